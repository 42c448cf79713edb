import { addDays } from "~/time/days.ts"
import { newestDone } from "./by-section.ts"
import { type Group, gather } from "./groups.ts"
import type { Todo } from "./schema.ts"
import { type Calendar, dueDay, plainDay } from "./sections.ts"
import { type Order, type Sorting, sorted } from "./sort.ts"

/** Days that « upcoming » shows one by one, and the weeks after them that it shows as weeks. */
const UPCOMING_DAYS = 14
const UPCOMING_WEEKS = 4

/** The day on which it comes up, from today on; null for what has no date, and for late ones that no plan takes up. */
export function upcomingDay(todo: Todo, calendar: Calendar): string | null {
  const due = dueDay(todo, calendar)
  const plan = todo.plannedOn
  if (due !== null && due < calendar.today) return plan !== null && plan >= calendar.today ? plan : null
  const day = plainDay(todo, calendar)
  return day !== null && day < calendar.today ? calendar.today : day
}

/** The next fourteen days one by one, those with nothing folded together; then weeks, then months. */
export function byDay(todos: readonly Todo[], order: Order, sorting: Sorting): Group[] {
  if (todos.length === 0) return []
  const { today } = sorting.calendar
  const weeksFrom = addDays(today, UPCOMING_DAYS)
  const monthsFrom = addDays(weeksFrom, 7 * UPCOMING_WEEKS)
  const found = gather(sorted(todos, order, sorting), (todo) => {
    const day = upcomingDay(todo, sorting.calendar) ?? today
    if (day < weeksFrom) return [`day ${day}`]
    return [day < monthsFrom ? `week ${mondayOf(day)}` : `month ${day.slice(0, 7)}`]
  })
  const groups: Group[] = []
  for (let count = 0; count < UPCOMING_DAYS; count++) {
    const day = addDays(today, count)
    const rows = found.get(`day ${day}`) ?? []
    const last = groups.at(-1)
    if (rows.length === 0 && last?.rows.length === 0 && last.heading.kind === "days") {
      last.heading = { ...last.heading, to: day }
      last.key = `empty ${last.heading.from} ${day}`
    } else groups.push({ key: `${rows.length === 0 ? "empty" : "day"} ${day}`, heading: { kind: "days", from: day, to: day }, rows })
  }
  const later = [...found].filter(([key]) => !key.startsWith("day")).sort(([left], [right]) => (laterKey(left) < laterKey(right) ? -1 : 1))
  for (const [key, rows] of later) {
    const [kind, day = ""] = key.split(" ")
    const from = [day, weeksFrom].sort().at(-1) ?? day
    groups.push({ key, heading: kind === "week" ? { kind: "days", from, to: addDays(day, 6) } : { kind: "month", day: `${day}-01` }, rows })
  }
  return groups
}

/** Weeks before months, whatever their days. */
const laterKey = (key: string) => (key.startsWith("week") ? `0${key.slice(5)}` : `1${key.slice(6)}`)

const mondayOf = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** What is done, by the day on which it was, the newest first, from two weeks ago on by month; then what is archived. */
export function byDone(todos: readonly Todo[], calendar: Calendar): Group[] {
  const daysFrom = addDays(calendar.today, 1 - UPCOMING_DAYS)
  const done = gather(newestDone(todos), (todo) => {
    if (todo.status === "archived") return ["archived"]
    const day = calendar.dayOf(todo.completedAt ?? todo.updatedAt)
    return [day >= daysFrom ? `day ${day}` : `month ${day.slice(0, 7)}`]
  })
  const archived = done.get("archived")
  done.delete("archived")
  const groups = [...done].map(([key, rows]): Group => {
    const [kind, day = ""] = key.split(" ")
    return { key, heading: kind === "day" ? { kind: "days", from: day, to: day } : { kind: "month", day: `${day}-01` }, rows }
  })
  return archived === undefined ? groups : [...groups, { key: "archived", heading: { kind: "archived" }, rows: archived }]
}
