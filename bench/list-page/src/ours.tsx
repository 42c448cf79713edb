import { createMemo, createSelector, createSignal, For } from "solid-js"
import { render } from "solid-js/web"
import { keepOrder, type Order } from "~/domains/todos/keep-order.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import type { TodoActions } from "~/domains/todos/ui/actions.ts"
import { TodoRow } from "~/domains/todos/ui/row.tsx"
import { RowsStore } from "~/sync/rows-store.ts"
import type { List } from "./work.ts"

const calendar = { today: "2026-11-22", endOfWeek: "2026-11-22", dayOf: (instant: string) => instant.slice(0, 10) }
const noActions = { complete: () => undefined, reopen: () => undefined } as unknown as TodoActions

/** The list of the app: its rows, its order, its row component, a keyed `For`. */
export function ours(element: HTMLElement): List {
  const held = new Map<string, Todo>()
  const store = new RowsStore({ get: (_table, id) => held.get(id) ?? null, ids: () => held.keys() })
  const [chosen, choose] = createSignal("")
  const tell = (ids: Iterable<string>) => store.update(new Map([[todos.name, new Set(ids)]]))
  const put = (rows: readonly Todo[]) => {
    for (const row of rows) held.set(row.id, row)
    tell(rows.map(({ id }) => id))
  }
  render(() => {
    let order: Order | undefined
    const ordered = createMemo(() => {
      order = keepOrder(store.all(todos), calendar, order)
      return order.todos.map((row) => store.live(todos, row))
    })
    const isChosen = createSelector(chosen)
    return (
      <For each={ordered()}>{(todo) => <TodoRow todo={todo} actions={noActions} href={`/todos?id=${todo.id}`} chosen={isChosen(todo.id)} />}</For>
    )
  }, element)
  return {
    element,
    create(rows) {
      const gone = [...held.keys()]
      held.clear()
      for (const row of rows) held.set(row.id, row)
      tell([...gone, ...held.keys()])
    },
    update: put,
    select: choose,
    swap: (left, right) =>
      put([
        { ...left, position: right.position },
        { ...right, position: left.position },
      ]),
    remove(id) {
      held.delete(id)
      tell([id])
    },
  }
}
