import { createMemo, onCleanup, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { createGrowth, ListEnd } from "~/ui/growing-list.tsx"
import { Keyed } from "~/ui/keyed.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import type { Board } from "../board.ts"
import type { Shown } from "../chosen.ts"
import { firstRows, type Group } from "../groups.ts"
import type { Todo } from "../schema.ts"
import { useByHand } from "./by-hand.tsx"
import { DoneToo } from "./done-too.tsx"
import { EmptyView } from "./empty.tsx"
import { headingText } from "./heading.ts"
import { MoveAll } from "./move-all.tsx"
import { TodoBlocks } from "./rows.tsx"
import { showsTodos } from "./selected.ts"

/** Todos under their headings, as the view and the filters of the address have them. */
export function TodoList(props: { shown: Shown; board: Board }) {
  const api = useApi()
  onCleanup(showsTodos(() => props.board.groups.flatMap(({ rows }) => rows.map(({ id }) => id))))
  const empty = () => props.board.groups.every(({ rows }) => rows.length === 0)
  return (
    <Show when={`${props.shown.view} ${props.shown.order}`} keyed>
      <Pane name="todos" class="todo-list">
        <Show when={!empty()} fallback={<Show when={api.ready()}>{<EmptyView shown={props.shown} />}</Show>}>
          <Groups groups={props.board.groups} shown={props.shown} />
        </Show>
        <Show when={props.board.done.length > 0}>
          <DoneToo rows={props.board.done} shown={props.shown} />
        </Show>
      </Pane>
    </Show>
  )
}

/** One length for all groups together: a hundred tags make no more rows than one. */
function Groups(props: { groups: readonly Group[]; shown: Shown }) {
  const [wanted, grow] = createGrowth("todos")
  const total = createMemo(() => props.groups.reduce((sum, { rows }) => sum + rows.length, 0))
  const whole = createMemo(() => new Map(props.groups.map(({ key, rows }) => [key, rows])))
  const made = createMemo(() => firstRows(props.groups, wanted()))
  return (
    <>
      <Keyed each={made()} by={({ key }) => key}>
        {(group, index) => <GroupRows group={group()} all={whole().get(group().key) ?? []} first={index() === 0} shown={props.shown} />}
      </Keyed>
      <Show when={wanted() < total()}>
        <ul>
          <ListEnd count={wanted()} onSeen={grow} />
        </ul>
      </Show>
    </>
  )
}

function GroupRows(props: { group: Group; all: readonly Todo[]; first: boolean; shown: Shown }) {
  const mover = useByHand(() => props.all)
  const byHand = () => (props.shown.order === "hand" ? mover : undefined)
  return (
    <section>
      <Section
        title={headingText(props.group.heading)}
        aside={props.all.length === 0 ? t("todos.nothing") : props.group.key === "late" ? <MoveAll rows={props.all} /> : props.all.length}
        hot={props.group.key === "late"}
        first={props.first}
        faint={props.all.length === 0}
      />
      <Show when={props.group.rows.length > 0}>
        <div data-group="">
          <TodoBlocks rows={props.all} count={props.group.rows.length} shown={props.shown} byHand={byHand()} />
        </div>
      </Show>
    </section>
  )
}
