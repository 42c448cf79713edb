import type { Rule, Weekday } from "./rule.ts"
import { WEEKDAYS } from "./rule.ts"

/** Days as whole numbers since 1970-01-01, which was a Thursday. */
const DAY_MS = 86_400_000
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)
const weekdayOf = (number: number) => (((number + 3) % 7) + 7) % 7
const firstOf = (year: number, month: number) => Date.UTC(year, month, 1) / DAY_MS
/** The last day that a row can hold. */
const LAST = numberOf("2299-12-31")

/**
 * The days of a rule from `start` on, in order; `start` itself only where the rule says so. Ends with the rule's COUNT or
 * UNTIL, else with the year 2299.
 */
export function* occurrences(rule: Rule, start: string): Generator<string, void, undefined> {
  const first = numberOf(start)
  const until = rule.until === null ? LAST : Math.min(LAST, numberOf(rule.until))
  let left = rule.count ?? Number.POSITIVE_INFINITY
  for (let period = 0; ; period += 1) {
    const { begins, days } = periodAt(rule, first, period * rule.interval)
    if (begins > until) return
    for (const day of pick(days, rule.bySetPos)) {
      if (day < first) continue
      if (day > until || left === 0) return
      left -= 1
      yield dayOf(day)
    }
    if (left === 0) return
  }
}

/** The first days after `after`, at most `count`, and how many of the rule's days lie between `start` (without it) and `after`. */
export function nextDays(rule: Rule, start: string, after: string, count: number): { days: string[]; passed: number } {
  const days: string[] = []
  let passed = 0
  for (const day of occurrences(rule, start)) {
    if (day > after) days.push(day)
    else if (day > start) passed += 1
    if (days.length === count) break
  }
  return { days, passed }
}

interface Period {
  /** Its first day, to know when to stop. */
  begins: number
  /** The days that the rule names in it, in order. */
  days: number[]
}

/** The period that begins `offset` days, weeks, months or years after the one of `start`. */
function periodAt(rule: Rule, start: number, offset: number): Period {
  if (rule.frequency === "DAILY") return { begins: start + offset, days: limited(rule, [start + offset]) }
  if (rule.frequency === "WEEKLY") return weekAt(rule, start, offset)
  const date = new Date(start * DAY_MS)
  const [year, month, monthDay] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (rule.frequency === "MONTHLY") {
    const begins = firstOf(year, month + offset)
    return { begins, days: inMonths(rule, ofMonth(rule, year, month + offset, monthDay)) }
  }
  return { begins: firstOf(year + offset, 0), days: ofYear(rule, year + offset, month, monthDay) }
}

function weekAt(rule: Rule, start: number, offset: number): Period {
  const begins = start - ((weekdayOf(start) - indexOf(rule.weekStart) + 7) % 7) + offset * 7
  const wanted = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => indexOf(weekday)) : [weekdayOf(start)]
  const days = span(begins, begins + 7).filter((day) => wanted.includes(weekdayOf(day)))
  return { begins, days: inMonths(rule, days) }
}

/** Days of one month; `month` may run past December. */
function ofMonth(rule: Rule, year: number, month: number, monthDay: number): number[] {
  const [begins, ends] = [firstOf(year, month), firstOf(year, month + 1)]
  const all = span(begins, ends)
  if (rule.byMonthDay.length === 0 && rule.byDay.length === 0) return all.slice(monthDay - 1, monthDay)
  return all.filter((day) => onMonthDay(rule, day, begins, ends) && onWeekday(rule, day, begins, ends))
}

function ofYear(rule: Rule, year: number, month: number, monthDay: number): number[] {
  if (rule.byMonth.length > 0) {
    const months = [...new Set(rule.byMonth)].sort((left, right) => left - right)
    return months.flatMap((one) => ofMonth(rule, year, one - 1, monthDay))
  }
  if (rule.byMonthDay.length > 0) return span(0, 12).flatMap((one) => ofMonth({ ...rule, byDay: withoutNth(rule) }, year, one, monthDay))
  if (rule.byDay.length === 0) return ofMonth(rule, year, month, monthDay)
  const [begins, ends] = [firstOf(year, 0), firstOf(year + 1, 0)]
  return span(begins, ends).filter((day) => onWeekday(rule, day, begins, ends))
}

const withoutNth = (rule: Rule) => rule.byDay.map(({ weekday }) => ({ weekday, nth: 0 }))

const onMonthDay = ({ byMonthDay }: Rule, day: number, begins: number, ends: number) =>
  byMonthDay.length === 0 || byMonthDay.some((one) => day === (one > 0 ? begins + one - 1 : ends + one))

/** The nth of its kind between `begins` and `ends`, counted from whichever end the rule counts from. */
const onWeekday = ({ byDay }: Rule, day: number, begins: number, ends: number) =>
  byDay.length === 0 ||
  byDay.some(({ weekday, nth }) => {
    if (weekdayOf(day) !== indexOf(weekday)) return false
    if (nth === 0) return true
    return nth > 0 ? Math.floor((day - begins) / 7) + 1 === nth : Math.floor((ends - 1 - day) / 7) + 1 === -nth
  })

/** A single day, if months, days of the month and weekdays allow it. */
function limited(rule: Rule, days: number[]): number[] {
  return inMonths(rule, days).filter((day) => {
    const date = new Date(day * DAY_MS)
    const [begins, ends] = [firstOf(date.getUTCFullYear(), date.getUTCMonth()), firstOf(date.getUTCFullYear(), date.getUTCMonth() + 1)]
    return onMonthDay(rule, day, begins, ends) && onWeekday(rule, day, begins, ends)
  })
}

const inMonths = ({ byMonth }: Rule, days: number[]) =>
  byMonth.length === 0 ? days : days.filter((day) => byMonth.includes(new Date(day * DAY_MS).getUTCMonth() + 1))

/** The days at these places of the period; all of them where no place is named. */
function pick(days: readonly number[], places: readonly number[]): number[] {
  if (places.length === 0) return [...days]
  return days.filter((_, index) => places.includes(index + 1) || places.includes(index - days.length))
}

const indexOf = (weekday: Weekday) => WEEKDAYS.indexOf(weekday)
const span = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
