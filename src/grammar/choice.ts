import { allowed, DETERMINER, insideName } from "./denials.ts"
import { isCapital, type Line, wordAfter, wordBefore } from "./line.ts"
import type { Phrase } from "./phrases.ts"
import { beginsWithVerb, isDurative, isInfinitive, isMedia, isRating, leadsATask } from "./sentence.ts"

/** Which words of time are certain: those at an edge of the sentence, or led by a preposition of time; none inside a name. */

interface Edge {
  start: number
  end: number
}
const PUNCTUATION = /^[^\p{L}\p{N}"«»“”`#+@~]*$/u

/**
 * The phrases that count. `others` are signs (`#tag`, `p1`), which may stand between a phrase and the edge; `offered` is what may
 * be meant, so that an hour beside it hangs in the air.
 */
export function certain(line: Line, phrases: readonly Phrase[], others: readonly Edge[], offered: readonly Edge[] = []): Phrase[] {
  const sure = phrases.flatMap((phrase) => allowed(line, phrase) ?? [])
  const chosen = new Set(sure.filter((phrase) => isLed(phrase) && !insideName(line, phrase)))
  const ofTime = new Set<Edge>(sure)
  const all: Edge[] = [...sure, ...others].sort((left, right) => left.start - right.start)
  const accept = (sureOf: (phrase: Phrase) => boolean) => (edge: Edge) => {
    if (!ofTime.has(edge) || chosen.has(edge as Phrase)) return true
    const phrase = edge as Phrase
    if (sureOf(phrase)) chosen.add(phrase)
    return chosen.has(phrase)
  }
  fromEnd(
    line,
    all,
    accept((phrase) => certainAtEnd(line, phrase)),
  )
  fromStart(
    line,
    all,
    accept((phrase) => leadsATask(line, phrase)),
  )
  for (const phrase of sure) if (!chosen.has(phrase) && withinVerb(line, phrase)) chosen.add(phrase)
  // An hour at the edge may belong to a date that isn't certain, so it isn't either.
  const unsure = sure.some((phrase) => !chosen.has(phrase) && isDated(phrase))
  const ends = new Set(offered.flatMap(({ start, end }) => [start - 1, end + 1]))
  const hangs = (phrase: Phrase) => !isDated(phrase) && (unsure || ends.has(phrase.start) || ends.has(phrase.end))
  return sure.filter((phrase) => chosen.has(phrase) && !hangs(phrase))
}
const isDated = ({ pieces }: Phrase) => pieces.some(({ meaning }) => !["hour", "range", "duration"].includes(meaning.kind))

const isLed = ({ pieces }: Phrase) => pieces.some(({ led }) => led)

function certainAtEnd(line: Line, phrase: Phrase): boolean {
  const [only] = phrase.pieces
  if (only === undefined) return false
  const before = wordBefore(line, phrase.start)
  if (isMedia(line.plain) && (isCapital(line, phrase.start) || /:/.test(line.plain.slice(phrase.start, phrase.end)))) return false
  if ((only.meaning.kind === "hour" || only.meaning.kind === "range") && !only.led && isDurative(before)) return false
  if (/^\d{1,2}\/\d{1,2}$/.test(line.plain.slice(only.start, only.end)) && isRating(line.plain)) return false
  return true
}

const FRENCH_DAY = /^(?:demain|aujourd|apres-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/
/** `Appeler demain la banque`, `déjeuner mardi avec Léa`, `call Bob tomorrow to confirm`: what comes between is no part of a name. */
function withinVerb(line: Line, phrase: Phrase): boolean {
  const after = wordAfter(line, phrase.end)
  const { pieces } = phrase
  if (isMedia(line.plain) || pieces.some(({ offered }) => offered)) return false
  if (pieces.length === 1 && pieces[0]?.meaning.kind === "hour") return false
  if (/^(?:avec|with|chez|a|au|aux|at|in)$/.test(after)) return true
  // French says « la réunion de lundi 10h » of which one it is, so without its « de » a day with its hour is when; English doesn't tell.
  if (
    pieces.length > 1 &&
    pieces.some(({ meaning }) => meaning.kind === "hour" || meaning.kind === "range") &&
    FRENCH_DAY.test(line.plain.slice(phrase.start))
  )
    return true
  const adverb = pieces.length > 1 || !isCapital(line, phrase.start)
  if (adverb && /^(?:entre|between|apres|after|pendant|durant|for|pour|about|regarding|concernant|via|to|and|et|if|si|because|car|afin)$/.test(after))
    return true
  return DETERMINER.test(after) && isInfinitive(wordBefore(line, phrase.start)) && beginsWithVerb(line, phrase.start)
}

function fromEnd(line: Line, edges: readonly Edge[], accept: (edge: Edge) => boolean): void {
  let end = line.plain.length
  for (const edge of [...edges].reverse()) {
    if (end - edge.end > 12 || !PUNCTUATION.test(line.plain.slice(edge.end, end)) || !accept(edge)) return
    end = edge.start
  }
}
function fromStart(line: Line, edges: readonly Edge[], accept: (edge: Edge) => boolean): void {
  let start = 0
  for (const edge of edges) {
    if (edge.start - start > 12 || !PUNCTUATION.test(line.plain.slice(start, edge.start)) || !accept(edge)) return
    start = edge.end
  }
}
