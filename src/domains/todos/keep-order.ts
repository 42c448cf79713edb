import type { Todo } from "./schema.ts"
import { type Calendar, rank } from "./sections.ts"

/** A whole list in the order of `rank`, and what it was made from. */
export interface Order {
  todos: readonly Todo[]
  ranks: ReadonlyMap<Todo, string>
  calendar: Calendar
}

/** Up to as many new or changed todos find their places one by one; more are sorted with the rest. */
const FEW = 200

/**
 * Puts plain rows in order, from the order before: a changed row is another object, and whatever isn't keeps its place. So one
 * change among 10,000 costs a walk over them, not a sort.
 */
export function keepOrder(rows: readonly Todo[], calendar: Calendar, before?: Order): Order {
  const known = before?.calendar === calendar ? before.ranks : new Map<Todo, string>()
  const ranks = new Map<Todo, string>()
  const fresh: Todo[] = []
  for (const todo of rows) {
    const rankThen = known.get(todo)
    if (rankThen === undefined) fresh.push(todo)
    ranks.set(todo, rankThen ?? rank(todo, calendar))
  }
  const rankOf = (todo: Todo) => ranks.get(todo) ?? ""
  const byRank = (left: Todo, right: Todo) => (rankOf(left) < rankOf(right) ? -1 : rankOf(left) > rankOf(right) ? 1 : 0)
  if (before === undefined || fresh.length > FEW || known.size === 0) return { todos: rows.toSorted(byRank), ranks, calendar }
  const todos = before.todos.filter((todo) => ranks.has(todo))
  for (const todo of fresh) todos.splice(placeOf(rankOf(todo), todos, rankOf), 0, todo)
  return { todos, ranks, calendar }
}

/** How many of `todos`, which are in order, stand before `wanted`. */
function placeOf(wanted: string, todos: readonly Todo[], rankOf: (todo: Todo) => string): number {
  let [low, high] = [0, todos.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rankOf(todos[middle] as Todo) <= wanted) low = middle + 1
    else high = middle
  }
  return low
}
