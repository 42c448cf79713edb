import { addDays, dayOf, minuteOf } from "~/time/days.ts"
import { length, type Moment } from "./moments.ts"

const DAY_MINUTES = 1_440
const DAY_MS = 86_400_000

/** The part of something that is on one day, in minutes of the owner's clock since midnight. */
export interface Piece {
  /** Which of the days shown. */
  day: number
  from: number
  to: number
  /** Whether it starts and ends here, or goes on to the day before and after. */
  starts: boolean
  ends: boolean
}

/** The days that something lasts among those shown: from the first, to the last exclusive. */
export interface Span {
  from: number
  to: number
  starts: boolean
  ends: boolean
}

/** Whether it stands above the hours: whole days, and what lasts a day or longer. */
export const isLong = (moment: Moment) => moment.allDay || length(moment) >= DAY_MS

/** The days of something, the last exclusive. What ends at midnight isn't on the day that begins. */
export function daysOf(moment: Moment, timeZone: string): { first: string; last: string } {
  if (moment.startsOn !== null && moment.endsOn !== null) return { first: moment.startsOn, last: addDays(moment.endsOn, -1) }
  const first = dayOf(moment.startsAt, timeZone)
  const end = moment.endsAt > moment.startsAt ? dayOf(Date.parse(moment.endsAt) - 1, timeZone) : first
  return { first, last: end }
}

/** Its place above the hours of `days`, in order; null where it is on none of them. */
export function spanOf(moment: Moment, days: readonly string[], timeZone: string): Span | null {
  const { first, last } = daysOf(moment, timeZone)
  const on = days.flatMap((day, index) => (day >= first && day <= last ? [index] : []))
  const [from] = on
  const to = on.at(-1)
  if (from === undefined || to === undefined) return null
  return { from, to: to + 1, starts: days[from] === first, ends: days[to] === last }
}

/**
 * The pieces of something with hours, one for each of `days` that it is on, as a clock on the wall shows it. An hour that comes
 * twice is drawn once; what would then end before it starts is drawn as long as it lasts.
 */
export function piecesOf(moment: Moment, days: readonly string[], timeZone: string): Piece[] {
  const { first, last } = daysOf(moment, timeZone)
  return days.flatMap((day, index) => {
    if (day < first || day > last) return []
    const from = day === first ? minuteOf(moment.startsAt, timeZone) : 0
    const ends = day === last
    const wall = ends && dayOf(moment.endsAt, timeZone) === day ? minuteOf(moment.endsAt, timeZone) : DAY_MINUTES
    const lasts = Math.round(length(moment) / 60_000)
    const to = wall < from || (wall === from && lasts > 0) ? Math.min(DAY_MINUTES, from + lasts) : wall
    return [{ day: index, from, to, starts: day === first, ends }]
  })
}
