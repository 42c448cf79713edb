import { bySibling, neighbour } from "~/sync/position.ts"
import type { Todo } from "./schema.ts"
import { type Calendar, compare, inOrder, type SectionName } from "./sections.ts"

/** The orders of a list. By hand is the owner's own, the same in every view. */
export const orders = ["date", "priority", "title", "newest", "project", "hand"] as const
export type Order = (typeof orders)[number]

export interface Sorting {
  calendar: Calendar
  /** The name of a project, undefined where it is gone. */
  projectName: (id: string) => string | undefined
  collator: Intl.Collator
  /** The todos come in the order of `rank` already. */
  ordered?: boolean
  /** The section of each, where that is known. */
  sectionOf?: (todo: Todo) => SectionName
}

/** Todos in one of the orders; equal ones as the date order has them, so that the list never shuffles. */
export function sorted(todos: readonly Todo[], order: Order, sorting: Sorting): Todo[] {
  if (order === "hand") return [...todos].sort(bySibling)
  const dated = sorting.ordered ? [...todos] : inOrder(todos, sorting.calendar)
  if (order === "priority") return dated.sort((left, right) => (right.priority ?? 0) - (left.priority ?? 0))
  if (order === "newest") return dated.sort((left, right) => compare(right.createdAt, left.createdAt) || compare(right.id, left.id))
  if (order === "title") return dated.sort((left, right) => sorting.collator.compare(left.title, right.title))
  if (order === "project") return byName(dated, sorting)
  return dated
}

/** By the name of their project; those without one last. */
function byName(todos: Todo[], { projectName, collator }: Sorting): Todo[] {
  const keyed = todos.map((todo) => ({ todo, name: todo.projectId === null ? undefined : projectName(todo.projectId) }))
  keyed.sort((left, right) => {
    if (left.name === undefined || right.name === undefined) return Number(left.name === undefined) - Number(right.name === undefined)
    return collator.compare(left.name, right.name)
  })
  return keyed.map(({ todo }) => todo)
}

/** What to do now: late, then for today, then high priority, then short (one that doesn't say counts as half an hour). */
export function ranked(todos: readonly Todo[], calendar: Calendar): Todo[] {
  const keyed = inOrder(todos, calendar).map((todo) => ({ todo, urgency: urgency(todo, calendar), minutes: todo.estimateMinutes ?? 30 }))
  keyed.sort((left, right) => left.urgency - right.urgency || (right.todo.priority ?? 0) - (left.todo.priority ?? 0) || left.minutes - right.minutes)
  return keyed.map(({ todo }) => todo)
}

function urgency(todo: Todo, { today, dayOf }: Calendar): number {
  const due = todo.dueOn ?? (todo.dueAt === null ? null : dayOf(todo.dueAt))
  if (due !== null && due < today) return 0
  if (due === today || (todo.plannedOn !== null && todo.plannedOn <= today)) return 1
  return 2
}

/**
 * Behind which todo `id` goes (null: first) to stand just before or behind `target`, among all open ones: a list shows
 * some of them, and what it doesn't show keeps its place. Undefined where it stands there already.
 */
export function placeBeside(open: readonly Todo[], id: string, target: string, side: "before" | "after"): string | null | undefined {
  const moved = open.find((todo) => todo.id === id)
  const beside = open.find((todo) => todo.id === target && todo.id !== id)
  if (beside === undefined) return undefined
  const others = open.filter((todo) => todo.id !== id)
  const after = side === "after" ? beside.id : (neighbour(others, beside, -1)?.id ?? null)
  const now = moved === undefined ? null : (neighbour(others, moved, -1)?.id ?? null)
  return after === now ? undefined : after
}
