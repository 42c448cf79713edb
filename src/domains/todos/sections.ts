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
  const known = [dueDay(todo, calendar), todo.plannedOn].filter((day) => day !== null)
  return known.sort()[0] ?? null
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

/** Rows by section, each in the order in which to do them; done ones with the newest first. Archived ones are in none. */
export const bySection = (todos: readonly Todo[], calendar: Calendar) =>
  inSections(
    sorted(todos, (todo) => rank(todo, calendar)),
    calendar,
  )

/** The same of rows that are in the order of `rank` already; `partOf` where each one's section is known. */
export function inSections(
  ordered: readonly Todo[],
  calendar: Calendar,
  partOf: (todo: Todo) => SectionName = (todo) => sectionOf(todo, calendar),
): Record<SectionName, Todo[]> {
  const sections: Record<SectionName, Todo[]> = { late: [], today: [], week: [], laterOn: [], noDate: [], done: [] }
  for (const todo of ordered) if (todo.status !== "archived") sections[partOf(todo)].push(todo)
  return sections
}

/** The last one completed first; archived ones never were, and come by their last change. */
export function newestDone(todos: readonly Todo[]): Todo[] {
  const keyed = todos.map((todo) => ({ todo, at: todo.completedAt ?? todo.updatedAt }))
  return keyed.sort((left, right) => compare(right.at, left.at) || compare(right.todo.id, left.todo.id)).map(({ todo }) => todo)
}

/** Earlier day first, then an hour before no hour, higher priority, place by hand, older first. */
export const inOrder = (todos: readonly Todo[], calendar: Calendar) => sorted(todos, (todo) => openRank(todo, calendar))

/** A text that stands where its todo does in a whole list: the open ones first, then the done ones with the newest first. */
export function rank(todo: Todo, calendar: Calendar): string {
  if (isOpen(todo)) return openRank(todo, calendar)
  // Turned round, since texts only rise; those that are done at no known moment come last.
  return `~${todo.completedAt === null ? "~" : String(LATEST_MS - Date.parse(todo.completedAt)).padStart(16, "0")}`
}

const LATEST_MS = 1e15

/** In one text, since two are compared far faster than five pairs of fields. */
function openRank(todo: Todo, calendar: Calendar): string {
  const day = dueDay(todo, calendar) ?? todo.plannedOn ?? "9999"
  return [day, todo.dueAt ?? "9999", 9 - (todo.priority ?? 0), todo.position ?? "~", todo.id].join("\0")
}

function sorted(todos: readonly Todo[], rankOf: (todo: Todo) => string): Todo[] {
  const ranked = todos.map((todo) => ({ todo, rank: rankOf(todo) }))
  return ranked.sort((left, right) => compare(left.rank, right.rank)).map(({ todo }) => todo)
}

export const compare = (left: string, right: string) => (left === right ? 0 : left < right ? -1 : 1)
