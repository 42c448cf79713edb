import { countOf, NUMBER_WORD } from "./numbers.ts"
import { pattern } from "./pattern.ts"
import type { Match, Recogniser } from "./piece.ts"

/** How long something takes, or from now. */

const MINUTES = "(?:minutes?|mins?|mn|m)"
const AMOUNT = `(?:(?<hours>\\d{1,2}) ?(?:h|hours?|heures?|hrs?)(?: ?(?<rest>\\d{2}))?|(?<minutes>\\d{1,3}) ?${MINUTES}|(?<half>une demi-heure|half an hour|une demi heure)|(?<quarter>un quart d'heure)|(?<hourAndHalf>une heure et demie|an hour and a half)|(?<anHour>une heure|an hour|one hour)|(?<spoken>${NUMBER_WORD}) (?<unit>minutes?|heures?|hours?))`
function amount({ word }: Match): number {
  if (word("half")) return 30
  if (word("quarter")) return 15
  if (word("hourAndHalf")) return 90
  if (word("anHour")) return 60
  if (word("spoken")) return countOf(word("spoken")) * (word("unit").startsWith("m") ? 1 : 60)
  return word("minutes") ? Number(word("minutes")) : Number(word("hours")) * 60 + Number(word("rest") || 0)
}
/** `in 2 hours`, `dans 30 min` */
const offset: Recogniser = {
  pattern: pattern(`(?<lead>in|dans|d'ici) ${AMOUNT}`),
  read: (match) => {
    const at = Math.floor(match.clock.now / 60_000) * 60_000 + amount(match) * 60_000
    return { meaning: { kind: "instant", at }, led: true }
  },
}
/** How long, behind an hour: `pendant 1h30`, `for 30 minutes`. */
const duration: Recogniser = {
  pattern: pattern(`(?:\\((?:pendant |for )?|(?:pendant|durant|for|pour) )${AMOUNT}\\)?`),
  read: (match) => ({ meaning: { kind: "duration", minutes: amount(match) }, weak: true }),
}

export const lengths: readonly Recogniser[] = [offset, duration]
