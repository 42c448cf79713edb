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

/** Late is what was due on an earlier day. A plan that slipped isn't late: it is for today. */
export function sectionOf(todo: Todo, calendar: Calendar): SectionName {
  if (!isOpen(todo)) return "done"
  const due = dueDay(todo, calendar)
  if (due !== null && due < calendar.today) return "late"
  const [day] = [due, todo.plannedOn].filter((known) => known !== null).sort()
  if (day === undefined) return "noDate"
  if (day <= calendar.today) return "today"
  return day <= calendar.endOfWeek ? "week" : "laterOn"
}

/** Rows by section, each in the order in which to do them; done ones with the newest first. Archived ones are in none. */
export function bySection(todos: readonly Todo[], calendar: Calendar): Record<SectionName, Todo[]> {
  const sections: Record<SectionName, Todo[]> = { late: [], today: [], week: [], laterOn: [], noDate: [], done: [] }
  for (const todo of todos) if (todo.status !== "archived") sections[sectionOf(todo, calendar)].push(todo)
  for (const name of sectionNames) {
    if (name === "done") sections.done.sort((left, right) => compare(right.completedAt, left.completedAt))
    else sections[name] = inOrder(sections[name], calendar)
  }
  return sections
}

/** Earlier day first, then an hour before no hour, higher priority, place by hand, older first. */
export function inOrder(todos: readonly Todo[], calendar: Calendar): Todo[] {
  const keyed = todos.map((todo) => ({ todo, day: dueDay(todo, calendar) ?? todo.plannedOn ?? "9999", hour: todo.dueAt ?? "9999" }))
  keyed.sort(
    (left, right) =>
      compare(left.day, right.day) ||
      compare(left.hour, right.hour) ||
      (right.todo.priority ?? 0) - (left.todo.priority ?? 0) ||
      compare(left.todo.position ?? "~", right.todo.position ?? "~") ||
      compare(left.todo.id, right.todo.id),
  )
  return keyed.map(({ todo }) => todo)
}

function compare(left: string | null, right: string | null): number {
  if (left === right) return 0
  return (left ?? "") < (right ?? "") ? -1 : 1
}
