import type { CheckinLog } from "../period.ts"

const MOST = 4

/** The last different reasons for leaving a dose out, the latest first. */
export function recentReasons({ rows }: Pick<CheckinLog, "rows">): string[] {
  const skipped = [...rows.values()].filter(({ skippedReason }) => skippedReason !== null).sort((left, right) => (left.id < right.id ? 1 : -1))
  return [...new Set(skipped.map(({ skippedReason }) => skippedReason as string))].slice(0, MOST)
}
