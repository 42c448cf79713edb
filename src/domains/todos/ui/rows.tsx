import { createMemo, createSelector, For, Show } from "solid-js"
import { useApi } from "~/sync/provider.tsx"
import { Keyed } from "~/ui/keyed.tsx"
import { projects } from "../../projects/schema.ts"
import { addressOf, type Shown } from "../chosen.ts"
import { blocksOf } from "../groups.ts"
import { type Todo, todos } from "../schema.ts"
import { useTodoActions } from "./actions.ts"
import { type ByHand, MoveHandle, moveByKey } from "./by-hand.tsx"
import { TodoRow } from "./row.tsx"

interface RowsProps {
  rows: readonly Todo[]
  shown: Shown
  byHand?: ByHand | undefined
}

/** The first `count` of `rows` in lists of some dozens each, of which a browser draws those in sight alone. */
export function TodoBlocks(props: RowsProps & { count: number }) {
  const blocks = createMemo(() => blocksOf(props.rows, props.count))
  return (
    <Keyed each={blocks()} by={({ key }) => key}>
      {(block, index) => (
        <ul
          class="rows todo-block"
          classList={{ open: index() < blocks().length - 1, far: blocks().length > 1 }}
          style={{ "--rows": block().rows.length }}
          onKeyDown={(event) => props.byHand && moveByKey(event, props.byHand)}
        >
          <TodoRows rows={block().rows} shown={props.shown} byHand={props.byHand} />
        </ul>
      )}
    </Keyed>
  )
}

/** Rows with their projects' names; goes inside a `ul`. */
export function TodoRows(props: RowsProps) {
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
          end={<Show when={props.byHand}>{(byHand) => <MoveHandle todo={todo} byHand={byHand()} />}</Show>}
        />
      )}
    </For>
  )
}
