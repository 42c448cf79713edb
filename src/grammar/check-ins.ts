import { addDays } from "~/time/days.ts"
import type { Line } from "./line.ts"
import { typed } from "./line.ts"
import type { Clock } from "./piece.ts"
import type { Reading } from "./reading.ts"

/** What says that the day's medication was taken, or not: « pris », "took my meds", « j'ai oublié mes médicaments hier ». */

const MEDICATION =
  "(?:medocs?|medicaments?|medoc|traitement|cachets?|comprimes?|pilules?|doses?|gelules?|meds?|medication|medicines?|pills?|tablets?)"
const WHEN =
  "(?: (?<when>ce matin|ce soir|a l'heure|a midi|aujourd'hui|hier|hier soir|avant-hier|this morning|tonight|today|yesterday|last night|already|deja|on time|(?:a|at|vers|around) \\d{1,2}(?:h\\d{0,2}|:\\d{2})?(?: ?[ap]m)?))?"
const OWN = "(?:mes|mon|les|le|ma|la|my|the)"
const TAKEN = new RegExp(
  `^(?:(?:c'est bon|oui|ok|yes),? )?(?:(?:c'est |deja |bien |tout )?(?:pris|prise|prises|taken)|(?:${OWN} )?${MEDICATION}(?: ?:)? (?:bien |deja )?(?:pris|prise|prises|taken|ok|fait|faits|done)|(?:j'ai |jai |je viens de |i have |i've |have |i )?(?:bien |deja |just |already )?(?:pris|prendre|avale|took|taken|had) (?:${OWN} |tous mes |all my )${MEDICATION}(?: (?:du matin|du soir|of the day))?|done with (?:my |the )${MEDICATION})${WHEN}$`,
)
const MISSED = new RegExp(
  `^(?:pas (?:encore )?pris(?: (?:${OWN} )?${MEDICATION})?|not taken|(?:j'ai |jai |i |je n'ai )?(?:oublie(?: de prendre)?|pas (?:encore )?pris|saute|forgot(?: to take)?|skipped|missed|didn't take|did not take|haven't taken) (?:${OWN} |de )?${MEDICATION})${WHEN}$`,
)
/** « prendre mes médicaments » is a todo; only with "je viens de" it is done. */
const WISH = /^(?:prendre|avale )/

export function readCheckIn(line: Line, clock: Clock): Reading | null {
  if (line.plain.length > 400) return null
  const whole = line.plain.trim()
  const cut = /[,;] | mais | but | - /.exec(whole)?.index ?? whole.length
  const said = whole.slice(0, cut).replace(/[ .!]{1,4}$/, "")
  const taken = WISH.test(said) ? null : TAKEN.exec(said)
  const found = taken ?? MISSED.exec(said)
  if (found === null) return null
  const offset = line.plain.length - line.plain.trimStart().length
  const note = typed(line, offset + cut, line.plain.length)
    .replace(/^[\s,;-]{0,5}(?:(?:mais|but)\s)?/i, "")
    .trim()
  return { kind: "checkin", taken: taken !== null, day: dayOf(found.groups?.when ?? "", clock.today), ...(note === "" ? {} : { note }) }
}

const dayOf = (when: string, today: string) => addDays(today, when === "avant-hier" ? -2 : /^(?:hier|yesterday|last)/.test(when) ? -1 : 0)
