import { MONTH, WEEKDAY } from "./calendar-words.ts"
import { isCapital, type Line, typed, wordAfter, wordBefore } from "./line.ts"
import type { Phrase } from "./phrases.ts"
import type { Meaning } from "./piece.ts"
import { DAY_BEFORE, isAchieving, NOT_AFTER, NOT_BEFORE, WEEKDAY_BEFORE } from "./sentence.ts"

/** Words of time that mean something else where they stand: what is named by them, measured in them, or left open. */

/** A phrase, or what is left of it where its head belongs to the words before: « la réunion de lundi | pour demain ». */
export function allowed(line: Line, phrase: Phrase): Phrase | null {
  if (!denied(line, phrase)) return phrase
  const [, ...rest] = phrase.pieces
  const [second] = rest
  if (second === undefined || !belongsTo(line, phrase) || !isDay(second.meaning)) return null
  const left = { start: second.start, end: phrase.end, pieces: rest }
  return denied(line, left, true) ? null : left
}

const isDay = (meaning: Meaning) => ["date", "rule", "instant"].includes(meaning.kind) || (meaning.kind === "part" && meaning.day !== undefined)

/** Whether the words before a phrase take it: a preposition, an article, a title. */
function belongsTo(line: Line, { start, pieces: [first] }: Phrase): boolean {
  const before = wordBefore(line, start)
  if (NOT_AFTER.test(before)) return !(first?.meaning.kind === "range" && first.led)
  return first !== undefined && !first.led && (before.endsWith("'s") || (/^\d+[.,:/]?$/.test(before) && /^\d/.test(line.plain.slice(first.start))))
}

/** What speaks against a phrase; the head of a sentence that was left out may be a weekday. */
function denied(line: Line, phrase: Phrase, peeled = false): boolean {
  const [before, after] = [wordBefore(line, phrase.start), wordAfter(line, phrase.end)]
  return (
    belongsTo(line, phrase) ||
    (!peeled && phrase.pieces[0]?.led === false && WEEKDAY_BEFORE.test(before)) ||
    isOfADay(line, phrase, before) ||
    isObject(line, phrase, before, after) ||
    isTitled(line, phrase, before) ||
    isMeasure(line, phrase, before, after) ||
    NOT_BEFORE.test(after) ||
    ALTERNATIVE.test(line.plain.slice(phrase.end, phrase.end + 40))
  )
}

/** Whether an hour that stands alone has its day before it; « une table pour 4 à 20h » has people. */
function isOfADay({ plain }: Line, { start, pieces }: Phrase, before: string): boolean {
  if (pieces.some(({ meaning }) => isDay(meaning)) || !DAY_BEFORE.test(before)) return false
  return !/(?:pour|for) \d{1,2} $/.test(plain.slice(Math.max(0, start - 10), start))
}

/** Whether a date is what something is done to, or tells which: « appeler le 15 », « organiser le 1er mai », "for the Oct 31 show". */
function isObject({ plain }: Line, { start, end }: Phrase, before: string, after: string): boolean {
  const text = plain.slice(start, end)
  if (/^le \d{1,2}$/.test(text)) return before !== "" && (TAKES_NUMBER.test(before) || !ALLOWED_BEHIND_DATE.test(after))
  if (/^le \d{1,2}(?:er)? [a-z]/.test(text) && TAKES_DATE.test(before)) return true
  const attributive = before !== "" && /^(?:for|pour|plan(?:ned)? for|(?:by|on|before|in) the) /.test(text)
  return attributive && !ALLOWED_BEHIND_DATE.test(after) && !DETERMINER.test(after)
}

/** "Run 10k in 1h" is how long, « à 2h de Paris » how far; « demain à 9h d'appeler » is neither. */
const isMeasure = (line: Line, { pieces }: Phrase, before: string, after: string) => {
  const kind = pieces[0]?.meaning.kind
  if (kind === "rule") return RESTRICTS.test(after)
  if (kind === "instant" && isAchieving(line.plain)) return true
  if (before === "" || pieces.length > 1) return false
  return (kind === "hour" && after === "from") || (kind !== "range" && /^(?:de|d'.*|du|of)$/.test(after))
}

/** Behind a rule: "every Monday in May", « tous les jours sauf le dimanche ». */
const RESTRICTS = /^(?:in|en|de|d'.*|du|of|sauf|except|hors|excepte|unless|if|si|quand|when|ou|or)$/
/** « Appeler le 15 » is a telephone's number, « prendre le 15 » a bus. */
const TAKES_NUMBER =
  /^(?:appeler|rappeler|composer|prendre|attendre|lire|relire|regarder|voir|revoir|contacter|joindre|faire|choisir|essayer|tester)$/
/** « Organiser le 1er mai » is a feast. */
const TAKES_DATE = /^(?:organiser|preparer|feter|celebrer|prevoir|commemorer)$/
export const DETERMINER = /^(?:le|la|les|l'.*|un|une|des|du|mon|ma|mes|the|my|a)$/
/** Behind « le 15 » a noun says that it is no date: « le 15 rue », « le 30 février ». */
const ALLOWED_BEHIND_DATE = /^$|^[,.;:!?()#+@~-]|^(?:avec|chez|pour|a|au|aux|with|at|for|in|en|sur|p[1-4])$/

/** « lundi ou mardi », "Monday and Tuesday": nobody knows which. */
const ALTERNATIVE = new RegExp(
  `^(?: ?[,/-] ?| )(?:(?:ou|or|et|and|puis|then|to|au|/|-|a) )?(?:le |on |the )?(?:(?:${WEEKDAY}|demain|tomorrow|apres-demain)|(?<=(?:ou|or|et|and) )(?:tous|toutes|chaque|every|each)|(?<=(?:ou|or|et|and|au|to) (?:le |on |the )?)\\d{1,2}(?:er|st|nd|rd|th)?(?: ${MONTH}|/\\d{1,2}|$))`,
)

/** A capital where a sentence has none begins a title or a name: `Relire Le 6 juin`, `voir Tante Dimanche`. */
function isTitled(line: Line, { start, pieces: [first] }: Phrase, before: string): boolean {
  if (before === "" || line.shouted || !isCapital(line, start)) return false
  if (/^(?:le|la|the|on|at|a|avant|before|by|tous|toutes|chaque|every|un|une|dans|in|ce|cette|this|next) /.test(line.plain.slice(start, start + 12)))
    return true
  const capitalBefore = isCapital(line, start - 1 - before.length) && !/^[A-Z]{2}/.test(typed(line, start - 1 - before.length, start))
  return first?.led === false && capitalBefore && FRENCH_NAME.test(line.plain.slice(start, start + 10)) && start - before.length > 1
}
const FRENCH_NAME = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/

/** `Murder on Monday Street`: a capital before and behind. */
export const insideName = (line: Line, { end, pieces }: Phrase) => {
  const last = pieces.at(-1)
  if (last === undefined || last.meaning.kind === "rule") return false
  const begin = line.plain.lastIndexOf(" ", end - 1) + 1
  return wordAfter(line, end) !== "" && isCapital(line, begin) && isCapital(line, end + 1) && /^[a-z]/.test(line.plain.slice(begin))
}
