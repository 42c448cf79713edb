import { addDays } from "~/time/days.ts"
import type { Todo } from "../todos/schema.ts"
import { dueDay, isOpen } from "../todos/sections.ts"
import { later, type Moment } from "./moments.ts"
import type { CalendarEvent } from "./schema.ts"
import { expand, type Instance } from "./series.ts"

/** One thing that the agenda shows: an instance of an event, a todo that has an hour, or both (a todo in its slot). */
export interface Entry extends Moment {
  /** The same for as long as it is the same thing, also once an instance has been made an exception. */
  key: string
  title: string
  /** Null for a todo that only has a date. */
  instance: Instance | null
  todo: Todo | null
}

/** A todo beside the hours of its day. */
export interface DayTodo {
  key: string
  todo: Todo
  day: string
  /** Why it is there. */
  why: "due" | "planned"
}

export interface Shown {
  entries: Entry[]
  todos: DayTodo[]
}

/** How long a todo is drawn whose length nobody has said, in minutes. */
export const USUAL_MINUTES = 30

const instanceKey = ({ event, series }: Instance) => (series === null ? event.id : `${series.id} ${series.instance}`)

/**
 * What the agenda shows between two instants, `from` being the start of the first of `days` and `to` the end of the last.
 * A todo stands once a day: in its slot, else at its hour, else beside the hours.
 */
export function shownBetween(
  { events, todos }: { events: readonly CalendarEvent[]; todos: readonly Todo[] },
  days: readonly string[],
  { from, to }: { from: string; to: string },
  { timeZone, dayOf }: { timeZone: string; dayOf: (instant: string) => string },
): Shown {
  const byId = new Map(todos.map((todo) => [todo.id, todo]))
  const slots = new Set<string>()
  const entries = expand(events, from, to, timeZone).map((instance): Entry => {
    const { event, allDay, startsAt, endsAt, startsOn, endsOn } = instance
    const todo = event.todoId === null ? null : (byId.get(event.todoId) ?? null)
    if (todo !== null) slots.add(`${todo.id} ${dayOf(startsAt)}`)
    return { key: instanceKey(instance), title: event.title, instance, todo, allDay, startsAt, endsAt, startsOn, endsOn }
  })
  const beside: DayTodo[] = []
  for (const todo of todos) {
    if (todo.status === "archived") continue
    const due = dueDay(todo, { dayOf })
    if (due !== null && days.includes(due) && !slots.has(`${todo.id} ${due}`)) {
      if (todo.dueAt === null) beside.push({ key: `${todo.id} due`, todo, day: due, why: "due" })
      else entries.push(atItsHour(todo, todo.dueAt))
    }
    const { plannedOn } = todo
    if (plannedOn !== null && plannedOn !== due && days.includes(plannedOn) && !slots.has(`${todo.id} ${plannedOn}`))
      beside.push({ key: `${todo.id} planned`, todo, day: plannedOn, why: "planned" })
  }
  return { entries: entries.sort(byStart), todos: beside.sort(byWeight) }
}

function atItsHour(todo: Todo, startsAt: string): Entry {
  const endsAt = later(startsAt, (todo.estimateMinutes ?? USUAL_MINUTES) * 60_000)
  return { key: `${todo.id} due`, title: todo.title, instance: null, todo, allDay: false, startsAt, endsAt, startsOn: null, endsOn: null }
}

const byStart = (left: Entry, right: Entry) =>
  left.startsAt < right.startsAt ? -1 : left.startsAt > right.startsAt ? 1 : left.key < right.key ? -1 : 1

/** Open ones first, the more important before the others, then as they were written. */
const byWeight = (left: DayTodo, right: DayTodo) =>
  Number(isOpen(right.todo)) - Number(isOpen(left.todo)) ||
  (right.todo.priority ?? 0) - (left.todo.priority ?? 0) ||
  (left.todo.id < right.todo.id ? -1 : 1)

/** The days from `first` on. */
export const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, index) => addDays(first, index))
