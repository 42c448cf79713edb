import { describe, expect, test } from "vitest"
import { dayOf, hourOf, instantAt } from "~/time/days.ts"
import { freeSlots } from "./free.ts"

const PARIS = "Europe/Paris"
const slot = (day: string, from: string, to: string) => ({ startsAt: instantAt(day, from, PARIS), endsAt: instantAt(day, to, PARIS) })
const around = (hour: string, today = "2026-11-24") => ({ now: instantAt(today, hour, PARIS), today, timeZone: PARIS })
const said = (slots: { startsAt: string; endsAt: string }[]) =>
  slots.map(({ startsAt, endsAt }) => `${dayOf(startsAt, PARIS).slice(5)} ${hourOf(startsAt, PARIS)}-${hourOf(endsAt, PARIS)}`)

describe("the next free slots", () => {
  test("of empty days are their mornings and afternoons, and none is past", () => {
    expect(said(freeSlots([], 60, 4, around("07:00")))).toEqual(["11-24 09:00-10:00", "11-24 14:00-15:00", "11-25 09:00-10:00", "11-25 14:00-15:00"])
    expect(said(freeSlots([], 60, 2, around("10:07")))).toEqual(["11-24 10:15-11:15", "11-24 14:00-15:00"])
    expect(said(freeSlots([], 60, 2, around("18:30")))).toEqual(["11-25 09:00-10:00", "11-25 14:00-15:00"])
  })

  test("lie between what is there already, and are long enough", () => {
    const busy = [slot("2026-11-24", "09:30", "12:00"), slot("2026-11-24", "13:00", "14:30")]
    expect(said(freeSlots(busy, 30, 2, around("07:00")))).toEqual(["11-24 09:00-09:30", "11-24 14:30-15:00"])
    expect(said(freeSlots(busy, 90, 2, around("07:00")))).toEqual(["11-24 14:30-16:00", "11-24 16:00-17:30"])
  })

  test("of one that is too long for any day there are none", () => {
    expect(freeSlots([], 11 * 60, 3, around("07:00"))).toEqual([])
  })

  test("of full days the next day that isn't is proposed, across 25 October by the owner's clock", () => {
    const busy = [slot("2026-10-24", "08:00", "20:00")]
    expect(said(freeSlots(busy, 45, 2, around("07:00", "2026-10-24")))).toEqual(["10-25 09:00-09:45", "10-25 14:00-14:45"])
  })
})
