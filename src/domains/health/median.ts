import { dayOf, minuteOf } from "~/time/days.ts"
import type { DailyCheckin } from "./schema.ts"

/** The middle of the hours at which it was taken on its own day, in minutes after midnight; null where there is none. */
export function medianMinute(rows: readonly Pick<DailyCheckin, "id" | "takenAt">[], timeZone: string): number | null {
  const minutes = rows
    .filter(({ id, takenAt }) => takenAt !== null && dayOf(takenAt, timeZone) === id)
    .map(({ takenAt }) => minuteOf(takenAt as string, timeZone))
    .sort((left, right) => left - right)
  const middle = Math.floor(minutes.length / 2)
  if (minutes.length === 0) return null
  return minutes.length % 2 === 1 ? (minutes[middle] ?? null) : Math.round(((minutes[middle - 1] ?? 0) + (minutes[middle] ?? 0)) / 2)
}
