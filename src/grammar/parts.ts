import type { Piece } from "./piece.ts"

/** The part of the day that is named, in minutes after midnight. */
export function partOf(pieces: readonly Piece[]): number | undefined {
  const found = pieces.find(({ meaning }) => meaning.kind === "part" || (meaning.kind === "rule" && meaning.minutes !== undefined))?.meaning
  return found?.kind === "part" || found?.kind === "rule" ? found.minutes : undefined
}

const [NOON, EVENING, NIGHT] = [720, 1140, 1320]
/** An hour as a part of the day means it: 8 in the evening is 20:00, midnight the end of that day. Null where it lies outside that part. */
export function withinPart(minutes: number, part: number): number | null {
  if (part < NOON) return part > 0 && minutes > NOON ? null : minutes
  if (part >= EVENING && minutes === 0) return 1440
  const early = part >= NIGHT ? 17 * 60 : part >= EVENING ? 16 * 60 : NOON
  const late = minutes < NOON && minutes > 0 ? minutes + NOON : minutes
  return late >= early ? late : null
}
