import { addDays, dayOf, hourOf, hourOfMinutes, instantAt } from "~/time/days.ts"
import { occurrences } from "~/time/occurrences.ts"
import { type Rule, readRule, WEEKDAYS, type Weekday, writeRule } from "~/time/rule.ts"
import { partOf, withinPart } from "./parts.ts"
import type { Clock, Meaning, Piece } from "./piece.ts"

/** What the certain words of time come to, all together. */
export interface When {
  dueOn?: string
  /** An instant with the offset of the owner's zone: `2026-10-26T14:00:00+01:00`. */
  dueAt?: string
  plannedOn?: string
  /** A rule of RFC 5545 without `RRULE:`. */
  recurrence?: string
  repeatFrom?: "completion"
  durationMinutes?: number
}

type Of<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>
const find = <K extends Meaning["kind"]>(pieces: readonly Piece[], kind: K) =>
  pieces.flatMap(({ meaning }) => (meaning.kind === kind ? [meaning as Of<K>] : []))

/** An instant as the owner's clock shows it. */
function withOffset(instant: string | number, timeZone: string): string {
  const at = new Date(instant).getTime()
  const [day, hour] = [dayOf(at, timeZone), hourOf(at, timeZone)]
  const seconds = new Date(at).toISOString().slice(16, 19)
  const offset = Math.round((Date.parse(`${day}T${hour}${seconds}Z`) - Math.floor(at / 1000) * 1000) / 60_000)
  return `${day}T${hour}${seconds}${offset < 0 ? "-" : "+"}${hourOfMinutes(Math.abs(offset))}`
}
/** So many minutes later, on the clock of the same instant's offset. */
export function later(instant: string, minutes: number): string {
  const offset = instant.slice(19)
  return `${new Date(Date.parse(`${instant.slice(0, 19)}Z`) + minutes * 60_000).toISOString().slice(0, 19)}${offset}`
}
const instantOf = (day: string, minutes: number, timeZone: string) =>
  instantAt(addDays(day, Math.floor(minutes / 1440)), hourOfMinutes(minutes % 1440), timeZone)

export function settle(pieces: readonly Piece[], clock: Clock): When {
  const [instant] = find(pieces, "instant")
  if (instant) return { dueAt: withOffset(instant.at, clock.timeZone) }
  const { range, minutes } = timesOf(pieces)
  const day = dayOfPieces(pieces)
  const [rule] = find(pieces, "rule")
  const duration = range ? range.to - range.from : find(pieces, "duration")[0]?.minutes
  const length = duration === undefined ? {} : { durationMinutes: duration }
  if (rule) return { ...repeated(rule, pieces, minutes, clock), ...length }
  const planned = pieces.some(({ role }) => role === "plan")
  if (planned && day !== undefined) return { plannedOn: day }
  const [time] = minutes
  if (time === undefined) return day === undefined ? {} : { dueOn: day }
  if (day !== undefined) return { dueAt: withOffset(instantOf(day, time, clock.timeZone), clock.timeZone), ...length }
  const today = instantOf(clock.today, time, clock.timeZone)
  const passed = Date.parse(today) <= clock.now
  return { dueAt: withOffset(passed ? instantOf(addDays(clock.today, 1), time, clock.timeZone) : today, clock.timeZone), ...length }
}

function timesOf(pieces: readonly Piece[]) {
  const [range] = find(pieces, "range")
  const [hour] = find(pieces, "hour")
  const part = partOf(pieces)
  const within = hour?.minutes.map((one) => (part === undefined ? one : (withinPart(one, part) ?? one)))
  return { range, minutes: range ? [range.from] : (within ?? (part === undefined ? [] : [part])) }
}
function dayOfPieces(pieces: readonly Piece[]): string | undefined {
  const dated = pieces.filter(({ role }) => role !== "until")
  return find(dated, "date")[0]?.day ?? find(dated, "part").find(({ day }) => day !== undefined)?.day
}

function repeated(found: Of<"rule">, pieces: readonly Piece[], minutes: readonly number[], clock: Clock): When {
  const from = dayOfPieces(pieces) ?? clock.today
  const rule = { ...readRule(`FREQ=${found.rule.frequency}`), ...found.rule, ...daysOf(found.rule.frequency, find(pieces, "days")) }
  const until = pieces.find(({ role }) => role === "until")?.meaning
  if (until?.kind === "date") rule.until = until.day
  const sorted = [...minutes].sort((left, right) => left - right)
  const first = firstOf(rule, from, sorted, clock)
  const after = found.after || find(pieces, "after").length > 0 ? { repeatFrom: "completion" as const } : {}
  if (first === null) return {}
  const [limit] = find(pieces, "limit")
  if (limit?.count !== undefined) rule.count = limit.count
  if (limit?.days !== undefined) rule.until = addDays(first.day, limit.days - 1)
  const several = sorted.length > 1 ? `;BYHOUR=${sorted.map((one) => Math.floor(one / 60)).join()};BYMINUTE=${(sorted[0] as number) % 60}` : ""
  const due =
    first.minutes === null ? { dueOn: first.day } : { dueAt: withOffset(instantOf(first.day, first.minutes, clock.timeZone), clock.timeZone) }
  return { ...due, recurrence: writeRule(rule) + several, ...after }
}

/** `every week on Monday`, `tous les ans le 14 juillet` */
function daysOf(frequency: Rule["frequency"], [days]: Of<"days">[]): Partial<Rule> {
  if (days?.weekdays && frequency === "WEEKLY") return { byDay: days.weekdays.map((index) => ({ weekday: WEEKDAYS[index] as Weekday, nth: 0 })) }
  if (days?.monthDays && frequency === "MONTHLY" && days.month === undefined) return { byMonthDay: days.monthDays }
  if (days?.monthDays && frequency === "YEARLY" && days.month !== undefined) return { byMonth: [days.month], byMonthDay: days.monthDays }
  return {}
}

/** The first time of a rule that isn't over yet. "Every other Tuesday" begins on the coming one; what names no day, today or tomorrow. */
function firstOf(rule: Rule, from: string, minutes: readonly number[], { now, timeZone }: Clock): { day: string; minutes: number | null } | null {
  const free = rule.byDay.length + rule.byMonthDay.length + rule.byMonth.length === 0
  const days = occurrences(free ? { ...rule, frequency: "DAILY", interval: 1 } : { ...rule, interval: 1 }, from)
  for (const day of days) {
    if (minutes.length === 0) return { day, minutes: null }
    const time = minutes.find((one) => Date.parse(instantOf(day, one, timeZone)) > now)
    if (time !== undefined) return { day, minutes: time }
  }
  return null
}
