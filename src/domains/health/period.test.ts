import { describe, expect, test } from "vitest"
import { addMonths, daysOf, firstDay, readPeriod, shownDays, tally, weeksOf, yearsOf } from "./period.ts"
import type { DailyCheckin } from "./schema.ts"

const TODAY = "2026-11-24"
const blank = {
  version: 1,
  createdAt: "",
  updatedAt: "",
  deletedAt: null,
  medsTaken: false,
  takenAt: null,
  skippedReason: null,
  note: null,
  missed: false,
}
const row = (id: string, fields: Partial<DailyCheckin> = {}): DailyCheckin => ({ ...blank, id, ...fields })
const record = (...rows: DailyCheckin[]) => ({
  rows: new Map(rows.map((one) => [one.id, one])),
  today: TODAY,
  schedule: { minute: 480, lateAfter: 120, timeZone: "Europe/Paris" },
})
const shown = (text: string, ...rows: DailyCheckin[]) => shownDays(daysOf(readPeriod(text), TODAY), record(...rows))

describe("a period", () => {
  test("is the last thirty days, a month or a year, as the address says; anything else is the thirty days", () => {
    const ends = (text: string) => {
      const days = daysOf(readPeriod(text), TODAY)
      return [days.length, days[0], days.at(-1)]
    }
    expect(ends("")).toEqual([30, "2026-10-26", TODAY])
    expect(ends("2024-02")).toEqual([29, "2024-02-01", "2024-02-29"])
    expect(ends("2026")).toEqual([365, "2026-01-01", "2026-12-31"])
    expect(ends("2024")).toEqual([366, "2024-01-01", "2024-12-31"])
    for (const odd of ["2026-13", "26", "9999", "<script>", "2026-9"]) expect(ends(odd), odd).toEqual([30, "2026-10-26", TODAY])
  })

  test("leads to the month before and after, over the turn of the year", () => {
    expect([addMonths("2026-01", -1), addMonths("2026-12", 1), addMonths("2026-11", 0)]).toEqual(["2025-12", "2027-01", "2026-11"])
  })

  test("lies in weeks from Monday on, and what is outside it is empty", () => {
    const weeks = weeksOf(shown("2026-11"))
    expect(weeks.map((week) => week.map((cell) => Number(cell?.day.slice(8) ?? 0)))).toEqual([
      [0, 0, 0, 0, 0, 0, 1],
      [2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, 25, 26, 27, 28, 29],
      [30, 0, 0, 0, 0, 0, 0],
    ])
    expect(weeksOf([])).toEqual([])
  })

  test("has the years of which something was said, and this one", () => {
    expect(yearsOf(record(row("2024-03-01"), row("2024-04-01")))).toEqual(["2026", "2024"])
  })
})

describe("the days of a period", () => {
  test("before the first word are nobody's, and aren't counted as unknown; days to come aren't either", () => {
    const days = shown("2026-11", row("2026-11-20", { medsTaken: true }))
    const state = (day: string) => days.find((one) => one.day === day)?.state
    expect(["2026-11-19", "2026-11-20", "2026-11-21", TODAY, "2026-11-25"].map(state)).toEqual(["before", "taken", "unknown", "open", "future"])
    expect(tally(days)).toEqual({ taken: 1, late: 0, skipped: 0, missed: 0, unknown: 3, of: 4 })
  })

  test("are all nobody's where nothing was ever said, but today is open", () => {
    const days = shown("")
    expect(new Set(days.slice(0, -1).map(({ state }) => state))).toEqual(new Set(["before"]))
    expect(days.at(-1)?.state).toBe("open")
    expect(tally(days).of).toBe(0)
    expect(firstDay(record())).toBeNull()
  })

  test("tell late, skipped, missed and taken at an unknown hour apart", () => {
    const days = shown(
      "",
      row("2026-11-20", { medsTaken: true, takenAt: "2026-11-20T11:00:00.000Z" }),
      row("2026-11-21", { skippedReason: "Rupture" }),
      row("2026-11-22", { missed: true }),
      row("2026-11-23", { medsTaken: true }),
    )
    expect(tally(days)).toEqual({ taken: 1, late: 1, skipped: 1, missed: 1, unknown: 0, of: 4 })
  })
})
