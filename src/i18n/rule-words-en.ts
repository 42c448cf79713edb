import { dateFormat } from "~/time/days.ts"
import { type Frequency, WEEKDAYS, type Weekday } from "~/time/rule.ts"
import type { RuleWords, Scope } from "./rule-words.ts"

const UNITS: Record<Frequency, string> = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" }
const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
const nameOf = (weekday: Weekday) => NAMES[WEEKDAYS.indexOf(weekday)] as string
const monthOf = (month: number) => dateFormat("en-GB", { timeZone: "UTC", month: "long" }).format(new Date(Date.UTC(2026, month - 1, 15)))
const joined = (words: readonly string[], last: string) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`
const and = (words: readonly string[]) => joined(words, "and")

const workdays = (weekdays: readonly Weekday[]) => weekdays.join() === WEEKDAYS.slice(0, 5).join()
/** What is counted: a day, a working day, or one of these weekdays. */
const noun = (weekdays: readonly Weekday[], last: "and" | "or") =>
  workdays(weekdays) ? "workday" : weekdays.length === 7 ? "day" : joined(weekdays.map(nameOf), last)

const plurals = new Intl.PluralRules("en", { type: "ordinal" })
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" }
const ordinal = (number: number) => `${number}${ENDINGS[plurals.select(number)] ?? "th"}`

function the(place: number): string {
  if (place > 0) return `the ${ordinal(place)}`
  if (place === -1) return "the last"
  return `the ${place === -2 ? "second" : ordinal(-place)} to last`
}
const places = (list: readonly number[], what: string) => `${and(list.map(the))} ${what}`

const of = (scope: Scope) =>
  typeof scope === "object"
    ? ` of ${and(scope.map(monthOf))}`
    : { month: " of the month", "each month": " of each month", year: " of the year" }[scope]

export const english: RuleWords = {
  every: (frequency, interval) => (interval === 1 ? `every ${UNITS[frequency]}` : `every ${interval} ${UNITS[frequency]}s`),
  everyOne: (weekdays) => `every ${noun(weekdays, "and")}`,
  among: (weekdays) => (workdays(weekdays) ? "workdays" : weekdays.length === 7 ? "every day" : and(weekdays.map(nameOf))),
  everyNth: ({ weekday, nth }) => `${the(nth).replace("the", "every")} ${nameOf(weekday)}`,
  places: (list, weekdays) => places(list, noun(weekdays, "or")),
  dates: (dates) => {
    const back = dates.filter((date) => date < 0)
    return and([...dates.filter((date) => date > 0).map(the), ...(back.length > 0 ? [places(back, "day")] : [])])
  },
  date: (date, month) => `${date} ${monthOf(month)}`,
  of,
  condition: (weekdays, nths) => {
    const any = weekdays.length > 0 ? [`a ${noun(weekdays, "or")}`] : []
    return ` if it is ${joined([...any, ...nths.map(({ weekday, nth }) => places([nth], nameOf(weekday)))], "or")}`
  },
  inMonths: (months, only) => `${only ? "only " : ""}in ${and(months.map(monthOf))}`,
  placesOfThese: (list) => `only ${places(list, "of these days")}`,
  weeksFrom: (weekday) => `weeks beginning on ${nameOf(weekday)}`,
  atHours: (hours) => `at ${and(hours)}`,
  until: (day) => `until ${Number(day.slice(8))} ${monthOf(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`,
  times: (count) => (count === 1 ? "once more" : `${count} more times`),
  and,
  on: (every, days) => `${every} on ${days}`,
}
