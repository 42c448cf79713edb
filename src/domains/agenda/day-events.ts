import { addDays, instantAt } from "~/time/days.ts"
import type { CalendarEvent } from "./schema.ts"

/** When an instance of a series is; the row of its series says the rest. `instance` names it in an address. */
export type SeriesMoment = Pick<CalendarEvent, "id" | "startsAt" | "endsAt" | "allDay"> & { instance: string }

/** An event as a day shows it. */
export interface DayEvent {
  event: CalendarEvent
  startsAt: string
  endsAt: string
  allDay: boolean
  /** Of a series, by its rule. */
  instance: string | null
}

type Ends = Pick<CalendarEvent, "startsAt" | "endsAt">

/** Whether any of it is from `from` on and before `to`; what lasts no time counts where it starts. */
export const overlaps = ({ startsAt, endsAt }: Ends, from: string, to: string) =>
  startsAt < to && (endsAt > from || (endsAt === startsAt && startsAt >= from))

/** The first instant of a day of the owner's, and of the next day. */
const dayBounds = (day: string, timeZone: string): [from: string, to: string] => [
  instantAt(day, "00:00", timeZone),
  instantAt(addDays(day, 1), "00:00", timeZone),
]

/**
 * Events of a day: whole days first, then by their starts. What repeats is known by `moments`, worked out elsewhere, so that a page
 * which shows one day needs no rules; a moment whose series is gone, or repeats no more, is no event.
 */
export function eventsOfDay(events: readonly CalendarEvent[], moments: readonly SeriesMoment[], day: string, timeZone: string): DayEvent[] {
  const [from, to] = dayBounds(day, timeZone)
  const byId = new Map(events.map((event) => [event.id, event]))
  const happensOnce = (event: CalendarEvent) => event.recurrence === null && (event.recurrenceParentId === null || byId.has(event.recurrenceParentId))
  const found: DayEvent[] = [
    ...events.filter(happensOnce).map((event) => ({ event, startsAt: event.startsAt, endsAt: event.endsAt, allDay: event.allDay, instance: null })),
    ...moments.flatMap(({ id, ...moment }) => {
      const event = byId.get(id)
      return event === undefined || event.recurrence === null ? [] : [{ event, ...moment }]
    }),
  ]
  const order = ({ allDay, startsAt, event }: DayEvent) => `${allDay ? 0 : 1}${startsAt}${event.id}`
  return found.filter((one) => overlaps(one, from, to)).sort((left, right) => (order(left) < order(right) ? -1 : 1))
}
