import { isDay } from "~/time/is-day.ts"
import { dayFrom, nextDayInMonth, nextDayInYear, weekdayOfDay } from "./calendar.ts"
import { LEADING_WEEKDAY, MONTH, monthOf, weekdayOf } from "./calendar-words.ts"
import { wordBefore } from "./line.ts"
import { pattern } from "./pattern.ts"
import type { Clock, Find, Match, Recogniser } from "./piece.ts"

/** A date that is over, or whose weekday is another, is nothing to be done on. */
function date(day: string | null, { word, clock }: Match, led: boolean, more: Partial<Find> = {}): Find | null {
  if (day === null || !isDay(day) || day < clock.today) return null
  const weekday = word("weekday")
  if (weekday !== "" && weekdayOf(weekday) !== weekdayOfDay(day)) return null
  return { meaning: { kind: "date", day }, led, ...more }
}

/** Without a year it is the next such day. */
function dayOf(day: string, month: number, year: string, clock: Clock): string | null {
  if (year === "") return nextDayInYear(month, Number(day), clock.today)
  return dayFrom(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(day))
}

const YEAR = "(?:,? (?:de )?(?<year>20\\d{2}))?"
/** `le 27 janvier`, `mardi 27 janv. 2027`, `the 27th of January` */
const dayMonth: Recogniser = {
  pattern: pattern(
    `(?<led>le |on the |on |the )?${LEADING_WEEKDAY}?(?:le )?(?<day>\\d{1,2})(?:er|st|nd|rd|th)?(?: of| de)? (?<month>${MONTH})${YEAR}`,
  ),
  read: (match) => date(dayOf(match.word("day"), monthOf(match.word("month")), match.word("year"), match.clock), match, isLed(match.word("led"))),
}
const isLed = (lead: string) => lead !== "" && lead !== "the "

/** `jan 27`, `on January 27th, 2027`. "Mar 3" may be a Tuesday in French. */
const monthDay: Recogniser = {
  pattern: pattern(
    `(?<led>on )?${LEADING_WEEKDAY}?(?<month>${MONTH}) (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?${YEAR}(?! ?(?:km|kg|g|h|min|%|euros?|€))`,
  ),
  read: (match) => date(dayOf(match.word("day"), monthOf(match.word("month")), match.word("year"), match.clock), match, match.word("led") !== ""),
}

/** `10/12`, `le 10/12/2026`, `2026-12-10`. Day first. One digit of a month, unled, may be a fraction. */
const numeric: Recogniser = {
  pattern: pattern(
    `(?<led>le |on |du? |due: ?)?${LEADING_WEEKDAY}?(?:(?<iso>20\\d{2}-\\d{2}-\\d{2})|(?<day>\\d{1,2})(?:\\/(?<month>\\d{1,2})(?:\\/(?<year>20\\d{2}|\\d{2}))?|[.-](?<dotted>\\d{1,2})[.-](?<after>20\\d{2})))`,
  ),
  read: (match) => {
    const { word, clock } = match
    if (/^du? $/.test(word("led"))) return null
    const led = word("led") !== "" || word("weekday") !== ""
    if (word("iso")) return date(word("iso"), match, led)
    const month = word("month") || word("dotted")
    const year = word("year") || word("after")
    const fraction = year === "" && (month.length === 1 || Number(word("day")) === Number(month))
    if (Number(month) > 12) return null
    return date(dayOf(word("day"), Number(month), year, clock), match, led, fraction ? { weak: !led } : {})
  },
}

/** `le 15`, `on the 15th`, `lundi 26`: of this month or the next that has it. */
const monthDate: Recogniser = {
  pattern: pattern(
    `(?:(?<on>on the |on )|(?<the>the )|(?<le>le )|(?<bare>))${LEADING_WEEKDAY}?(?<day>\\d{1,2})(?<ordinal>er|st|nd|rd|th)?(?<month> du mois prochain| of next month)?`,
  ),
  read: (match) => {
    const { word, clock } = match
    const number = Number(word("day"))
    const english = /^(?:st|nd|rd|th)$/.test(word("ordinal"))
    const enough = word("weekday") !== "" || word("le") !== "" || english
    if (!enough || number < 1 || number > 31 || (word("ordinal") === "er" && number !== 1)) return null
    if (
      english &&
      number <= 3 &&
      word("on") + word("the") === "" &&
      /^(?:this|that|it|finish|finished|come|do|be|go|place|ranked?|him|her|them)$/.test(wordBefore(match.line, match.start))
    )
      return null
    const from = word("month") ? nextDayInMonth(1, `${clock.today.slice(0, 8)}02`) : clock.today
    return date(
      nextDayInMonth(number, from ?? clock.today),
      match,
      word("on") !== "" || word("le") !== "" || (word("the") !== "" && word("weekday") !== ""),
    )
  },
}

export const absoluteDates: readonly Recogniser[] = [dayMonth, monthDay, numeric, monthDate]
