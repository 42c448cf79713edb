import { describe, expect, test } from "vitest"
import { addDays, dayOf, endOfWeek, hourOf, hourOfMinutes, instantAt, minuteOf } from "./days.ts"
import { startOfWeek, weekNumber } from "./weeks.ts"

const PARIS = "Europe/Paris"

describe("the owner's days", () => {
  test("just after midnight in Paris it is already the next day", () => {
    expect(dayOf("2026-11-23T23:05:00.000Z", PARIS)).toBe("2026-11-24")
    expect(hourOf("2026-11-23T23:05:00.000Z", PARIS)).toBe("00:05")
  })

  test("a week ends on Sunday", () => {
    expect(endOfWeek("2026-11-24")).toBe("2026-11-29")
    expect(endOfWeek("2026-11-29")).toBe("2026-11-29")
    expect(endOfWeek("2026-11-30")).toBe("2026-12-06")
  })

  test("days are counted over the end of a year and a change of the clock", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2026-10-24", 2)).toBe("2026-10-26")
  })

  test("09:30 in Paris is 08:30 UTC in winter and 07:30 in summer", () => {
    expect(instantAt("2026-11-24", "09:30", PARIS)).toBe("2026-11-24T08:30:00.000Z")
    expect(instantAt("2026-07-01", "09:30", PARIS)).toBe("2026-07-01T07:30:00.000Z")
  })

  test("on 25 October 02:30 comes twice and the first is meant", () => {
    expect(instantAt("2026-10-25", "02:30", PARIS)).toBe("2026-10-25T00:30:00.000Z")
    expect(instantAt("2026-10-25", "03:00", PARIS)).toBe("2026-10-25T02:00:00.000Z")
  })

  test("on 29 March 02:30 doesn't exist and becomes 03:30", () => {
    expect(hourOf(instantAt("2026-03-29", "02:30", PARIS), PARIS)).toBe("03:30")
  })

  test("a week begins on Monday and has the number of its Thursday's year", () => {
    expect(startOfWeek("2026-11-24")).toBe("2026-11-23")
    expect(startOfWeek("2026-11-29")).toBe("2026-11-23")
    expect(["2026-11-24", "2026-12-31", "2027-01-03", "2027-01-04", "2024-12-30", "2020-12-31", "2021-01-01"].map(weekNumber)).toEqual([
      48, 53, 53, 1, 1, 53, 53,
    ])
  })

  test("an hour is counted in minutes and written again", () => {
    expect(minuteOf("2026-11-24T08:05:00.000Z", PARIS)).toBe(545)
    expect([0, 545, 1439].map(hourOfMinutes)).toEqual(["00:00", "09:05", "23:59"])
  })
})
