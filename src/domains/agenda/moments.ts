import { CommandError } from "~/sync/tx.ts"
import { addDays, dayOf, daysBetween, hourOf, instantAt } from "~/time/days.ts"
import type { CalendarEvent } from "./schema.ts"

/** When an event is: whole days carry the instants of their midnights too, so that one order serves both. */
export type Moment = Pick<CalendarEvent, "allDay" | "startsAt" | "endsAt" | "startsOn" | "endsOn">

export interface GivenMoment {
  startsAt?: string | undefined
  endsAt?: string | undefined
  startsOn?: string | undefined
  endsOn?: string | undefined
}

/** A moment of whole days, the end exclusive. */
export const wholeDays = (startsOn: string, endsOn: string, timeZone: string): Moment => ({
  allDay: true,
  startsOn,
  endsOn,
  startsAt: instantAt(startsOn, "00:00", timeZone),
  endsAt: instantAt(endsOn, "00:00", timeZone),
})

/** A moment with hours. */
export const withHours = (startsAt: string, endsAt: string): Moment => ({ allDay: false, startsOn: null, endsOn: null, startsAt, endsAt })

/** How long it lasts, in milliseconds. */
export const length = ({ startsAt, endsAt }: Moment) => Date.parse(endsAt) - Date.parse(startsAt)
export const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()

/**
 * The moment that an input gives. One end alone keeps the length that the event had `before`. Null where nothing is given;
 * refuses days together with hours, and an end before its start.
 */
export function momentFrom({ startsAt, endsAt, startsOn, endsOn }: GivenMoment, before: Moment | null, timeZone: string): Moment | null {
  const [hours, days] = [startsAt ?? endsAt, startsOn ?? endsOn]
  if (hours !== undefined && days !== undefined) throw new CommandError("invalid", "an event has hours or whole days, not both", "startsAt")
  if (hours !== undefined) return checked(hoursFrom(startsAt, endsAt, before?.allDay === false ? before : null))
  if (days !== undefined) return checked(daysFrom(startsOn, endsOn, before?.allDay ? before : null, timeZone))
  return null
}

function hoursFrom(startsAt: string | undefined, endsAt: string | undefined, before: Moment | null): Moment {
  const start = startsAt ?? before?.startsAt
  if (start === undefined) throw new CommandError("invalid", "an event needs its start", "startsAt")
  return withHours(start, endsAt ?? later(start, before === null ? 3_600_000 : length(before)))
}

function daysFrom(startsOn: string | undefined, endsOn: string | undefined, before: Moment | null, timeZone: string): Moment {
  const start = startsOn ?? before?.startsOn
  if (start === undefined || start === null) throw new CommandError("invalid", "an event needs its first day", "startsOn")
  const count = before?.startsOn && before.endsOn ? daysBetween(before.startsOn, before.endsOn) : 1
  return wholeDays(start, endsOn ?? addDays(start, count), timeZone)
}

function checked(moment: Moment): Moment {
  const backwards = moment.allDay ? (moment.endsOn ?? "") <= (moment.startsOn ?? "") : moment.endsAt < moment.startsAt
  if (backwards) throw new CommandError("invalid", "an event ends after it starts", moment.allDay ? "endsOn" : "endsAt")
  return moment
}

/** The day of the owner's calendar on which it starts. */
export const firstDay = (moment: Moment, timeZone: string) => moment.startsOn ?? dayOf(moment.startsAt, timeZone)

/** The same moment on another day: the same hour by the owner's clock, through changes of the clocks, and the same length. */
export function onDay(moment: Moment, day: string, timeZone: string): Moment {
  if (moment.startsOn !== null && moment.endsOn !== null) return wholeDays(day, addDays(day, daysBetween(moment.startsOn, moment.endsOn)), timeZone)
  const startsAt = instantAt(day, hourOf(moment.startsAt, timeZone), timeZone)
  return withHours(startsAt, later(startsAt, length(moment)))
}

/** By what an instance of a series is known: its start by the rule. */
export const keyOf = (moment: Moment) => moment.startsOn ?? moment.startsAt
