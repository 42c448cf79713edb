import { describe, expect, test } from "vitest"
import { hourOf, instantAt } from "~/time/days.ts"
import { wholeDays, withHours } from "./moments.ts"
import { atMinute, givenBy, moved, snapped, stretched } from "./shift.ts"

const PARIS = "Europe/Paris"
const hours = (day: string, from: string, to: string) => withHours(instantAt(day, from, PARIS), instantAt(day, to, PARIS))
const clock = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  `${startsAt.slice(0, 10)} ${hourOf(startsAt, PARIS)}-${hourOf(endsAt, PARIS)}`

describe("moving", () => {
  test("by minutes and days keeps the length, over midnight too", () => {
    expect(clock(moved(hours("2026-11-24", "10:00", "11:30"), { minutes: 15 }, PARIS))).toBe("2026-11-24 10:15-11:45")
    expect(clock(moved(hours("2026-11-24", "10:00", "11:30"), { days: -1, minutes: -15 }, PARIS))).toBe("2026-11-23 09:45-11:15")
    expect(moved(hours("2026-11-24", "23:45", "23:55"), { minutes: 15 }, PARIS).startsAt).toBe(instantAt("2026-11-25", "00:00", PARIS))
    expect(moved(hours("2026-11-24", "00:00", "01:00"), { minutes: -15 }, PARIS).startsAt).toBe(instantAt("2026-11-23", "23:45", PARIS))
  })

  test("by days keeps the hour of the owner's clock across 25 October and 29 March", () => {
    expect(clock(moved(hours("2026-10-24", "10:00", "11:00"), { days: 1 }, PARIS))).toBe("2026-10-25 10:00-11:00")
    expect(clock(moved(hours("2026-03-28", "10:00", "11:00"), { days: 1 }, PARIS))).toBe("2026-03-29 10:00-11:00")
  })

  test("into the hour that is skipped goes past it, and out of it again", () => {
    const before = hours("2026-03-29", "01:45", "01:55")
    const after = moved(before, { minutes: 15 }, PARIS)
    expect(hourOf(after.startsAt, PARIS)).toBe("03:00")
    expect(hourOf(moved(after, { minutes: 15 }, PARIS).startsAt, PARIS)).toBe("03:15")
  })

  test("whole days move by days alone", () => {
    expect(moved(wholeDays("2026-10-24", "2026-10-26", PARIS), { days: 2, minutes: 45 }, PARIS)).toEqual(wholeDays("2026-10-26", "2026-10-28", PARIS))
  })
})

describe("stretching", () => {
  test("moves the end alone, and leaves a quarter of an hour or a day", () => {
    expect(clock(stretched(hours("2026-11-24", "10:00", "11:00"), { minutes: 30 }, PARIS))).toBe("2026-11-24 10:00-11:30")
    expect(clock(stretched(hours("2026-11-24", "10:00", "11:00"), { minutes: -90 }, PARIS))).toBe("2026-11-24 10:00-10:15")
    const day = wholeDays("2026-11-24", "2026-11-25", PARIS)
    expect(stretched(day, { days: 2 }, PARIS)).toEqual(wholeDays("2026-11-24", "2026-11-27", PARIS))
    expect(stretched(day, { days: -1 }, PARIS)).toEqual(day)
  })
})

test("a place in the grid is an instant of its day; past its ends of the days around it", () => {
  expect(atMinute("2026-11-24", 570, PARIS)).toBe("2026-11-24T08:30:00.000Z")
  expect(atMinute("2026-11-24", 1_440, PARIS)).toBe("2026-11-24T23:00:00.000Z")
  expect(atMinute("2026-11-24", -15, PARIS)).toBe("2026-11-23T22:45:00.000Z")
  expect([7, 8, 22, 23, -8].map(snapped)).toEqual([0, 15, 15, 30, -15])
})

describe("what a change sends", () => {
  const before = hours("2026-11-24", "10:00", "11:00")

  test("a move is its start, a stretch its end, nothing is nothing", () => {
    expect(givenBy(before, moved(before, { minutes: 30 }, PARIS))).toEqual({ startsAt: "2026-11-24T09:30:00.000Z" })
    expect(givenBy(before, stretched(before, { minutes: 30 }, PARIS))).toEqual({ endsAt: "2026-11-24T10:30:00.000Z" })
    expect(givenBy(before, before)).toEqual({})
    expect(givenBy(before, hours("2026-11-24", "09:00", "12:00"))).toEqual({
      startsAt: "2026-11-24T08:00:00.000Z",
      endsAt: "2026-11-24T11:00:00.000Z",
    })
  })

  test("whole days the same, and from hours to days and back both ends", () => {
    const days = wholeDays("2026-11-24", "2026-11-26", PARIS)
    expect(givenBy(days, moved(days, { days: 1 }, PARIS))).toEqual({ startsOn: "2026-11-25" })
    expect(givenBy(days, stretched(days, { days: 1 }, PARIS))).toEqual({ endsOn: "2026-11-27" })
    expect(givenBy(before, days)).toEqual({ startsOn: "2026-11-24", endsOn: "2026-11-26" })
    expect(givenBy(days, before)).toEqual({ startsAt: before.startsAt, endsAt: before.endsAt })
  })
})
