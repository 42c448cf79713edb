import { describe, expect, test } from "vitest"
import { comingDays, firstDay, missedUntil } from "./repeat.ts"

const ZONE = "Europe/Paris"
const todo = { dueOn: "2026-11-20", dueAt: null, plannedOn: null, recurrence: "FREQ=MONTHLY;BYDAY=3FR", repeatFrom: null }

describe("the dates shown before a repetition is saved", () => {
  test("are those that completing will make, one after the other", () => {
    expect(comingDays(todo, "2026-11-19", ZONE, 5)).toEqual(["2026-12-18", "2027-01-15", "2027-02-19", "2027-03-19", "2027-04-16"])
  })

  test("end with the rule: three times are this one and two more", () => {
    expect(comingDays({ ...todo, recurrence: "FREQ=DAILY;COUNT=3" }, "2026-11-20", ZONE, 5)).toEqual(["2026-11-21", "2026-11-22"])
  })

  test("count from the day it is done where that is wanted", () => {
    const again = { ...todo, recurrence: "FREQ=DAILY;INTERVAL=3", repeatFrom: "completion" as const }
    expect(comingDays(again, "2026-11-25", ZONE, 2)).toEqual(["2026-11-28", "2026-12-01"])
  })

  test("keep the hour's day through the change of the clocks", () => {
    const hour = { ...todo, dueOn: null, dueAt: "2026-10-24T22:30:00.000Z", recurrence: "FREQ=DAILY" }
    expect(comingDays(hour, "2026-10-25", ZONE, 2)).toEqual(["2026-10-26", "2026-10-27"])
  })
})

test("a todo without a day gets its rule's first one, today included", () => {
  expect(firstDay("FREQ=WEEKLY;BYDAY=FR", "2026-11-20")).toBe("2026-11-20")
  expect(firstDay("FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2", "2026-11-20")).toBeNull()
  expect(firstDay("nonsense", "2026-11-20")).toBeNull()
})

test("a late todo stands for every one of its days that has passed since", () => {
  expect(missedUntil({ ...todo, recurrence: "FREQ=DAILY" }, "2026-11-25", ZONE)).toBe(5)
  expect(missedUntil(todo, "2026-11-25", ZONE)).toBe(0)
})
