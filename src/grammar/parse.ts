import { dayOf, minuteOf } from "~/time/days.ts"
import { certain } from "./choice.ts"
import { consistent } from "./conflicts.ts"
import { isCapital, type Line, readLine } from "./line.ts"
import { isOfTime, phrasesOf } from "./phrases.ts"
import type { Clock, Context, Piece } from "./piece.ts"
import { piecesOf } from "./pieces.ts"
import { settle, type When } from "./settle.ts"
import { isAmong, type Span, spanOf } from "./spans.ts"
import { titleOf } from "./title.ts"

export interface Parsed extends When {
  /** What was not understood, as it was typed. */
  title: string
  /** 3 is the highest, 0 none. */
  priority?: number
  tags?: string[]
  project?: string
  /** With its sign: `@errands`. */
  context?: string
  estimateMinutes?: number
  spans: Span[]
}

/**
 * Reads one line of French or English into a todo. Pure, and linear in the line's length. What isn't certain stays in the
 * title: a wrong date is worse than none. Throws a RangeError for an unknown zone or moment.
 */
export function parse(text: string, context: Context): Parsed {
  const line = readLine(text)
  const now = Date.parse(context.now)
  const clock: Clock = { now, timeZone: context.timeZone, today: dayOf(now, context.timeZone), minute: minuteOf(now, context.timeZone) }
  const pieces = piecesOf(line, context, clock).map((piece) => choosing(line, piece, context))
  const quiet = pieces.filter((piece) => isAmong(line, piece, context.dismissed))
  const live = quiet.length === 0 ? pieces : pieces.filter((piece) => !isAmong(line, piece, context.dismissed))
  const signs = once(live.filter((piece) => !isOfTime(piece)))
  const times = live.filter((piece) => isOfTime(piece) && !piece.offered)
  const possible = live.filter((piece) => piece.offered)
  const chosen = consistent(certain(line, phrasesOf(line, times), [...signs, ...quiet], possible).flatMap((phrase) => phrase.pieces))
  const offered = offers(line, possible, [...signs, ...chosen])
  const used = [...signs, ...chosen].sort((left, right) => left.start - right.start)
  const stretches = used.map(({ start, end }) => ({ start: line.at[start] as number, end: line.at[end] as number }))
  const title = titleOf(text, stretches)
  if (title === "" && used.length > 0) return { title: text.trim(), spans: [] }
  const spans = [...used.map((piece) => spanOf(line, piece)), ...offered.map((piece) => ({ ...spanOf(line, piece), offered: true }))]
  return { title, ...settle(chosen, clock), ...signed(signs), spans: spans.sort((left, right) => left.start - right.start) }
}

/** Offers are for a person to see, so those of an endless line are not looked for. */
const MOST_OFFERED = 50
/** What may be meant: adjectives wherever they are ("monthly report"), dates where a date could stand; no names. */
function offers(line: Line, all: readonly Piece[], others: readonly Piece[]): Piece[] {
  const possible = all.slice(0, MOST_OFFERED).filter((piece) => !(piece.start > 0 && piece.meaning.kind === "rule" && isCapital(line, piece.start)))
  return possible.filter((piece) => piece.meaning.kind === "rule" || certain(line, [{ ...piece, pieces: [piece] }], others).length > 0)
}

/** An offered chip that the owner took is as certain as one can be. */
const choosing = (line: Line, piece: Piece, { taken }: Context): Piece =>
  piece.offered && isAmong(line, piece, taken) ? { ...piece, offered: false, led: true } : piece

/** Of what a todo has one of, the first counts and the others stay words. */
function once(signs: readonly Piece[]): Piece[] {
  const seen = new Set<string>()
  return signs.filter(({ meaning }) => meaning.kind === "tag" || (!seen.has(meaning.kind) && seen.add(meaning.kind)))
}
function signed(signs: readonly Piece[]): Partial<Parsed> {
  const tags = new Set(signs.flatMap(({ meaning }) => (meaning.kind === "tag" ? [meaning.tag] : [])))
  const found: Partial<Parsed> = tags.size === 0 ? {} : { tags: [...tags] }
  for (const { meaning } of signs) {
    if (meaning.kind === "priority") found.priority = meaning.priority
    if (meaning.kind === "project") found.project = meaning.project
    if (meaning.kind === "context") found.context = meaning.context
    if (meaning.kind === "estimate") found.estimateMinutes = meaning.minutes
  }
  return found
}
