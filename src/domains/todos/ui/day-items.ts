import { clockTime, dayOfInstant } from "~/i18n/dates.ts"
import type { DayEvent } from "../../agenda/day-events.ts"
import type { Todo } from "../schema.ts"

/** Something of a day that has an hour. `from` and `to` are hours of the owner's clock within that day: 9.5 is 09:30. */
export interface DayItem {
  title: string
  href: string
  kind: "todo" | "ours" | "google"
  place: string | null
  /** `09:30`, and of an event its end. */
  time: string
  until: string | null
  from: number
  to: number
  /** How long it lasts; null where a todo doesn't say. */
  minutes: number | null
}

export const hoursOf = (clock: string) => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60

/** Where an event is seen whole: the todo that it is a place for, or its day in the agenda. */
export function addressOf({ event, startsAt, instance }: DayEvent): string {
  if (event.todoId !== null) return `/todos?id=${event.todoId}`
  const at = instance === null ? "" : `&at=${encodeURIComponent(instance)}`
  return `/agenda?day=${dayOfInstant(startsAt)}&event=${event.id}${at}`
}

/** Events that don't last whole days, and todos that are due at an hour, in the order of the day. */
export function dayItems(day: string, events: readonly DayEvent[], todos: readonly Todo[]): DayItem[] {
  const items = [...events.filter(({ allDay }) => !allDay).map((event) => eventItem(day, event)), ...todos.flatMap(todoItem)]
  return items.sort((left, right) => left.from - right.from || right.to - left.to)
}

function eventItem(day: string, shown: DayEvent): DayItem {
  const { event, startsAt, endsAt } = shown
  const [time, until] = [clockTime(startsAt), clockTime(endsAt)]
  return {
    title: event.title,
    href: addressOf(shown),
    kind: event.source === "google" ? "google" : "ours",
    place: event.location,
    time,
    until,
    // What began before the day or goes on after it is drawn to the day's end.
    from: dayOfInstant(startsAt) < day ? 0 : hoursOf(time),
    to: dayOfInstant(endsAt) > day ? 24 : hoursOf(until),
    minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
  }
}

function todoItem({ id, title, dueAt, estimateMinutes }: Todo): DayItem[] {
  if (dueAt === null) return []
  const time = clockTime(dueAt)
  const from = hoursOf(time)
  return [
    {
      title,
      href: `/todos?id=${id}`,
      kind: "todo",
      place: null,
      time,
      until: null,
      from,
      to: from + (estimateMinutes ?? 30) / 60,
      minutes: estimateMinutes,
    },
  ]
}
