import { addDays } from "~/time/days.ts"
import { type DayState, type Schedule, stateOf } from "./days.ts"
import type { DailyCheckin } from "./schema.ts"

/** What a page shows of one day. `before` is a day before the first of which anything was said, `future` one that is still to come. */
export interface ShownDay {
  day: string
  state: DayState | "before" | "future"
  row: DailyCheckin | undefined
}

/** Everything that was said, by day, and what it is read with. */
export interface CheckinLog {
  rows: ReadonlyMap<string, DailyCheckin>
  today: string
  schedule: Schedule
}

/** `""` is the last thirty days, `2026-09` a month, `2026` a year; anything else is as good as none. */
export type Period = { kind: "last"; count: number } | { kind: "month"; month: string } | { kind: "year"; year: string }

export function readPeriod(text: string): Period {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { kind: "month", month: text }
  if (/^(19|2[0-2])\d\d$/.test(text)) return { kind: "year", year: text }
  return { kind: "last", count: 30 }
}

/** `count` days up to `last`, the earliest first. */
export const daysUpTo = (last: string, count: number): string[] => Array.from({ length: count }, (_, index) => addDays(last, index - count + 1))

/** The days of a period in order; those of a month or year whole, the coming ones too. */
export function daysOf(period: Period, today: string): string[] {
  if (period.kind === "last") return daysUpTo(today, period.count)
  if (period.kind === "month") return daysOfMonth(period.month)
  return monthsOf(period.year).flatMap(daysOfMonth)
}

const monthsOf = (year: string) => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`)

function daysOfMonth(month: string): string[] {
  const first = `${month}-01`
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter((day) => day.startsWith(month))
}

/** The first day of the month `count` months from `month`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The first day of which anything was said; null where nothing ever was. */
export function firstDay({ rows }: Pick<CheckinLog, "rows">): string | null {
  let first: string | null = null
  for (const day of rows.keys()) if (first === null || day < first) first = day
  return first
}

export function shownDays(days: readonly string[], record: CheckinLog): ShownDay[] {
  const first = firstDay(record) ?? record.today
  return days.map((day) => {
    const row = record.rows.get(day)
    if (row === undefined && day > record.today) return { day, state: "future", row }
    if (row === undefined && day < first) return { day, state: "before", row }
    return { day, state: stateOf(day, row, record.today, record.schedule), row }
  })
}

export const COUNTED = ["taken", "late", "skipped", "missed", "unknown"] as const
export type Counted = (typeof COUNTED)[number]

/** How many days of each kind; `of` is all of them, so without an open today and without days before the first. */
export function tally(days: readonly ShownDay[]): { [state in Counted]: number } & { of: number } {
  const found = { taken: 0, late: 0, skipped: 0, missed: 0, unknown: 0, of: 0 }
  for (const { state } of days) {
    if (state === "open" || state === "before" || state === "future") continue
    found[state] += 1
    found.of += 1
  }
  return found
}

/** Rows of seven, Monday first; null where the week reaches beyond the period. */
export function weeksOf(days: readonly ShownDay[]): (ShownDay | null)[][] {
  const [first] = days
  if (first === undefined) return []
  const before = (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7
  const cells = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, place) => cells[week * 7 + place] ?? null))
}

/** Years of which there is anything, and this one, the latest first. */
export function yearsOf({ rows, today }: Pick<CheckinLog, "rows" | "today">): string[] {
  return [...new Set([today, ...rows.keys()].map((day) => day.slice(0, 4)))].sort().reverse()
}
