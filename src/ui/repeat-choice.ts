import { ruleInWords } from "../i18n/rule-words.ts"
import { addDays } from "../time/days.ts"
import { type Frequency, isRule, type Rule, readRule, WEEKDAYS, type Weekday } from "../time/rule.ts"

/** What can be chosen in the repetition's dialog, and the rule that it makes. Days are `2026-11-24`; `base` is the day to start from. */

export const presets = ["daily", "workdays", "weekly", "monthly", "nth", "last", "lastWorkday", "yearly"] as const
export type Preset = (typeof presets)[number]
export const monthDays = ["date", "nth", "last", "lastWorkday"] as const

/** The rhythm by hand. What its frequency doesn't use waits with its last value. */
export interface Pattern {
  frequency: Frequency
  interval: number
  weekdays: readonly Weekday[]
  /** How a month's day is said. */
  by: (typeof monthDays)[number]
  date: number
  nth: number
  weekday: Weekday
  month: number
}

export interface Choice {
  /** `kept` is a rule that only its author can say; it stays until another is chosen. */
  kind: "never" | Preset | "custom" | "kept"
  pattern: Pattern
  kept: Rule | null
  end: "never" | "until" | "times"
  until: string
  times: number
  /** From which day the next one is counted. */
  from: "due" | "completion"
}

const everyDay = readRule("FREQ=DAILY")
const workdays = WEEKDAYS.slice(0, 5)
const weekdayOf = (day: string) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday
const every = (weekdays: readonly Weekday[], nth = 0) => weekdays.map((weekday) => ({ weekday, nth }))

/** What people most often mean, as the pattern of `base`: its weekday, its date, its third Friday. */
export function presetPattern(preset: Preset, base: string): Pattern {
  const [month, date] = [Number(base.slice(5, 7)), Number(base.slice(8))]
  const weekday = weekdayOf(base)
  // A fifth one isn't there every month: it is the last.
  const nth = date > 28 ? -1 : Math.ceil(date / 7)
  const usual: Pattern = { frequency: "MONTHLY", interval: 1, weekdays: [weekday], by: "date", date, nth, weekday, month }
  switch (preset) {
    case "daily":
      return { ...usual, frequency: "DAILY" }
    case "workdays":
      return { ...usual, frequency: "WEEKLY", weekdays: workdays }
    case "weekly":
      return { ...usual, frequency: "WEEKLY" }
    case "yearly":
      return { ...usual, frequency: "YEARLY" }
    case "monthly":
      return usual
    default:
      return { ...usual, by: preset }
  }
}

export function patternRule({ frequency, interval, weekdays, ...day }: Pattern): Rule {
  const rule: Rule = { ...everyDay, frequency, interval }
  if (frequency === "DAILY") return rule
  if (frequency === "WEEKLY") return { ...rule, byDay: every(WEEKDAYS.filter((one) => weekdays.includes(one))) }
  const inMonth = frequency === "YEARLY" ? { ...rule, byMonth: [day.month] } : rule
  if (day.by === "date") return { ...inMonth, byMonthDay: [day.date] }
  if (day.by === "nth") return { ...inMonth, byDay: every([day.weekday], day.nth) }
  return day.by === "last" ? { ...inMonth, byMonthDay: [-1] } : { ...inMonth, byDay: every(workdays), bySetPos: [-1] }
}

/** The rule of a choice; null for none. */
export function choiceRule(choice: Choice, base: string): Rule | null {
  const { kind, pattern, kept, end, until, times } = choice
  if (kind === "never") return null
  const rhythm = kind === "kept" && kept ? kept : patternRule(kind === "custom" || kind === "kept" ? pattern : presetPattern(kind, base))
  return { ...rhythm, until: end === "until" && until !== "" ? until : null, count: end === "times" ? times : null }
}

export interface Repeating {
  recurrence: string | null
  repeatFrom?: Choice["from"] | null
}

/** What a rule looks like in the dialog. */
export function choiceOf({ recurrence, repeatFrom }: Repeating, base: string): Choice {
  const rule = recurrence !== null && isRule(recurrence) ? readRule(recurrence) : null
  const choice: Choice = {
    kind: "never",
    pattern: presetPattern("weekly", base),
    kept: null,
    end: rule?.until ? "until" : rule?.count ? "times" : "never",
    until: rule?.until ?? addDays(base, 365),
    times: rule?.count ?? 5,
    from: repeatFrom ?? "due",
  }
  if (rule === null) return choice
  const rhythm = withBase({ ...rule, until: null, count: null }, base)
  const said = (one: Rule) => ruleInWords(one, "en")
  const preset = presets.find((name) => said(patternRule(presetPattern(name, base))) === said(rhythm))
  const pattern = preset ? presetPattern(preset, base) : patternOf(rhythm, base)
  if (preset || said(patternRule(pattern)) === said(rhythm)) return { ...choice, kind: preset ?? "custom", pattern }
  return { ...choice, kind: "kept", kept: rule }
}

/** A rule that takes its weekday or date from the day it starts from, with that said. */
function withBase(rule: Rule, base: string): Rule {
  if (rule.byDay.length + rule.byMonthDay.length + rule.byMonth.length > 0) return rule
  const pattern = presetPattern(rule.frequency === "WEEKLY" ? "weekly" : rule.frequency === "YEARLY" ? "yearly" : "monthly", base)
  return { ...patternRule({ ...pattern, frequency: rule.frequency }), interval: rule.interval }
}

/** The nearest pattern; whether it says the same is for the caller to see. */
function patternOf({ frequency, interval, byDay, byMonthDay, byMonth, bySetPos }: Rule, base: string): Pattern {
  const pattern = { ...presetPattern("weekly", base), frequency, interval }
  const [day] = byDay
  if (byMonth[0] !== undefined) pattern.month = byMonth[0]
  if (frequency === "WEEKLY") return { ...pattern, weekdays: byDay.map(({ weekday }) => weekday) }
  if (byMonthDay[0] !== undefined) return byMonthDay[0] < 0 ? { ...pattern, by: "last" } : { ...pattern, by: "date", date: byMonthDay[0] }
  if (day === undefined) return pattern
  if (byDay.length > 1) return { ...pattern, by: "lastWorkday" }
  return { ...pattern, by: "nth", weekday: day.weekday, nth: day.nth || (bySetPos[0] ?? 1) }
}
