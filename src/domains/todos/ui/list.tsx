import { useSearchParams } from "@solidjs/router"
import { createMemo, createSelector, createSignal, For, onCleanup, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { useFrame } from "~/ui/frame.tsx"
import { GrowingList } from "~/ui/growing-list.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { projects } from "../../projects/schema.ts"
import { matching } from "../filter.ts"
import { keepOrder, type Order } from "../keep-order.ts"
import { type Todo, todos } from "../schema.ts"
import { inSections, type SectionName, sectionNames } from "../sections.ts"
import { useTodoActions } from "./actions.ts"
import { calendar } from "./calendar.ts"
import { addressOf, type Shown } from "./filter-params.ts"
import { MoveAll } from "./move-all.tsx"
import { TodoRow } from "./row.tsx"
import { showsTodos } from "./selected.ts"

/** Todos by section, as the filters of the address narrow them. */
export function TodoList(props: { shown: Shown }) {
  const api = useApi()
  const frame = useFrame()
  const [, setParams] = useSearchParams()
  const order = createMemo((before?: Order) => keepOrder(api.all(todos), calendar(), before))
  const sections = createMemo(() => inSections(matching(order().todos, props.shown.filter), calendar()))
  const empty = () => sectionNames.every((name) => sections()[name].length === 0)
  onCleanup(showsTodos(() => sectionNames.flatMap((name) => (name === "done" ? [] : sections()[name].map(({ id }) => id)))))
  const first = () => sectionNames.find((name) => sections()[name].length > 0)
  return (
    <Pane name="todos" class="todo-list">
      <For each={sectionNames}>
        {(name) => (
          <Show when={sections()[name].length > 0}>
            <SectionRows name={name} rows={sections()[name]} first={name === first()} shown={props.shown} />
          </Show>
        )}
      </For>
      <Show when={api.ready() && empty()}>
        <Show
          when={props.shown.narrowed}
          fallback={
            <Empty headline={t("todos.empty")} why={t("todos.emptyWhy")}>
              <Button look="primary" icon="plus" onClick={() => frame.onWrite()}>
                {t("app.write")}
              </Button>
            </Empty>
          }
        >
          <Empty headline={t("todos.emptyFilter")} why={t("todos.emptyFilterWhy")}>
            <Button onClick={() => setParams({ inbox: "", project: "", tag: "", context: "", energy: "", q: "" })}>{t("todos.clearFilters")}</Button>
          </Empty>
        </Show>
      </Show>
    </Pane>
  )
}

function SectionRows(props: { name: SectionName; rows: readonly Todo[]; first: boolean; shown: Shown }) {
  const api = useApi()
  const actions = useTodoActions()
  const [open, setOpen] = createSignal(false)
  const closed = () => props.name === "done" && !open()
  // Of thousands of rows, opening one asks the two that it concerns.
  const isChosen = createSelector(() => props.shown.id)
  const anyChosen = createMemo(() => props.shown.id !== "")
  const toggle = () => (
    <button type="button" class="link min-h-6" aria-expanded={open()} onClick={() => setOpen(!open())}>
      {open() ? t("todos.hideDone") : t("todos.showDone", { count: props.rows.length })}
    </button>
  )
  const projectOf = (todo: Todo) => (todo.projectId === null ? undefined : api.row(projects, todo.projectId)?.name)
  return (
    <section>
      <Section
        title={t(`todos.${props.name}`)}
        aside={props.name === "done" ? toggle() : props.name === "late" ? <MoveAll rows={props.rows} /> : props.rows.length}
        hot={props.name === "late"}
        first={props.first}
      />
      <ul class="rows">
        <GrowingList name={props.name} each={closed() ? [] : props.rows} as={(todo) => api.live(todos, todo)}>
          {(todo) => (
            <TodoRow
              todo={todo}
              actions={actions}
              href={addressOf(props.shown, todo.id)}
              replace={anyChosen()}
              chosen={isChosen(todo.id)}
              project={projectOf(todo)}
            />
          )}
        </GrowingList>
      </ul>
    </section>
  )
}
