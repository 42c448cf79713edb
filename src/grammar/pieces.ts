import { absoluteDates } from "./absolute-dates.ts"
import { clockHours } from "./hours.ts"
import { lengths } from "./lengths.ts"
import type { Line } from "./line.ts"
import { names } from "./names.ts"
import { tryAt } from "./pattern.ts"
import type { Clock, Context, Piece, Recogniser, Role } from "./piece.ts"
import { recurrences } from "./recurrences.ts"
import { behindRules, recurringPlaces } from "./recurring-places.ts"
import { relativeDates } from "./relative-dates.ts"
import { tokens } from "./tokens.ts"
import { weekdayDates } from "./weekday-dates.ts"

const recognisers: readonly Recogniser[] = [
  ...tokens,
  ...recurringPlaces,
  ...recurrences,
  ...absoluteDates,
  ...weekdayDates,
  ...relativeDates,
  ...lengths,
  ...clockHours,
]

/**
 * All that may mean something, in order and apart: at each word the longest that is recognised, and on behind it. Names that
 * hold words of time are stepped over. Each word is tried once, with patterns of bounded length.
 */
export function piecesOf(line: Line, context: Context, clock: Clock): Piece[] {
  const found: Piece[] = []
  let free = 0
  for (const [index, start] of line.starts.entries()) {
    if (start < free) continue
    const name = nameAt(line, start)
    const piece = name > 0 ? null : longestAt(line, start, context, clock, found.at(-1))
    if (name > 0) free = name
    if (piece === null || holdsName(line, index, piece.end)) continue
    const led = withLead(line, piece, free)
    found.push(led)
    free = piece.end
  }
  return found
}

/** Where the name that begins at `start` ends; 0 without one. */
const nameAt = (line: Line, start: number) =>
  names.reduce((end, name) => Math.max(end, start + (tryAt(name, line.plain, start)?.[0].length ?? -start)), 0)

/** Whether a name begins within a piece and goes on behind it: « le | vendredi 13 ». */
function holdsName(line: Line, index: number, end: number): boolean {
  for (let next = index + 1; (line.starts[next] ?? end) < end; next += 1) if (nameAt(line, line.starts[next] as number) > end) return true
  return false
}

function longestAt(line: Line, start: number, context: Context, clock: Clock, last: Piece | undefined): Piece | null {
  const behindRule = last?.meaning.kind === "rule" && start - last.end <= 2
  let longest: Piece | null = null
  for (const recogniser of behindRule ? [...behindRules, ...recognisers] : recognisers) {
    const match = tryAt(recogniser.pattern, line.plain, start)
    if (match === null) continue
    const words = match.groups ?? {}
    const end = start + match[0].length
    const read = recogniser.read({ word: (name) => words[name] ?? "", text: match[0], line, start, end, context, clock })
    if (read === null || (longest !== null && start + (read.end ?? match[0].length) <= longest.end)) continue
    longest = { led: false, weak: false, ...read, start, end: read.end ?? end }
  }
  return longest
}

const LEADS: readonly [RegExp, Role][] = [
  [/(?:^|[ (])((?:prevue?s? (?:pour )?|planifiee?s? (?:pour )?|planifier (?:pour )?|plan(?:ned)? for |scheduled for |on my day )(?:the )?)$/, "plan"],
  [
    /(?:^|[ (])((?:pas plus tard que |au plus tard |d'ici (?:a |au )?|avant |by |due (?:on |by |date )?|due: |deadline:? |echeance:? |before |pour |for |no later than )(?:the )?)$/,
    "due",
  ],
  [/(?:^|[ (])((?:a partir d[eu] |des |starting (?:on |from )?|a compter d[eu] |from |beginning |depuis |since )(?:the )?)$/, "start"],
  [/(?:^|[ (])((?:jusqu'(?:a |au |en )?|until |till |through )(?:the )?)$/, "until"],
]
/** The longest lead is about as long. */
const LEAD_LENGTH = 30

const startsDay = ({ meaning }: Piece) =>
  (meaning.kind === "hour" && meaning.minutes.includes(0)) || (meaning.kind === "part" && meaning.minutes === 0)

/** A date with the words that lead it and say what it is for. */
function withLead(line: Line, piece: Piece, free: number): Piece {
  if (!["date", "part", "hour"].includes(piece.meaning.kind) || piece.role !== undefined) return piece
  const before = line.plain.slice(Math.max(free, piece.start - LEAD_LENGTH), piece.start)
  for (const [lead, role] of LEADS) {
    const words = lead.exec(before)?.[1]
    // Midnight begins a day and ends one: before which of them?
    if (words !== undefined && role === "due" && startsDay(piece)) return piece
    if (words !== undefined) return { ...piece, start: piece.start - words.length, role, led: true, weak: false }
  }
  return piece
}
