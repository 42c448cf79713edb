import { addDays, dayOf, hourOfMinutes, instantAt, minuteOf } from "~/time/days.ts"
import { later, length, type Moment, wholeDays, withHours } from "./moments.ts"

/** Moving and stretching by days and by minutes of the owner's clock, through changes of the clocks. */

const DAY_MINUTES = 1_440
/** What the grid snaps to, and the least that something lasts once it is stretched, in minutes. */
export const STEP = 15

export interface By {
  days?: number
  minutes?: number
}

/** The instant that the clock shows after so many days and minutes of it. */
function byClock(instant: string, { days = 0, minutes = 0 }: By, timeZone: string): string {
  const total = minuteOf(instant, timeZone) + minutes
  return atMinute(addDays(dayOf(instant, timeZone), days), total, timeZone)
}

/** The instant of `minutes` since the midnight of `day`; below 0 and above 1440 are the days around it. */
export function atMinute(day: string, minutes: number, timeZone: string): string {
  const over = Math.floor(minutes / DAY_MINUTES)
  return instantAt(addDays(day, over), hourOfMinutes(minutes - over * DAY_MINUTES), timeZone)
}

/** The same length elsewhere. What lasts whole days moves by days alone. */
export function moved(moment: Moment, by: By, timeZone: string): Moment {
  const { days = 0 } = by
  if (moment.startsOn !== null && moment.endsOn !== null) return wholeDays(addDays(moment.startsOn, days), addDays(moment.endsOn, days), timeZone)
  const startsAt = byClock(moment.startsAt, by, timeZone)
  return withHours(startsAt, later(startsAt, length(moment)))
}

/** Another end: of hours at least a step after the start, of whole days at least one of them. */
export function stretched(moment: Moment, by: By, timeZone: string): Moment {
  if (moment.startsOn !== null && moment.endsOn !== null) {
    const endsOn = addDays(moment.endsOn, by.days ?? 0)
    return endsOn > moment.startsOn ? wholeDays(moment.startsOn, endsOn, timeZone) : moment
  }
  const endsAt = byClock(moment.endsAt, by, timeZone)
  const least = later(moment.startsAt, STEP * 60_000)
  return withHours(moment.startsAt, [endsAt, least].sort().at(-1) ?? least)
}

/** Minutes to the nearest step. */
export const snapped = (minutes: number) => Math.round(minutes / STEP) * STEP

/** What a change sends, of a moment that was `before`: only what is said anew, so that another device's word on the rest stays. */
export function givenBy(before: Moment, after: Moment): { startsAt?: string; endsAt?: string; startsOn?: string; endsOn?: string } {
  if (after.startsOn !== null && after.endsOn !== null) {
    if (before.startsOn === null || before.endsOn === null) return { startsOn: after.startsOn, endsOn: after.endsOn }
    return said({ startsOn: before.startsOn, endsOn: before.endsOn }, { startsOn: after.startsOn, endsOn: after.endsOn }, sameDays(before, after))
  }
  if (before.allDay) return { startsAt: after.startsAt, endsAt: after.endsAt }
  const { startsAt, endsAt } = after
  return said({ startsAt: before.startsAt, endsAt: before.endsAt }, { startsAt, endsAt }, length(before) === length(after))
}

const sameDays = (before: Moment, after: Moment) =>
  Date.parse(`${before.endsOn}`) - Date.parse(`${before.startsOn}`) === Date.parse(`${after.endsOn}`) - Date.parse(`${after.startsOn}`)

/** A start alone keeps the length, so the end goes along only where the length is another. */
function said<T extends Record<string, string>>(before: T, after: T, sameLength: boolean): Partial<T> {
  const [start, end] = Object.keys(after) as [keyof T, keyof T]
  const startMoved = before[start] !== after[start]
  const given: Partial<T> = {}
  if (startMoved) given[start] = after[start]
  if (!sameLength) given[end] = after[end]
  return given
}
