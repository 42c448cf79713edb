import { countOf, NUMBER_WORD } from "./numbers.ts"
import { pattern } from "./pattern.ts"
import type { Match, Recogniser } from "./piece.ts"

/** How long something takes, or from now. */

const MINUTES = "(?:minutes?|mins?|mn|m)"
const NUMBER = `\\d{1,3}|${NUMBER_WORD}`
const SPOKEN = "(?:dix|quinze|vingt|trente|quarante|ten|fifteen|twenty|thirty|forty)"
const REST = `(?: ?(?<rest>\\d{2})(?: ?${MINUTES})?| (?<spoken>${SPOKEN})(?: ${MINUTES})?| (?:et|and) (?<more>\\d{1,2}|${SPOKEN}) ?${MINUTES}|(?<andHalf> et demie?| and a half)|(?<andQuarter> et quart))`
const AMOUNT = `(?:(?<half>une demi[- ]heure|half an hour)|(?<quarter>un quart d'heure|a quarter of an hour)|(?<count>${NUMBER}|an?) ?(?:(?<hours>hours?|heures?|hrs?|h)${REST}?|${MINUTES}))`
function amount({ word }: Match): number {
  if (word("half") || word("quarter")) return word("half") ? 30 : 15
  if (!word("hours")) return countOf(word("count"))
  const rest = word("rest") || word("spoken") || word("more")
  return countOf(word("count")) * 60 + (word("andHalf") ? 30 : word("andQuarter") ? 15 : rest ? countOf(rest) : 0)
}
/** `in 2 hours`, `dans 30 min` */
const offset: Recogniser = {
  pattern: pattern(`(?<lead>in|dans|d'ici) ${AMOUNT}`),
  read: (match) => {
    const at = Math.floor(match.clock.now / 60_000) * 60_000 + amount(match) * 60_000
    return amount(match) < 1 ? null : { meaning: { kind: "instant", at }, led: true }
  },
}
/** How long, behind an hour: `pendant 1h30`, `for 30 minutes`. */
const duration: Recogniser = {
  pattern: pattern(`(?:\\((?:pendant |for )?|(?:pendant|durant|for|pour) )${AMOUNT}\\)?`),
  read: (match) => ({ meaning: { kind: "duration", minutes: amount(match) }, weak: true }),
}

export const lengths: readonly Recogniser[] = [offset, duration]
