import type { Todo } from "./schema.ts"
import { type Calendar, compare, isOpen, openRank, type SectionName, sectionOf, sorted } from "./sections.ts"

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

/** A text that stands where its todo does in a whole list: the open ones first, then the done ones with the newest first. */
export function rank(todo: Todo, calendar: Calendar): string {
  if (isOpen(todo)) return openRank(todo, calendar)
  // Turned round, since texts only rise; those that are done at no known moment come last.
  return `~${todo.completedAt === null ? "~" : String(LATEST_MS - Date.parse(todo.completedAt)).padStart(16, "0")}`
}

const LATEST_MS = 1e15
