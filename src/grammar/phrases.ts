import type { Line } from "./line.ts"
import type { Piece } from "./piece.ts"

/** Pieces of time that stand together, as one says them: `vendredi 15 mars à 14h`. */
export interface Phrase {
  start: number
  end: number
  pieces: Piece[]
}

const OF_TIME = ["date", "hour", "part", "range", "instant", "duration", "rule", "limit", "days", "after"]
export const isOfTime = (piece: Piece) => OF_TIME.includes(piece.meaning.kind)

/** Joins what only blanks, a comma or a bracket keep apart, and leaves out what means nothing in its company. */
export function phrasesOf(line: Line, pieces: readonly Piece[]): Phrase[] {
  const runs: Piece[][] = []
  for (const piece of pieces.filter(isOfTime)) {
    const last = runs.at(-1)?.at(-1)
    if (last && /^[ ,(]{0,3}$/.test(line.plain.slice(last.end, piece.start))) runs.at(-1)?.push(piece)
    else runs.push([piece])
  }
  return runs.flatMap((run) => strong(run)).map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, pieces: run }))
}

/** A weak piece counts beside what it belongs to: an hour beside a date, a length beside an hour, an end beside a rule. */
function strong(run: Piece[]): Piece[][] {
  const company = new Set<Company>(
    run.filter((piece) => !piece.offered).flatMap((piece) => (piece.weak ? partly(piece) : [...roles(piece), ...partly(piece)])),
  )
  const parts: Piece[][] = []
  let apart = true
  for (const [index, piece] of run.entries()) {
    const kept = !piece.weak || (company.has(needOf(piece)) && !(piece.meaning.kind === "part" && index === 0))
    if (kept && !apart) parts.at(-1)?.push(piece)
    else if (kept) parts.push([piece])
    apart = !kept
  }
  return parts
}

type Company = "named" | "timed" | "rule" | "part"
function needOf({ meaning }: Piece): Company {
  if (meaning.kind === "duration" || meaning.kind === "date") return "timed"
  if (meaning.kind === "limit" || meaning.kind === "after" || meaning.kind === "days") return "rule"
  return meaning.kind === "hour" && meaning.loose ? "part" : "named"
}
function roles({ meaning }: Piece): Company[] {
  if (meaning.kind === "rule") return ["rule", "named"]
  if (meaning.kind === "date" || (meaning.kind === "part" && meaning.day !== undefined)) return ["named"]
  return meaning.kind === "hour" || meaning.kind === "range" ? ["timed"] : []
}
const partly = ({ meaning }: Piece): Company[] =>
  meaning.kind === "part" || (meaning.kind === "rule" && meaning.minutes !== undefined) ? ["part"] : []
