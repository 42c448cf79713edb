import { createMemo, createSignal, For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { AddLine } from "~/ui/add-line.tsx"
import { Icon } from "~/ui/icon.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { stepsOf } from "../../todos/ui/pasted-steps.ts"
import { type Column, columns } from "../board.ts"
import { projectSteps } from "../schema.ts"
import type { ProjectActions } from "./actions.ts"
import type { BoardState } from "./board-state.ts"
import { StepCard } from "./card.tsx"

/** What is done is mostly looked at for what was done last. */
const DONE_SHOWN = 8

interface BoardProps {
  state: BoardState
  actions: ProjectActions
  /** The step whose detail is open, `""` for none. */
  opened: string
}

/** The five columns. A phone shows the one that is picked. */
export function BoardColumns(props: BoardProps) {
  const leave = (event: FocusEvent) => {
    const held = props.state.held()
    if (held && event.target instanceof Element && event.target.closest<HTMLElement>("[data-step]")?.dataset.step !== held.id) props.state.putBack()
  }
  return (
    <section class="board" aria-label={t("step.board")} onFocusIn={leave}>
      <For each={columns}>{(column) => <BoardColumn {...props} column={column} />}</For>
    </section>
  )
}

function BoardColumn(props: BoardProps & { column: Column }) {
  const api = useApi()
  const [whole, setWhole] = createSignal(false)
  const all = () => props.state.board()[props.column]
  const folded = () => props.column === "done" && !whole() && all().length > DONE_SHOWN + 1
  // The same objects for as long as they are there, so that a change touches its own card alone.
  const steps = createMemo(() => (folded() ? all().slice(0, DONE_SHOWN) : all()).map((step) => api.live(projectSteps, step)))
  const first = () => props.column === "backlog" && columns.every((column) => props.state.kept()[column].length === 0)
  return (
    <section class="column" data-column={props.column} classList={{ "is-part": props.state.part() === props.column }}>
      <Section first title={t(`step.column.${props.column}`)} aside={all().length} />
      <Pane name={`column ${props.column}`}>
        <Show when={first()}>
          <p class="small soft teach">{t("step.teach")}</p>
        </Show>
        <ul class="cards" data-list={props.column} aria-label={t(`step.column.${props.column}`)}>
          <For each={steps()}>
            {(step) => <StepCard step={step} state={props.state} opened={props.opened === step.id} anyOpened={props.opened !== ""} />}
          </For>
        </ul>
        <Show when={props.column === "done" && all().length > DONE_SHOWN + 1}>
          <button type="button" class="link meta older" aria-expanded={whole()} onClick={() => setWhole(!whole())}>
            {whole() ? t("step.fewer") : t("step.older", { count: all().length - DONE_SHOWN })}
          </button>
        </Show>
        <AddSteps projectId={props.state.projectId} column={props.column} actions={props.actions} />
      </Pane>
    </section>
  )
}

/** At the foot of a column: a button, then a line that takes one step after another. */
function AddSteps(props: { projectId: string; column: Column; actions: ProjectActions }) {
  const [writing, setWriting] = createSignal(false)
  let place: HTMLDivElement | undefined
  async function add(text: string): Promise<boolean> {
    const titles = stepsOf(text).map((step) => step.text)
    const kept = titles.length === 0 || (await props.actions.addSteps(props.projectId, props.column, titles))
    place?.scrollIntoView({ block: "nearest" })
    return kept
  }
  return (
    <div
      class="add-step"
      ref={(element) => {
        place = element
      }}
    >
      <Show
        when={writing()}
        fallback={
          <button
            type="button"
            class="add-button"
            aria-label={t("step.addTo", { column: t(`step.column.${props.column}`) })}
            onClick={() => setWriting(true)}
          >
            <Icon name="plus" />
            {t("step.add")}
          </button>
        }
      >
        <AddLine
          label={t("step.new")}
          most={500}
          class="field"
          ref={(field) => queueMicrotask(() => field.focus())}
          onAdd={add}
          onLeave={() => setWriting(false)}
        />
      </Show>
    </div>
  )
}
