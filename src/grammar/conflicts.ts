import { partOf, withinPart } from "./parts.ts"
import type { Piece } from "./piece.ts"

/** Leaves out what contradicts itself: of two dates, neither is certain, unless one says that it is the deadline. */
export function consistent(pieces: readonly Piece[]): Piece[] {
  const repeats = pieces.some(({ meaning }) => meaning.kind === "rule")
  const kept = pieces.filter(({ role }) => repeats || (role !== "start" && role !== "until"))
  const rules = kept.filter(({ meaning }) => meaning.kind === "rule")
  const dates = oneOf(kept, isDate)
  const hours = oneOf(kept, isHour)
  const part = partOf(kept)
  // Where dates contradict each other, hours hang in the air.
  const lost = dates.length === 0 && kept.some(isDate)
  const planned = kept.some(({ role }) => role === "plan")
  const outside = kept.some(
    ({ meaning }) => meaning.kind === "hour" && part !== undefined && meaning.minutes.some((one) => withinPart(one, part) === null),
  )
  return kept.filter((piece) => {
    // "Tomorrow morning at 14:00" says two things: only tomorrow is certain.
    if (outside && (isHour(piece) || piece.meaning.kind === "part" || (piece.meaning.kind === "rule" && piece.meaning.minutes !== undefined)))
      return false
    if (piece.meaning.kind === "rule") return rules.length === 1
    if (isDate(piece)) return dates.includes(piece)
    if (lost && !repeats) return false
    if (!isHour(piece)) return true
    if (piece.meaning.kind === "hour" && piece.meaning.minutes.length > 1 && !(repeats && sameMinute(piece.meaning.minutes))) return false
    return hours.includes(piece) && !planned
  })
}

const isDate = ({ meaning }: Piece) => meaning.kind === "date" || meaning.kind === "instant" || (meaning.kind === "part" && meaning.day !== undefined)
const isHour = ({ meaning }: Piece) => meaning.kind === "hour" || meaning.kind === "range"
/** A rule can say hours and a minute, not times of day. */
const sameMinute = (minutes: readonly number[]) => new Set(minutes.map((one) => one % 60)).size === 1

function oneOf(pieces: readonly Piece[], which: (piece: Piece) => boolean): Piece[] {
  const found = pieces.filter((piece) => which(piece) && piece.role !== "until")
  const others = pieces.filter((piece) => which(piece) && piece.role === "until")
  if (found.length < 2) return [...found, ...others]
  const due = found.filter(({ role }) => role === "due")
  return due.length === 1 ? [...due, ...others] : []
}
