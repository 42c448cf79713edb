import { rank } from "./by-section.ts"
import type { Todo } from "./schema.ts"
import { type Calendar, compare } from "./sections.ts"

/** A whole list in the order of `rank`, and what it was made from. */
export interface Order {
  todos: readonly Todo[]
  calendar: Calendar
  /** Of exactly these todos; handed on to the next order, which changes it. */
  ranks: Map<Todo, string>
  byId: Map<string, Todo>
}

/** Up to as many new or changed todos find their places one by one; more are sorted with the rest. */
const FEW = 200

/**
 * Puts plain rows in order, from the order before, which is used up: a changed row is another object, and whatever isn't keeps
 * its place. So one change among 10,000 costs a look at each of them, not a sort.
 */
export function keepOrder(rows: readonly Todo[], calendar: Calendar, before?: Order): Order {
  if (before?.calendar !== calendar) return orderAnew(rows, calendar)
  const { ranks, byId } = before
  const fresh = rows.filter((todo) => !ranks.has(todo))
  if (fresh.length > FEW) return orderAnew(rows, calendar)
  const todos = [...before.todos]
  const drop = (todo: Todo) => {
    todos.splice(todos.indexOf(todo), 1)
    ranks.delete(todo)
    byId.delete(todo.id)
  }
  for (const { id } of fresh) {
    const former = byId.get(id)
    if (former !== undefined) drop(former)
  }
  const gone = todos.length + fresh.length - rows.length
  if (gone > FEW) return orderAnew(rows, calendar)
  if (gone > 0) {
    const left = new Set(rows)
    for (const todo of todos.filter((todo) => !left.has(todo))) drop(todo)
  }
  const rankOf = (todo: Todo) => ranks.get(todo) ?? ""
  for (const todo of fresh) {
    ranks.set(todo, rank(todo, calendar))
    byId.set(todo.id, todo)
    todos.splice(placeOf(rankOf(todo), todos, rankOf), 0, todo)
  }
  return { todos, calendar, ranks, byId }
}

function orderAnew(rows: readonly Todo[], calendar: Calendar): Order {
  const ranked = rows.map((todo) => ({ todo, rank: rank(todo, calendar) })).sort((left, right) => compare(left.rank, right.rank))
  const order: Order = { todos: ranked.map(({ todo }) => todo), calendar, ranks: new Map(), byId: new Map() }
  for (const { todo, rank } of ranked) {
    order.ranks.set(todo, rank)
    order.byId.set(todo.id, todo)
  }
  return order
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
