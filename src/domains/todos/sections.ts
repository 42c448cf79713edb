import type { Todo } from "./schema.ts"

/** The parts of a list of todos, in the order in which they ask for attention. */
export const sectionNames = ["late", "today", "week", "laterOn", "noDate", "done"] as const
export type SectionName = (typeof sectionNames)[number]

/** The owner's calendar around a list: days as `2026-11-24`, and the day on which an instant falls in the owner's zone. */
export interface Calendar {
  today: string
  endOfWeek: string
  dayOf: (instant: string) => string
}

export const isOpen = (todo: Todo) => todo.status !== "done" && todo.status !== "archived"

/** The day on which it is due, whichever way that is said. */
export const dueDay = (todo: Todo, { dayOf }: Pick<Calendar, "dayOf">) => todo.dueOn ?? (todo.dueAt === null ? null : dayOf(todo.dueAt))

/** The first day that it names: due or planned, whichever comes first. */
export function plainDay(todo: Todo, calendar: Pick<Calendar, "dayOf">): string | null {
  const due = dueDay(todo, calendar)
  const plan = todo.plannedOn
  return due === null || (plan !== null && plan < due) ? plan : due
}

/** Late is what was due on an earlier day. A plan that slipped isn't late: it is for today. */
export function sectionOf(todo: Todo, calendar: Calendar): SectionName {
  if (!isOpen(todo)) return "done"
  const due = dueDay(todo, calendar)
  if (due !== null && due < calendar.today) return "late"
  const day = plainDay(todo, calendar)
  if (day === null) return "noDate"
  if (day <= calendar.today) return "today"
  return day <= calendar.endOfWeek ? "week" : "laterOn"
}

/** Earlier day first, then an hour before no hour, higher priority, place by hand, older first. */
export const inOrder = (todos: readonly Todo[], calendar: Calendar) => sorted(todos, (todo) => openRank(todo, calendar))

/** In one text, since two are compared far faster than five pairs of fields. */
export function openRank(todo: Todo, calendar: Calendar): string {
  const day = dueDay(todo, calendar) ?? todo.plannedOn ?? "9999"
  return `${day}\0${todo.dueAt ?? "9999"}\0${9 - (todo.priority ?? 0)}\0${todo.position ?? "~"}\0${todo.id}`
}

export function sorted(todos: readonly Todo[], rankOf: (todo: Todo) => string): Todo[] {
  const ranked = todos.map((todo) => ({ todo, rank: rankOf(todo) }))
  return ranked.sort((left, right) => compare(left.rank, right.rank)).map(({ todo }) => todo)
}

export const compare = (left: string, right: string) => (left === right ? 0 : left < right ? -1 : 1)
