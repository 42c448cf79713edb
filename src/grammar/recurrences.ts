import type { Rule, Weekday } from "~/time/rule.ts"
import { WEEKDAYS } from "~/time/rule.ts"
import { MONTH, monthOf, PART, partMinutes, SHORT_WEEKDAY, WEEKDAY, weekdayOf } from "./calendar-words.ts"
import { isCapital, wordBefore } from "./line.ts"
import { COUNT, countOf } from "./numbers.ts"
import { pattern } from "./pattern.ts"
import type { Find, Recogniser } from "./piece.ts"

/** What comes back: every so many days, on weekdays, in parts of the day. `recurring-places.ts` has those that count in a month. */

export const EVERY = "(?:(?<every>every!?|each|chaque|tou(?:te)?s les) )"
export const WORKDAY = "(?:jours? ouvres?|jours? ouvrables?|weekdays?|work(?:ing)? ?days?|business days?|jours? de (?:la )?semaine)"
export const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5)
export const onDays = (days: readonly Weekday[]) => days.map((weekday) => ({ weekday, nth: 0 }))

type Parts = Partial<Rule> & Pick<Rule, "frequency">
export function rule(parts: Parts, every: string, minutes?: number): Find {
  const after = every.endsWith("!") ? { after: true } : {}
  return { meaning: { kind: "rule", rule: parts, ...after, ...(minutes === undefined ? {} : { minutes }) } }
}

const UNIT =
  "(?:(?<days>jours?|days?)|(?<weeks>semaines?|weeks?)|(?<fortnights>quinzaines?|fortnights?)|(?<months>mois|months?)|(?<quarters>trimestres?|quarters?)|(?<semesters>semestres?)|(?<years>ans?|annees?|years?))"
function frequencyOf(word: (name: string) => string, interval: number): Parts {
  if (word("days")) return { frequency: "DAILY", interval }
  if (word("weeks")) return { frequency: "WEEKLY", interval }
  if (word("fortnights")) return { frequency: "WEEKLY", interval: interval * 2 }
  if (word("years")) return { frequency: "YEARLY", interval }
  return { frequency: "MONTHLY", interval: interval * (word("quarters") ? 3 : word("semesters") ? 6 : 1) }
}

/** `tous les 3 jours`, `every other week`. Fifteen days may be a fortnight in French, so that is offered. */
const everyUnit: Recogniser = {
  pattern: pattern(`${EVERY}(?:(?<other>other |deux (?=jours|semaines|mois|ans))|(?<count>${COUNT}) )?${UNIT}`),
  read: ({ word }) => {
    const count = word("count") ? countOf(word("count")) : word("other") ? 2 : 1
    if (count < 1 || (word("every") === "chaque" && word("count") !== "")) return null
    if (word("days") && /^tous/.test(word("every")) && (count === 15 || /^(?:huit|quinze)$/.test(word("count"))))
      return { ...rule({ frequency: "WEEKLY", interval: count === 8 ? 1 : 2 }, word("every")), offered: true }
    return rule(frequencyOf(word, count), word("every"))
  },
}
/** `un lundi sur deux`, `une semaine sur trois`, `une fois par mois` */
const oneIn: Recogniser = {
  pattern: pattern(
    `(?:un|une|1) (?:(?<weekday>${WEEKDAY})|${UNIT}) sur (?<count>deux|trois|quatre|[2-9])|(?:une fois|once|1 fois|1x) (?:par|a|an|per) (?<once>${UNIT.replaceAll("?<", "?<once")})`,
  ),
  read: ({ word }) => {
    if (word("once"))
      return rule(
        frequencyOf((name) => word(`once${name}`), 1),
        "",
      )
    const interval = countOf(word("count"))
    if (word("weekday")) return rule({ frequency: "WEEKLY", interval, byDay: onDays([WEEKDAYS[weekdayOf(word("weekday"))] as Weekday]) }, "")
    return rule(frequencyOf(word, interval), "")
  },
}

const DAY = `(?:${WEEKDAY}s?|${SHORT_WEEKDAY})`
export const DAY_LIST = `(?:${DAY}(?:(?:, ?| et | and | & |, and |/)(?:les? |on )?${DAY}){0,6})`
/** Weekdays of a list's words, in the order of the week. */
export function weekdaysOf(text: string): Weekday[] {
  const numbers = text.split(/[^a-z]+/).map(weekdayOf)
  return WEEKDAYS.filter((_, index) => numbers.includes(index))
}
/** `every other Tuesday`, `tous les lundis et jeudis matin`; « les lundis » and "on Mondays" say it by their s. */
const everyWeekday: Recogniser = {
  pattern: pattern(
    `(?:${EVERY}(?<other>other |deux )?|(?<plural>les |on |(?=[a-z]{3,9}s (?:at|@) ?\\d)(?<bare>)))(?:(?<days>${DAY_LIST})|(?<workday>${WORKDAY})|(?<weekend>week-?ends?|week ends?))(?: (?:au |in the )?(?<part>${PART})s?)?`,
  ),
  read: ({ word }) => {
    const days = word("days")
    const plural = word("plural") !== ""
    if (plural && (days === "" ? !word("workday").endsWith("s") : !days.split(/[^a-z]+/).some((name) => /(?:day|di|che)s$/.test(name)))) return null
    const named = days ? weekdaysOf(days) : word("weekend") ? WEEKDAYS.slice(5, 6) : WORKDAYS
    const interval = word("other") ? { interval: 2 } : {}
    const minutes = word("part") ? partMinutes(word("part")) : undefined
    return {
      ...rule({ frequency: "WEEKLY", ...interval, byDay: onDays(named) }, word("every"), minutes),
      ...(word("weekend") ? { offered: true } : {}),
    }
  },
}
/** `tous les soirs`, `every weekday morning` */
const everyPart: Recogniser = {
  pattern: pattern(`${EVERY}(?<workday>${WORKDAY} )?(?<part>${PART})s?(?: de (?:la )?semaine)?`),
  read: ({ word, text }) => {
    const minutes = partMinutes(word("part"))
    const workdays = word("workday") !== "" || text.endsWith("semaine")
    return rule(workdays ? { frequency: "WEEKLY", byDay: onDays(WORKDAYS) } : { frequency: "DAILY" }, word("every"), minutes)
  },
}

/** `every 27 January`, `chaque 14 juillet` */
const everyDate: Recogniser = {
  pattern: pattern(
    `${EVERY}(?:(?<day>\\d{1,2})(?:er|st|nd|rd|th)?(?: of| de)? (?<month>${MONTH})|(?<month2>${MONTH}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?)`,
  ),
  read: ({ word }) => {
    const [day, month] = [Number(word("day") || word("day2")), monthOf(word("month") || word("month2"))]
    if (day < 1 || day > new Date(Date.UTC(2028, month, 0)).getUTCDate()) return null
    return rule({ frequency: "YEARLY", byMonth: [month], byMonthDay: [day] }, word("every"))
  },
}

const ADVERBS: Record<string, Parts> = {
  d: { frequency: "DAILY" },
  w: { frequency: "WEEKLY" },
  m: { frequency: "MONTHLY" },
  q: { frequency: "MONTHLY", interval: 3 },
  y: { frequency: "YEARLY" },
}
/** "monthly" is an adjective as well, so it is offered; before an hour it can be the adverb only. */
const adverb: Recogniser = {
  pattern: pattern(
    "(?:(?<d>daily|quotidiennement|quotidien(?:ne)?s?)|(?<w>weekly|hebdomadaires?|hebdo)|(?<m>monthly|mensuellement|mensuel(?:le)?s?)|(?<q>quarterly|trimestriels?|trimestrielles?)|(?<y>yearly|annually|annuellement|annuel(?:le)?s?))",
  ),
  read: ({ word, text, line, start, end }) => {
    const found = Object.entries(ADVERBS).find(([name]) => word(name) !== "")
    if (found === undefined) return null
    const hour = / (?:at|a|@) ?\d/.test(line.plain.slice(end, end + 6)) || /^\d{1,2}(?:h|:)?\d{0,2}(?:[ap]m)?$/.test(wordBefore(line, start))
    const days = / on (?:the )?(?:\d|[a-z]{3,9}(?= |$))/.test(line.plain.slice(end, end + 20)) && /ly$/.test(text)
    const sure = (hour && /^(?:daily|quotidiennement)$/.test(word("d"))) || (days && !isCapital(line, start))
    return { ...rule(found[1], ""), ...(sure ? {} : { offered: true }) }
  },
}
/** Words behind a rule. */
const afterwards: Recogniser = {
  pattern: pattern("(?:apres (?:la|ma) derniere fois|apres (?:completion|achevement)|after (?:completion|the last (?:time|one))|from completion)"),
  read: () => ({ meaning: { kind: "after" }, weak: true }),
}
const afterLast: Recogniser = {
  pattern: pattern(`(?<count>${COUNT}) ${UNIT} (?:apres la derniere fois|after (?:the last time|completion))`),
  read: ({ word }) => rule(frequencyOf(word, countOf(word("count"))), "!"),
}
const limit: Recogniser = {
  pattern: pattern(
    `(?:(?<times>${COUNT}) (?:fois|times|occurrences)|(?:pendant|for|durant) (?<count>${COUNT}) (?:(?<days>jours?|days?)|(?<weeks>semaines?|weeks?)))`,
  ),
  read: ({ word }) => {
    const count = countOf(word("times") || word("count"))
    return { meaning: word("times") ? { kind: "limit", count } : { kind: "limit", days: count * (word("weeks") ? 7 : 1) }, weak: true }
  },
}

export const recurrences: readonly Recogniser[] = [everyUnit, oneIn, everyWeekday, everyPart, everyDate, adverb, afterwards, afterLast, limit]
