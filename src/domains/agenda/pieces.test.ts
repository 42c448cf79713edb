import { describe, expect, test } from "vitest"
import { instantAt } from "~/time/days.ts"
import { daysFrom } from "./entries.ts"
import { wholeDays, withHours } from "./moments.ts"
import { isLong, piecesOf, spanOf } from "./pieces.ts"

const PARIS = "Europe/Paris"
const at = (day: string, hour: string) => instantAt(day, hour, PARIS)
const hours = (startDay: string, startHour: string, endDay: string, endHour: string) => withHours(at(startDay, startHour), at(endDay, endHour))
const week = daysFrom("2026-10-19", 7)
const said = (moment: ReturnType<typeof withHours>, days: readonly string[] = week) =>
  piecesOf(moment, days, PARIS).map(({ day, from, to, starts, ends }) => `${day} ${from}-${to}${starts ? "" : " before"}${ends ? "" : " after"}`)

describe("an event with hours", () => {
  test("is one piece of its day", () => {
    expect(said(hours("2026-10-20", "09:30", "2026-10-20", "11:00"))).toEqual(["1 570-660"])
  })

  test("over midnight is a piece of each day; what ends at midnight isn't on the next one", () => {
    expect(said(hours("2026-10-20", "22:00", "2026-10-21", "01:30"))).toEqual(["1 1320-1440 after", "2 0-90 before"])
    expect(said(hours("2026-10-20", "22:00", "2026-10-21", "00:00"))).toEqual(["1 1320-1440"])
  })

  test("that began before the week or goes on after it shows what is in the week", () => {
    expect(said(hours("2026-10-18", "23:00", "2026-10-19", "02:00"))).toEqual(["0 0-120 before"])
    expect(said(hours("2026-10-25", "23:00", "2026-10-26", "02:00"))).toEqual(["6 1380-1440 after"])
    expect(said(hours("2026-10-26", "23:00", "2026-10-27", "02:00"))).toEqual([])
  })

  test("without a length has its place", () => {
    expect(said(hours("2026-10-20", "09:30", "2026-10-20", "09:30"))).toEqual(["1 570-570"])
    expect(said(hours("2026-10-20", "00:00", "2026-10-20", "00:00"))).toEqual(["1 0-0"])
  })

  test("over the hour that comes twice is as long as the clock on the wall says", () => {
    expect(said(hours("2026-10-25", "01:00", "2026-10-25", "04:00"))).toEqual(["6 60-240"])
  })

  test("within the hour that comes twice is as long as it lasts", () => {
    expect(said(withHours("2026-10-25T00:30:00.000Z", "2026-10-25T01:15:00.000Z"))).toEqual(["6 150-195"])
    expect(said(withHours("2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"))).toEqual(["6 150-210"])
  })

  test("over the hour that is skipped in March ends where the clock says", () => {
    expect(said(withHours("2026-03-29T00:30:00.000Z", "2026-03-29T01:30:00.000Z"), daysFrom("2026-03-23", 7))).toEqual(["6 90-210"])
  })

  test("of a day or more stands above the hours, even on the day of 25 hours", () => {
    expect(isLong(hours("2026-10-20", "09:00", "2026-10-21", "08:59"))).toBe(false)
    expect(isLong(hours("2026-10-20", "09:00", "2026-10-21", "09:00"))).toBe(true)
    expect(isLong(wholeDays("2026-10-20", "2026-10-21", PARIS))).toBe(true)
  })
})

describe("what stands above the hours", () => {
  test("covers its days, and says where it goes on", () => {
    expect(spanOf(wholeDays("2026-10-24", "2026-10-26", PARIS), week, PARIS)).toEqual({ from: 5, to: 7, starts: true, ends: true })
    expect(spanOf(wholeDays("2026-10-17", "2026-10-30", PARIS), week, PARIS)).toEqual({ from: 0, to: 7, starts: false, ends: false })
    expect(spanOf(wholeDays("2026-10-26", "2026-10-27", PARIS), week, PARIS)).toBe(null)
    expect(spanOf(hours("2026-10-20", "18:00", "2026-10-22", "00:00"), week, PARIS)).toEqual({ from: 1, to: 3, starts: true, ends: true })
  })
})
