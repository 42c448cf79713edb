import { addDays, dayOf, daysBetween, minuteOf } from "~/time/days.ts"
import type { DailyCheckin } from "./schema.ts"

/** What became of one day's medication. `open` is today before anything was said, `unknown` a past day of which nothing was. */
export type DayState = "taken" | "late" | "skipped" | "missed" | "unknown" | "open"
type Said = Pick<DailyCheckin, "id" | "medsTaken" | "takenAt" | "skippedReason" | "missed">

/** When it is due each day, and from when it counts as late; minutes. */
export interface Schedule {
  minute: number
  lateAfter: number
  timeZone: string
}

export const DAY_MINUTES = 1_440

/** Minutes from the midnight that begins `day` to a moment, as clocks show them: a dose of the evening may be taken after the next one. */
export const minuteFrom = (day: string, instant: string, timeZone: string) =>
  daysBetween(day, dayOf(instant, timeZone)) * DAY_MINUTES + minuteOf(instant, timeZone)

/** Late is later than the owner allows, also where midnight lies between; a moment that nobody knows isn't late. */
export function stateOf(day: string, row: Said | undefined, today: string, { minute, lateAfter, timeZone }: Schedule): DayState {
  if (row?.medsTaken) {
    if (row.takenAt === null) return "taken"
    return minuteFrom(day, row.takenAt, timeZone) > minute + lateAfter ? "late" : "taken"
  }
  if (row !== undefined && row.skippedReason !== null) return "skipped"
  if (row?.missed) return "missed"
  return day >= today ? "open" : "unknown"
}

/**
 * Days in a row on which it was taken, late or not, up to today; today counts once it is taken and breaks nothing before. A skip
 * with its reason neither counts nor breaks.
 */
export function streak(state: (day: string) => DayState, today: string): number {
  let days = 0
  for (let day = today; ; day = addDays(day, -1)) {
    const found = state(day)
    if (found === "taken" || found === "late") days += 1
    else if (found !== "skipped" && found !== "open") return days
  }
}
