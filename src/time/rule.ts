import { hourOfMinutes } from "./days.ts"

/**
 * Recurrence rules of RFC 5545 (section 3.3.10), as far as they name days and, for what comes several times a day, its hours:
 * the parts below, without `RRULE:`. `HOURLY` and finer are refused, and so are week numbers and days of the year, which nobody
 * says.
 */

export const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const
export type Frequency = (typeof FREQUENCIES)[number]
/** Monday first, as the owner's week. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const
export type Weekday = (typeof WEEKDAYS)[number]

export interface Rule {
  frequency: Frequency
  /** Every so many days, weeks, months or years. */
  interval: number
  /** Weekdays; `nth` (1 is the first, -1 the last) of the month or year, 0 for all of them. */
  byDay: { weekday: Weekday; nth: number }[]
  /** Days of the month; -1 is the last. */
  byMonthDay: number[]
  /** Months, 1 to 12. */
  byMonth: number[]
  /** Which of a period's days count; -1 is the last. */
  bySetPos: number[]
  /** Hours of a day, 0 to 23, and the minutes in each; both or none. Without them the hour is that of the thing that recurs. */
  byHour: number[]
  byMinute: number[]
  /** How many times in all; null for no end. */
  count: number | null
  /** The last day that counts, `2026-12-31`; null for no end. */
  until: string | null
  /** The day on which a week begins, for every second week and the like. */
  weekStart: Weekday
}

/** Why a text is no rule that is understood here. */
class RuleError extends Error {
  override readonly name = "RuleError"
}

const everyDay: Rule = {
  frequency: "DAILY",
  interval: 1,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  byHour: [],
  byMinute: [],
  count: null,
  until: null,
  weekStart: "MO",
}

/** Reads `FREQ=WEEKLY;BYDAY=MO,WE`. Throws a `RuleError` that says which part isn't right. */
export function readRule(text: string): Rule {
  const rule: Rule = { ...everyDay }
  const seen = new Set<string>()
  for (const part of text
    .replace(/^RRULE:/i, "")
    .split(";")
    .filter(Boolean)) {
    const [name = "", value = ""] = part.toUpperCase().split("=")
    if (seen.has(name)) throw new RuleError(`${name} is there twice`)
    seen.add(name)
    readPart(rule, name, value)
  }
  if (!seen.has("FREQ")) throw new RuleError("FREQ is missing")
  if (rule.count !== null && rule.until !== null) throw new RuleError("COUNT and UNTIL exclude each other")
  if (rule.byDay.some(({ nth }) => nth !== 0) && (rule.frequency === "DAILY" || rule.frequency === "WEEKLY"))
    throw new RuleError("BYDAY counts weekdays (2FR) only within a month or a year")
  if (rule.byMonthDay.length > 0 && rule.frequency === "WEEKLY") throw new RuleError("BYMONTHDAY doesn't go with FREQ=WEEKLY")
  if ((rule.byHour.length === 0) !== (rule.byMinute.length === 0)) throw new RuleError("BYHOUR and BYMINUTE go together")
  return rule
}

/** The hours of a rule's days as a clock shows them, `["08:00", "20:00"]`, in order; none where the rule names none. */
export function hoursOf({ byHour, byMinute }: Pick<Rule, "byHour" | "byMinute">): string[] {
  const minutes = byHour.flatMap((hour) => byMinute.map((minute) => hour * 60 + minute))
  return [...new Set(minutes)].sort((left, right) => left - right).map(hourOfMinutes)
}

function readPart(rule: Rule, name: string, value: string): void {
  switch (name) {
    case "FREQ":
      rule.frequency = oneOf(FREQUENCIES, value, name)
      return
    case "INTERVAL":
      rule.interval = whole(value, name, 1, 1_000)
      return
    case "BYDAY":
      rule.byDay = value.split(",").map(readWeekday)
      return
    case "BYMONTHDAY":
      rule.byMonthDay = numbers(value, name, 31)
      return
    case "BYMONTH":
      rule.byMonth = value.split(",").map((month) => whole(month, name, 1, 12))
      return
    case "BYSETPOS":
      rule.bySetPos = numbers(value, name, 366)
      return
    case "BYHOUR":
      rule.byHour = value.split(",").map((hour) => whole(hour, name, 0, 23))
      return
    case "BYMINUTE":
      rule.byMinute = value.split(",").map((minute) => whole(minute, name, 0, 59))
      return
    case "COUNT":
      rule.count = whole(value, name, 1, 10_000)
      return
    case "UNTIL":
      rule.until = readUntil(value)
      return
    case "WKST":
      rule.weekStart = oneOf(WEEKDAYS, value, name)
      return
    default:
      throw new RuleError(`${name || "an empty part"} isn't understood`)
  }
}

function readWeekday(text: string): Rule["byDay"][number] {
  const [, nth, weekday] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
  if (weekday === undefined) throw new RuleError(`BYDAY=${text} is no weekday`)
  if (nth !== undefined && (Number(nth) === 0 || Math.abs(Number(nth)) > 53)) throw new RuleError(`BYDAY=${text} counts too far`)
  return { weekday: oneOf(WEEKDAYS, weekday, "BYDAY"), nth: Number(nth ?? 0) }
}

function readUntil(value: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(value) ?? []
  const until = `${year}-${month}-${day}`
  const date = new Date(`${until}T00:00:00Z`)
  if (year === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== until) throw new RuleError(`UNTIL=${value} is no day`)
  return until
}

function oneOf<T extends string>(values: readonly T[], value: string, name: string): T {
  const found = values.find((one) => one === value)
  if (found === undefined) throw new RuleError(`${name}=${value} isn't understood`)
  return found
}

function whole(text: string, name: string, min: number, max: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < min || number > max) throw new RuleError(`${name}=${text}: expected a number from ${min} to ${max}`)
  return number
}

const numbers = (value: string, name: string, max: number) =>
  value.split(",").map((text) => {
    const [, sign, digits] = /^([+-]?)(\d+)$/.exec(text) ?? []
    if (digits === undefined) throw new RuleError(`${name}=${text} isn't a number`)
    return whole(digits, name, 1, max) * (sign === "-" ? -1 : 1)
  })

/** Writes a rule as `readRule` reads it; what is as usual is left out. */
export function writeRule(rule: Rule): string {
  const parts: [string, string | number | null][] = [
    ["FREQ", rule.frequency],
    ["INTERVAL", rule.interval === 1 ? null : rule.interval],
    ["BYMONTH", rule.byMonth.join(",")],
    ["BYMONTHDAY", rule.byMonthDay.join(",")],
    ["BYDAY", rule.byDay.map(({ weekday, nth }) => `${nth === 0 ? "" : nth}${weekday}`).join(",")],
    ["BYSETPOS", rule.bySetPos.join(",")],
    ["BYHOUR", rule.byHour.join(",")],
    ["BYMINUTE", rule.byMinute.join(",")],
    ["COUNT", rule.count],
    ["UNTIL", rule.until?.replaceAll("-", "") ?? null],
    ["WKST", rule.weekStart === "MO" ? null : rule.weekStart],
  ]
  return parts
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .join(";")
}

/** Whether a text is a rule that leaves the hour to the thing that recurs. */
export const isDayRule = (text: string) => isRule(text) && readRule(text).byHour.length === 0

/** Whether a text is a rule. */
export function isRule(text: string): boolean {
  try {
    readRule(text)
    return true
  } catch {
    return false
  }
}
