import { createMemo, createSelector, For, Show } from "solid-js"
import { useApi } from "~/sync/provider.tsx"
import { projects } from "../../projects/schema.ts"
import { addressOf, type Shown } from "../chosen.ts"
import { type Todo, todos } from "../schema.ts"
import { useTodoActions } from "./actions.ts"
import { type ByHand, MoveHandle } from "./by-hand.tsx"
import { TodoRow } from "./row.tsx"

/** Rows with their projects' names; goes inside a `ul`. */
export function TodoRows(props: { rows: readonly Todo[]; shown: Shown; byHand?: ByHand | undefined }) {
  const api = useApi()
  const actions = useTodoActions()
  // The same objects for as long as they are there, so that a change touches its own row alone.
  const rows = createMemo(() => props.rows.map((todo) => api.live(todos, todo)))
  // Of thousands of rows, opening one asks the two that it concerns.
  const isChosen = createSelector(() => props.shown.id)
  const anyChosen = createMemo(() => props.shown.id !== "")
  const projectOf = (todo: Todo) => (todo.projectId === null ? undefined : api.row(projects, todo.projectId)?.name)
  return (
    <For each={rows()}>
      {(todo) => (
        <TodoRow
          todo={todo}
          actions={actions}
          href={addressOf(props.shown, todo.id)}
          replace={anyChosen()}
          chosen={isChosen(todo.id)}
          project={projectOf(todo)}
          end={<Show when={props.byHand}>{(byHand) => <MoveHandle todo={todo} rows={props.rows} byHand={byHand()} />}</Show>}
        />
      )}
    </For>
  )
}
