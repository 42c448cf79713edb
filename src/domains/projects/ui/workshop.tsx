import { createMemo, onCleanup, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { addKeys } from "~/ui/shortcuts.ts"
import Acting from "../../todos/ui/acting.tsx"
import { columns } from "../board.ts"
import { type Project, projectIdeas } from "../schema.ts"
import { About } from "./about.tsx"
import { useProjectActions } from "./actions.ts"
import { BoardColumns } from "./board.tsx"
import { boardKeys } from "./board-keys.ts"
import { createBoardState } from "./board-state.ts"
import { FactBar } from "./fact-bar.tsx"
import { Ideas } from "./ideas.tsx"
import { MoveBar } from "./move-bar.tsx"
import { PartPicker } from "./part-picker.tsx"
import { ProjectTodos, useProjectTodos } from "./project-todos.tsx"
import { useOpened } from "./shown.ts"
import { StepDetail } from "./step-detail.tsx"
import "./board.css"

/** The board with what stands around it; beside it, where one is open, a step or what is known of the project. */
export function Workshop(props: { project: Project; id: string }) {
  const api = useApi()
  const actions = useProjectActions()
  const opened = useOpened()
  const state = createBoardState(props.id, actions)
  const todos = useProjectTodos(props.id)
  const ideas = createMemo(() =>
    api
      .all(projectIdeas)
      .filter(({ projectId }) => projectId === props.id)
      .sort((left, right) => (left.id < right.id ? 1 : -1))
      .map((idea) => api.live(projectIdeas, idea)),
  )
  const belongings = () => ({ steps: columns.flatMap((column) => state.kept()[column]), ideas: ideas(), todos: todos.all() })
  onMount(() => onCleanup(addKeys(boardKeys(state, actions))))
  return (
    <>
      <div class="split">
        <section>
          <FactBar project={props.project} state={state} actions={actions} />
          <PartPicker project={props.project} state={state} ideas={ideas().length} todos={todos.open().length} />
          <div class="workshop" data-part={state.part()} data-across="">
            <BoardColumns state={state} actions={actions} opened={opened.step} />
            <div class="beside">
              <Ideas projectId={props.id} ideas={ideas()} actions={actions} />
              <ProjectTodos projectId={props.id} todos={todos} />
            </div>
          </div>
          <p class="for-readers" id="step-hint">
            {t("step.hint")}
          </p>
          <p class="for-readers" aria-live="assertive">
            {state.said()}
          </p>
          <MoveBar state={state} />
        </section>
        <Show when={opened.step} keyed>
          {(id) => <StepDetail id={id} state={state} actions={actions} />}
        </Show>
        <Show when={opened.about}>
          <About project={props.project} state={state} belongings={belongings} actions={actions} />
        </Show>
      </div>
      <Acting />
    </>
  )
}
