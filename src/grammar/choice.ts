import { MONTH, WEEKDAY } from "./calendar-words.ts"
import { isCapital, type Line, wordAfter, wordBefore } from "./line.ts"
import type { Phrase } from "./phrases.ts"
import { beginsWithVerb, isAchieving, isDurative, isInfinitive, isMedia, isRating, leadsATask, NOT_AFTER, NOT_BEFORE } from "./sentence.ts"

/** Which words of time are certain: those at an edge of the sentence, or led by a preposition of time; none inside a name. */

interface Edge {
  start: number
  end: number
}
const PUNCTUATION = /^[ ,.;:!?()\][-]*$/

/** The phrases that count. `others` are signs (`#tag`, `p1`), which may stand between a phrase and the edge. */
export function certain(line: Line, phrases: readonly Phrase[], others: readonly Edge[]): Phrase[] {
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
  return sure.filter((phrase) => chosen.has(phrase))
}

const isLed = ({ pieces }: Phrase) => pieces.some(({ led }) => led)

/** A phrase, or what is left of it where its head belongs to the words before: « la réunion de lundi | pour demain ». */
function allowed(line: Line, phrase: Phrase): Phrase | null {
  if (!denied(line, phrase)) return phrase
  const [, ...rest] = phrase.pieces
  const [second] = rest
  if (second === undefined || !belongsTo(line, phrase) || !["date", "rule", "instant"].includes(second.meaning.kind)) return null
  const left = { start: second.start, end: phrase.end, pieces: rest }
  return denied(line, left) ? null : left
}

/** Whether the words before a phrase take it: a preposition, an article, a title. */
function belongsTo(line: Line, { start, pieces: [first] }: Phrase): boolean {
  const before = wordBefore(line, start)
  if (NOT_AFTER.test(before)) return !(first?.meaning.kind === "range" && first.led)
  return first !== undefined && !first.led && (before.endsWith("'s") || (/^\d+[.,:/]?$/.test(before) && /^\d/.test(line.plain.slice(first.start))))
}

function denied(line: Line, phrase: Phrase): boolean {
  if (belongsTo(line, phrase)) return true
  const text = line.plain.slice(phrase.start, phrase.end)
  const after = wordAfter(line, phrase.end)
  const [first] = phrase.pieces
  if (/^le \d{1,2}$/.test(text) && (TAKES_NUMBER.test(wordBefore(line, phrase.start)) || !ALLOWED_BEHIND_DATE.test(after))) return true
  if (first?.meaning.kind === "instant" && isAchieving(line.plain)) return true
  if (phrase.pieces.at(-1)?.meaning.kind === "hour" && /^(?:de|d'.*|du|from|of)$/.test(after)) return true
  return NOT_BEFORE.test(after) || isAlternative(line, phrase)
}
/** « Appeler le 15 » is a telephone's number, « prendre le 15 » a bus. */
const TAKES_NUMBER =
  /^(?:appeler|rappeler|composer|prendre|attendre|lire|relire|regarder|voir|revoir|contacter|joindre|faire|choisir|essayer|tester)$/
/** Behind « le 15 » a noun says that it is no date: « le 15 rue », « le 30 février ». */
const ALLOWED_BEHIND_DATE = /^$|^[,.;:!?()#+@~-]|^(?:avec|chez|pour|a|au|aux|with|at|for|in|en|sur|p[1-4])$/

/** « lundi ou mardi », "Monday and Tuesday": nobody knows which. */
const isAlternative = ({ plain }: Line, { end }: Phrase) => ALTERNATIVE.test(plain.slice(end, end + 40))
const ALTERNATIVE = new RegExp(
  `^(?: ?[,/-] ?| )(?:(?:ou|or|et|and|puis|then|to|au|/|-|a) )?(?:le |on |the )?(?:(?:${WEEKDAY}|demain|tomorrow|apres-demain)|(?<=(?:ou|or|et|and|au|to) (?:le |on |the )?)\\d{1,2}(?:er|st|nd|rd|th)?(?: ${MONTH}|/\\d{1,2}|$))`,
)

/** `Murder on Monday Street`: a capital before and behind. */
const insideName = (line: Line, { end, pieces }: Phrase) => {
  const last = pieces.at(-1)
  if (last === undefined || last.meaning.kind === "rule") return false
  const begin = line.plain.lastIndexOf(" ", end - 1) + 1
  return wordAfter(line, end) !== "" && isCapital(line, begin) && isCapital(line, end + 1) && /^[a-z]/.test(line.plain.slice(begin))
}

function certainAtEnd(line: Line, phrase: Phrase): boolean {
  const [only] = phrase.pieces
  if (only === undefined) return false
  const before = wordBefore(line, phrase.start)
  if (isMedia(line.plain) && (isCapital(line, phrase.start) || /:/.test(line.plain.slice(phrase.start, phrase.end)))) return false
  if ((only.meaning.kind === "hour" || only.meaning.kind === "range") && !only.led && isDurative(before)) return false
  if (/^\d{1,2}\/\d{1,2}$/.test(line.plain.slice(only.start, only.end)) && isRating(line.plain)) return false
  return true
}

/** `Appeler demain la banque`, `déjeuner mardi avec Léa`: what comes between a verb and its object is no part of a name. */
function withinVerb(line: Line, phrase: Phrase): boolean {
  const after = wordAfter(line, phrase.end)
  if (isMedia(line.plain) || phrase.pieces.some(({ offered }) => offered)) return false
  if (/^(?:avec|with|chez|a|au|aux|at|in)$/.test(after))
    return phrase.pieces.some(({ meaning }) => meaning.kind !== "hour" || phrase.pieces.length > 1)
  return (
    /^(?:le|la|les|l'.*|un|une|des|du|mon|ma|mes|the|my|a)$/.test(after) &&
    isInfinitive(wordBefore(line, phrase.start)) &&
    beginsWithVerb(line, phrase.start)
  )
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
