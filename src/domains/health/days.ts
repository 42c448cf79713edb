import { addDays, dayOf, minuteOf } from "~/time/days.ts"
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

/** Late is later than the owner allows, or on another day; a moment that nobody knows isn't late. */
export function stateOf(day: string, row: Said | undefined, today: string, { minute, lateAfter, timeZone }: Schedule): DayState {
  if (row?.medsTaken) {
    if (row.takenAt === null) return "taken"
    const on = dayOf(row.takenAt, timeZone)
    return on > day || (on === day && minuteOf(row.takenAt, timeZone) > minute + lateAfter) ? "late" : "taken"
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
