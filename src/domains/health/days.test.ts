import { describe, expect, test } from "vitest"
import { addDays } from "~/time/days.ts"
import { type DayState, stateOf, streak } from "./days.ts"
import { medianMinute } from "./median.ts"
import { daysUpTo } from "./period.ts"

const TODAY = "2026-11-24"
const schedule = { minute: 480, lateAfter: 120, timeZone: "Europe/Paris" }
type Said = NonNullable<Parameters<typeof stateOf>[1]>
const nothing: Omit<Said, "id"> = { medsTaken: false, takenAt: null, skippedReason: null, missed: false }
const taken = (id: string, takenAt: string): Said => ({ ...nothing, id, medsTaken: true, takenAt })
const state = (row: Said) => stateOf(row.id, row, TODAY, schedule)

describe("what became of a day", () => {
  test("taken in time, and late from two hours after, by the owner's clock in winter and in summer", () => {
    expect(state(taken("2026-11-20", "2026-11-20T08:59:00.000Z"))).toBe("taken")
    expect(state(taken("2026-11-20", "2026-11-20T09:01:00.000Z"))).toBe("late")
    expect(state(taken("2026-07-01", "2026-07-01T08:01:00.000Z"))).toBe("late")
  })

  test("said on a later day is late, also just after midnight where it was due in the morning", () => {
    expect(state(taken("2026-11-20", "2026-11-20T23:30:00.000Z"))).toBe("late")
  })

  test("a skip is not a miss, a miss is not unknown, and today is open until something is said", () => {
    expect(stateOf("2026-11-20", { ...nothing, id: "2026-11-20", skippedReason: "Rupture" }, TODAY, schedule)).toBe("skipped")
    expect(stateOf("2026-11-20", { ...nothing, id: "2026-11-20", missed: true }, TODAY, schedule)).toBe("missed")
    expect(stateOf("2026-11-20", { ...nothing, id: "2026-11-20" }, TODAY, schedule)).toBe("unknown")
    expect(stateOf("2026-11-20", undefined, TODAY, schedule)).toBe("unknown")
    expect(stateOf(TODAY, undefined, TODAY, schedule)).toBe("open")
  })
})

describe("the series", () => {
  const days = (...states: DayState[]) => {
    const known = new Map(states.map((one, index) => [addDays(TODAY, -index), one]))
    return streak((day) => known.get(day) ?? "unknown", TODAY)
  }

  test("counts the days up to today; an open today breaks nothing, a taken one counts", () => {
    expect(days("open", "taken", "late", "taken", "missed", "taken")).toBe(3)
    expect(days("taken", "taken")).toBe(2)
    expect(days("open", "unknown", "taken")).toBe(0)
  })

  test("a skip with its reason neither counts nor breaks", () => {
    expect(days("open", "taken", "skipped", "skipped", "taken", "unknown")).toBe(2)
  })
})

test("the median hour leaves out what was said on another day", () => {
  const rows = [
    taken("2026-11-20", "2026-11-20T07:00:00.000Z"),
    taken("2026-11-21", "2026-11-21T07:10:00.000Z"),
    taken("2026-11-22", "2026-11-22T08:00:00.000Z"),
    taken("2026-11-19", "2026-11-20T22:59:00.000Z"),
  ]
  expect(medianMinute(rows, schedule)).toBe(490)
  expect(medianMinute([], schedule)).toBeNull()
})

test("thirty days end today", () => {
  const days = daysUpTo(TODAY, 30)
  expect([days.length, days[0], days.at(-1)]).toEqual([30, "2026-10-26", TODAY])
})
