import { DAY_MINUTES, minuteFrom, type Schedule } from "./days.ts"
import type { DailyCheckin } from "./schema.ts"

/** The middle of the hours at which it was taken on its own day or in the night after an evening's, in minutes after midnight; null where there is none. */
export function medianMinute(rows: readonly Pick<DailyCheckin, "id" | "takenAt">[], { minute, timeZone }: Schedule): number | null {
  const last = Math.max(DAY_MINUTES, minute + DAY_MINUTES / 2)
  const minutes = rows
    .flatMap(({ id, takenAt }) => (takenAt === null ? [] : minuteFrom(id, takenAt, timeZone)))
    .filter((at) => at >= 0 && at < last)
    .sort((left, right) => left - right)
  const middle = Math.floor(minutes.length / 2)
  if (minutes.length === 0) return null
  const found = minutes.length % 2 === 1 ? (minutes[middle] ?? 0) : Math.round(((minutes[middle - 1] ?? 0) + (minutes[middle] ?? 0)) / 2)
  return found % DAY_MINUTES
}
