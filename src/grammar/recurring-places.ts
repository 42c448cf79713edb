import { type Rule, WEEKDAYS, type Weekday } from "~/time/rule.ts"
import { MONTH, monthOf, WEEKDAY, weekdayOf } from "./calendar-words.ts"
import { ORDINAL, ordinalOf } from "./numbers.ts"
import { pattern } from "./pattern.ts"
import type { Find, Recogniser } from "./piece.ts"
import { DAY_LIST, EVERY, onDays, rule, WORKDAY, WORKDAYS, weekdaysOf } from "./recurrences.ts"

/** What comes back at a place of the month: the third Friday, the 15th, the last working day. */

const NOUN = `(?:${WEEKDAY}s?|${WORKDAY}|jours?|days?)`
const PLACE = `(?:${ORDINAL}(?: ${NOUN})?|\\d{1,2})`
const ITEM = `(?:(?:le |the |l')?${ORDINAL}(?: ${NOUN})?)`
const OF_MONTH = "(?: (?:du|of the|of) (?:mois|month))?"

type Places = Partial<Rule> & Pick<Rule, "frequency">

/** What a list of places names; they share the last noun where they have none. Null where they don't go together. */
function placesOf(text: string): Places | null {
  const items = text.split(/, ?(?:et |and )?| et | and | & /).map((item) => ITEM_PARTS.exec(item)?.groups ?? {})
  const nouns = items.map(({ noun }) => noun ?? "")
  const places = items.map(({ ordinal }) => ordinalOf(ordinal ?? ""))
  if (places.some(Number.isNaN)) return null
  const noun = nouns.find(Boolean) ?? ""
  if (/ouv|week|work|business|semaine/.test(noun)) return { frequency: "MONTHLY", byDay: onDays(WORKDAYS), bySetPos: places }
  if (noun === "" || /^(?:jours?|days?)$/.test(noun)) return places.every((one) => one <= 31) ? { frequency: "MONTHLY", byMonthDay: places } : null
  const kinds = new Set(nouns.filter(Boolean).map(weekdayOf))
  const weekday = WEEKDAYS[weekdayOf(noun)] as Weekday
  if (kinds.size > 1 || places.some((one) => one > 5)) return null
  return { frequency: "MONTHLY", byDay: places.map((nth) => ({ weekday, nth })) }
}
const ITEM_PARTS = new RegExp(`^(?:le |the |l')?(?<ordinal>${ORDINAL})(?: (?<noun>${NOUN}))?$`)

/** "every second Friday" is every other one as well as the month's second; `every 2nd day` likewise. */
const ambiguous = (text: string) => /^second(?: |$)/.test(text) || /^(?:2nd|2e|2eme|3rd|3e|deuxieme|troisieme|third) (?:jour|day)/.test(text)

/** `every 15th workday, last workday`, `chaque 1er du mois`, `tous les 3e vendredis` */
const everyPlace: Recogniser = {
  pattern: pattern(`${EVERY}(?<items>${ITEM}(?:(?:, ?(?:et |and )?| et | and | & )${ITEM}){0,2})${OF_MONTH}`),
  read: ({ word, text }) => {
    const places = ambiguous(word("items")) && !/ (?:mois|month)$/.test(text) ? null : placesOf(word("items"))
    return places && rule(places, word("every"))
  },
}
/** `tous les 5 du mois` */
const everyNumber: Recogniser = {
  pattern: pattern(`${EVERY}(?<day>\\d{1,2}) (?:du mois|of the month)`),
  read: ({ word }) => (Number(word("day")) > 31 ? null : rule({ frequency: "MONTHLY", byMonthDay: [Number(word("day"))] }, word("every"))),
}
/** `chaque fin de mois` */
const everyEnd: Recogniser = {
  pattern: pattern(
    `(?:${EVERY}(?:fin|end) (?:de|du|of|of the) (?:mois|month)|(?:a la |en |at the )?(?:fin|end) (?:de chaque mois|of (?:every|each) month))`,
  ),
  read: ({ word }) => rule({ frequency: "MONTHLY", byMonthDay: [-1] }, word("every")),
}
/** `le 5 de chaque mois`, `the first Monday of every month`, `le dernier jour ouvré de chaque mois` */
const placeOfEach: Recogniser = {
  pattern: pattern(
    `(?:le |l'|on the |the |on |au )?(?<items>${PLACE}(?:(?:, ?| et | and )(?:le |the )?${PLACE}){0,2}) (?:de chaque|of every|of each|de tous les|every|each|chaque|tous les) (?:mois|month)`,
  ),
  read: ({ word }) => {
    const places = placesOf(word("items").replace(/\b(\d{1,2})(?=$|,| et | and )/g, "$1e"))
    return places && { ...rule(places, ""), led: true }
  },
}
/** Days behind "every week", "every month", "every year": `le mardi`, `on the 5th`, `le 14 juillet`. */
const onPlace: Recogniser = {
  pattern: pattern(
    `(?:le |les |on the |on |the )(?:(?<weekdays>${DAY_LIST})|(?<dates>\\d{1,2}(?:er|st|nd|rd|th)?(?:(?: et (?:le )?| and (?:the )?)\\d{1,2}(?:st|nd|rd|th)?)?)(?: (?:of |de )?(?<month>${MONTH}))?|(?<month2>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?)`,
  ),
  read: ({ word }) => {
    const weak = { weak: true }
    if (word("weekdays")) return { meaning: { kind: "days", weekdays: weekdaysOf(word("weekdays")).map((day) => WEEKDAYS.indexOf(day)) }, ...weak }
    const monthDays = word("day")
      ? [Number(word("day"))]
      : word("dates")
          .split(/[^\d]+/)
          .filter(Boolean)
          .map(Number)
    const month = word("month") || word("month2")
    return { meaning: { kind: "days", monthDays, ...(month ? { month: monthOf(month) } : {}) }, ...weak } satisfies Find
  },
}

export const recurringPlaces: readonly Recogniser[] = [everyPlace, everyNumber, everyEnd, placeOfEach]
/** Tried only behind a rule: elsewhere these words are dates. */
export const behindRules: readonly Recogniser[] = [onPlace]
