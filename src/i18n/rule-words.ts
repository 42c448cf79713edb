import { type Frequency, hoursOf, type Rule, WEEKDAYS, type Weekday } from "~/time/rule.ts"
import type { Language } from "./language.ts"
import { english } from "./rule-words-en.ts"
import { french } from "./rule-words-fr.ts"

/** A weekday of a month or year: the third, the last (-1). */
export interface Nth {
  weekday: Weekday
  nth: number
}
/** What days are counted in: each month, the year, or these months (1 to 12) of it. */
export type Scope = "month" | "each month" | "year" | readonly number[]

/** How a language says the parts of a rule; all of it in lower case, to stand within a sentence. */
export interface RuleWords {
  /** `tous les 3 mois` */
  every(frequency: Frequency, interval: number): string
  /** `tous les lundis et jeudis`, `tous les jours ouvrés` */
  everyOne(weekdays: readonly Weekday[]): string
  /** `lundi et jeudi`, after "every 2 weeks" */
  among(weekdays: readonly Weekday[]): string
  /** `tous les 3es vendredis` */
  everyNth(nth: Nth): string
  /** `le 1er et le 3e vendredi`; of the working days, of any day or of several weekdays too */
  places(places: readonly number[], weekdays: readonly Weekday[]): string
  /** `le 1er et le dernier jour` */
  dates(dates: readonly number[]): string
  /** `le 14 juillet` */
  date(date: number, month: number): string
  /** ` du mois`, with the blank before it */
  of(scope: Scope): string
  /** ` si c’est un vendredi`, with the blank before it; any one of them will do */
  condition(weekdays: readonly Weekday[], nths: readonly Nth[]): string
  /** `seulement en juillet` where the rule would otherwise know nothing of months */
  inMonths(months: readonly number[], only: boolean): string
  /** `seulement le 2e de ces jours` */
  placesOfThese(places: readonly number[]): string
  weeksFrom(weekday: Weekday): string
  /** `à 08:00 et 20:00` */
  atHours(hours: readonly string[]): string
  until(day: string): string
  times(count: number): string
  and(words: readonly string[]): string
  /** Puts days behind how often. */
  on(every: string, days: string): string
}

/** Any rule that `readRule` reads, in words: `toutes les 2 semaines, lundi et jeudi, jusqu’au 31 décembre 2026`. */
export function ruleInWords(rule: Rule, language: Language): string {
  const words = language === "fr" ? french : english
  const said = simplified(rule)
  const inPeriod = said.frequency === "YEARLY"
  return [
    days(said, words),
    inPeriod || said.byMonth.length === 0 ? "" : words.inMonths(said.byMonth, said.frequency !== "MONTHLY"),
    said.bySetPos.length === 0 || placed(said) ? "" : words.placesOfThese(said.bySetPos),
    said.weekStart === "MO" || said.frequency !== "WEEKLY" || said.interval === 1 ? "" : words.weeksFrom(said.weekStart),
    said.byHour.length === 0 ? "" : words.atHours(hoursOf(said)),
    said.until === null ? "" : words.until(said.until),
    said.count === null ? "" : words.times(said.count),
  ]
    .filter(Boolean)
    .join(", ")
}

type Said = Omit<Rule, "byDay"> & { weekdays: Weekday[]; nths: Nth[] }

/** The same days by fewer words: of several rules that name them, the one that people say. */
function simplified(rule: Rule): Said {
  const { byDay, ...rest } = rule
  const said: Said = {
    ...rest,
    weekdays: WEEKDAYS.filter((one) => byDay.some(({ weekday, nth }) => weekday === one && nth === 0)),
    nths: fromTheStart(byDay.filter(({ nth }) => nth !== 0)),
    byMonthDay: fromTheStart([...new Set(rule.byMonthDay)]),
    byMonth: [...new Set(rule.byMonth)].sort((left, right) => left - right),
    bySetPos: fromTheStart([...new Set(rule.bySetPos)]),
  }
  const onePeriod = countsOnce(said)
  if (said.frequency === "DAILY" && said.bySetPos.some((place) => Math.abs(place) === 1)) said.bySetPos = []
  // Weekdays aren't counted in a year whose months are gone through for their dates.
  if (said.frequency === "YEARLY" && said.byMonth.length === 0 && said.byMonthDay.length > 0)
    Object.assign(said, { weekdays: WEEKDAYS.filter((one) => byDay.some(({ weekday }) => weekday === one)), nths: [] })
  if (said.weekdays.length === 7 && said.nths.length === 0) everyDayOf(said, onePeriod)
  const [only, ...others] = said.weekdays
  if (onePeriod && only && others.length + said.nths.length + said.byMonthDay.length === 0 && said.bySetPos.length > 0)
    Object.assign(said, { nths: said.bySetPos.map((nth) => ({ weekday: only, nth })), weekdays: [], bySetPos: [] })
  if (said.frequency === "DAILY" && said.interval === 1 && said.bySetPos.length === 0) {
    if (said.byMonthDay.length > 0) said.frequency = "MONTHLY"
    else if (said.weekdays.length > 0) said.frequency = "WEEKLY"
  }
  return said
}

/** All seven weekdays are no choice. */
function everyDayOf(said: Said, onePeriod: boolean): void {
  if (said.byMonthDay.length > 0 || said.frequency === "DAILY") said.weekdays = []
  else if (said.frequency === "WEEKLY" && said.interval === 1 && said.bySetPos.length === 0) Object.assign(said, { frequency: "DAILY", weekdays: [] })
  // The nth of all days of a month is its nth day.
  else if (onePeriod && said.bySetPos.length > 0 && (said.frequency === "MONTHLY" || said.byMonth.length === 1))
    Object.assign(said, { byMonthDay: said.bySetPos, weekdays: [], bySetPos: [] })
}

/** 1, 2, 3, then from the end: -2, -1. */
function fromTheStart<T extends number | Nth>(places: readonly T[]): T[] {
  const nth = (place: T) => (typeof place === "number" ? place : place.nth)
  const rank = (place: T) => nth(place) + (nth(place) < 0 ? 1_000 : 0)
  return [...places].sort((left, right) => rank(left) - rank(right))
}

/** Places that are counted among weekdays alone are said with them: `le dernier jour ouvré`. */
const placed = (said: Said) =>
  said.bySetPos.length > 0 && said.weekdays.length > 0 && said.nths.length + said.byMonthDay.length === 0 && countsOnce(said)

/** Whether its places are counted within one stretch of days, and not through several months of a year. */
const countsOnce = ({ frequency, byMonth }: Pick<Rule, "frequency" | "byMonth">) =>
  frequency === "MONTHLY" || (frequency === "YEARLY" && byMonth.length <= 1)

function days(said: Said, words: RuleWords): string {
  const { frequency, interval, weekdays, nths, byMonthDay } = said
  const every = words.every(frequency, interval)
  if (frequency === "DAILY") {
    const date = byMonthDay.length === 0 ? "" : words.dates(byMonthDay) + words.of("month")
    const condition = weekdays.length === 0 ? "" : words.condition(weekdays, [])
    return date === "" ? every + condition : words.on(every, date) + condition
  }
  if (frequency === "WEEKLY") {
    if (weekdays.length === 0) return every
    return interval === 1 && said.bySetPos.length === 0 ? words.everyOne(weekdays) : words.on(every, words.among(weekdays))
  }
  if (weekdays.length + nths.length + byMonthDay.length === 0)
    return frequency === "YEARLY" && said.byMonth.length > 0 ? [every, words.inMonths(said.byMonth, false)].join(", ") : every
  const [first, ...more] = nths
  const oneNth = first !== undefined && more.length + weekdays.length + byMonthDay.length === 0
  if (frequency === "MONTHLY" && interval === 1 && oneNth && said.bySetPos.length === 0 && first.nth >= -2)
    return words.everyNth(first) + words.of("month")
  const named = inPeriod(said, words)
  const alone = frequency === "MONTHLY" && interval === 1 && (byMonthDay.length === 0 || byMonthDay.every((date) => date < 0))
  return alone ? named : words.on(every, named)
}

/** The days of a month or year, with what they are counted in. */
function inPeriod(said: Said, words: RuleWords): string {
  const { weekdays, nths, byMonthDay, byMonth, frequency } = said
  const scope: Scope = frequency === "MONTHLY" ? "month" : byMonth.length > 0 ? byMonth : "year"
  if (byMonthDay.length > 0) return datesInPeriod(said, words)
  if (placed(said)) return words.places(said.bySetPos, weekdays) + words.of(scope)
  const byWeekday = WEEKDAYS.map((weekday) => ({ weekday, places: nths.filter((nth) => nth.weekday === weekday).map(({ nth }) => nth) }))
  const counted = byWeekday.filter(({ places }) => places.length > 0).map(({ weekday, places }) => words.places(places, [weekday]))
  return words.and([...(weekdays.length > 0 ? [words.everyOne(weekdays)] : []), ...counted]) + words.of(scope)
}

const MOST_PAIRS = 4

function datesInPeriod({ weekdays, nths, byMonthDay, byMonth, frequency }: Said, words: RuleWords): string {
  const condition = weekdays.length + nths.length === 0 ? "" : words.condition(weekdays, nths)
  const fromStart = byMonthDay.every((date) => date > 0)
  if (frequency === "YEARLY" && byMonth.length > 0 && fromStart && byMonth.length * byMonthDay.length <= MOST_PAIRS)
    return words.and(byMonth.flatMap((month) => byMonthDay.map((date) => words.date(date, month)))) + condition
  const scope = frequency === "MONTHLY" ? "month" : byMonth.length > 0 ? byMonth : "each month"
  return words.dates(byMonthDay) + (fromStart && scope === "month" ? "" : words.of(scope)) + condition
}
