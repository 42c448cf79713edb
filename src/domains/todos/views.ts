import { byDay, byDone, upcomingDay } from "./by-day.ts"
import { bySection, inSections } from "./by-section.ts"
import { type Group, gather, type Heading } from "./groups.ts"
import type { Todo } from "./schema.ts"
import { type Calendar, dueDay, type SectionName, sectionNames, sectionOf } from "./sections.ts"
import { type Order, ranked, type Sorting, sorted } from "./sort.ts"

/** The ways to see todos. */
export const viewNames = ["all", "inbox", "today", "upcoming", "now", "project", "tag", "context", "log"] as const
export type ViewName = (typeof viewNames)[number]

/** Whether a todo is in a view at all, before any filter. */
export const isIn = (view: ViewName, todo: Todo, calendar: Calendar): boolean => viewsOf(todo, calendar).includes(view)

/** The views that a todo is in, before any filter; `section` is where it stands. Ten thousand todos share a few such lists. */
export function viewsOf(todo: Todo, calendar: Calendar, section: SectionName = sectionOf(todo, calendar)): readonly ViewName[] {
  if (section === "done") return ["log"]
  const inbox = todo.status === "inbox" ? 1 : 0
  const today = section === "late" || section === "today" ? 2 : 0
  const upcoming = upcomingDay(todo, calendar) === null ? 0 : 4
  const now = isPutOff(todo, calendar) ? 0 : 8
  return openViews[inbox + today + upcoming + now] ?? []
}

/** The views of an open todo, by what holds of it: 1 in the inbox, 2 for today, 4 upcoming, 8 not put off. */
const openViews = Array.from({ length: 16 }, (_, holds) => {
  const only: Partial<Record<ViewName, number>> = { inbox: 1, today: 2, upcoming: 4, now: 8, log: 16 }
  return viewNames.filter((name) => only[name] === undefined || (holds & only[name]) !== 0)
})

/** Planned for a coming day, and nothing makes it urgent before. */
function isPutOff(todo: Todo, calendar: Calendar): boolean {
  const due = dueDay(todo, calendar)
  return todo.plannedOn !== null && todo.plannedOn > calendar.today && (due === null || due > calendar.today)
}

/** A view's todos under its headings; `todos` are those that are in it and answer the filter. */
export function grouped(view: ViewName, todos: readonly Todo[], order: Order, sorting: Sorting): Group[] {
  const { calendar } = sorting
  if (view === "log") return byDone(todos, calendar)
  if (view === "upcoming") return byDay(todos, order, sorting)
  if (view === "project" || view === "tag" || view === "context") return byNames(view, todos, order, sorting)
  if (view === "today") return byTodayPart(todos, order, sorting)
  if (todos.length === 0) return []
  if (view === "now") {
    return [{ key: "ranked", heading: { kind: "ranked" }, rows: order === "date" ? ranked(todos, calendar) : sorted(todos, order, sorting) }]
  }
  if (order !== "date") return [{ key: "flat", heading: { kind: "flat" }, rows: sorted(todos, order, sorting) }]
  const sections = sorting.ordered ? inSections(todos, calendar, sorting.sectionOf) : bySection(todos, calendar)
  return sectionNames
    .filter((name) => sections[name].length > 0)
    .map((name) => ({ key: name, heading: { kind: "section", name }, rows: sections[name] }))
}

function byTodayPart(todos: readonly Todo[], order: Order, sorting: Sorting): Group[] {
  const parts: Record<string, { heading: Heading; rows: Todo[] }> = {
    late: { heading: { kind: "section", name: "late" }, rows: [] },
    due: { heading: { kind: "due" }, rows: [] },
    planned: { heading: { kind: "planned" }, rows: [] },
  }
  for (const todo of todos) {
    const due = dueDay(todo, sorting.calendar)
    const part = due !== null && due < sorting.calendar.today ? "late" : due === sorting.calendar.today ? "due" : "planned"
    parts[part]?.rows.push(todo)
  }
  return Object.entries(parts)
    .filter(([, { rows }]) => rows.length > 0)
    .map(([key, { heading, rows }]) => ({ key, heading, rows: sorted(rows, order, sorting) }))
}

/** A group a project, tag or context, by name; last what has none. A todo with two tags is under both. */
function byNames(of: "project" | "tag" | "context", todos: readonly Todo[], order: Order, sorting: Sorting): Group[] {
  const known = (id: string | null) => (id !== null && sorting.projectName(id) !== undefined ? [id] : [])
  const keysOf = (todo: Todo) =>
    of === "project" ? known(todo.projectId) : of === "tag" ? [...new Set(todo.tags)] : todo.context === null ? [] : [todo.context]
  const found = gather(sorted(todos, order, sorting), (todo) => {
    const keys = keysOf(todo)
    return keys.length === 0 ? [""] : keys
  })
  const without = found.get("") ?? []
  found.delete("")
  const nameOf = (key: string) => (of === "project" ? (sorting.projectName(key) ?? "") : of === "tag" ? `#${key}` : key)
  const groups = [...found].map(([key, rows]): Group & { name: string } => {
    const name = nameOf(key)
    return { key: `${of} ${key}`, heading: { kind: "named", name }, rows, name }
  })
  groups.sort((left, right) => sorting.collator.compare(left.name, right.name))
  return without.length === 0 ? groups : [...groups, { key: `${of}-none`, heading: { kind: "unnamed", of }, rows: without }]
}
