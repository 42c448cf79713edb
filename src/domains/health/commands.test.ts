import { describe, expect, test } from "vitest"
import { world } from "~/sync/testing/memory.ts"
import { missMeds, setHealthNote, setMeds, skipMeds, toggleMedsToday } from "./commands.ts"
import { dailyCheckins } from "./schema.ts"

const DAY = "2026-11-22"

describe("the medication of a day", () => {
  test("is taken at the moment of the tap, and a second tap doesn't move that moment", async () => {
    const stand = world()
    await stand.run(setMeds, { day: DAY, medsTaken: true })
    const first = stand.get(dailyCheckins, DAY)
    expect(first).toMatchObject({ medsTaken: true, takenAt: "2026-11-22T09:00:00.000Z" })
    stand.now = "2026-11-22T11:00:00.000Z"
    await stand.run(setMeds, { day: DAY, medsTaken: true })
    expect(stand.get(dailyCheckins, DAY)).toEqual(first)
  })

  test("can be said with its hour, but not one that is still to come", async () => {
    const stand = world()
    await stand.run(setMeds, { day: DAY, medsTaken: true, takenAt: "2026-11-22T08:00:00+01:00" })
    expect(stand.get(dailyCheckins, DAY)?.takenAt).toBe("2026-11-22T07:00:00.000Z")
    await stand.run(setMeds, { day: DAY, medsTaken: true, takenAt: "2026-11-23T08:00:00.000Z" })
    expect(stand.get(dailyCheckins, DAY)?.takenAt).toBe(stand.now)
  })

  test("noted later, at an hour that nobody knows, has no moment", async () => {
    const stand = world()
    await stand.run(setMeds, { day: "2026-11-20", medsTaken: true, takenAt: null })
    expect(stand.get(dailyCheckins, "2026-11-20")).toMatchObject({ medsTaken: true, takenAt: null })
    await stand.run(setMeds, { day: "2026-11-20", medsTaken: true, takenAt: "2026-11-20T08:00:00+01:00" })
    expect(stand.get(dailyCheckins, "2026-11-20")?.takenAt).toBe("2026-11-20T07:00:00.000Z")
    await stand.run(setMeds, { day: "2026-11-20", medsTaken: true, takenAt: null })
    expect(stand.get(dailyCheckins, "2026-11-20")?.takenAt).toBeNull()
  })

  test("taken back is open again, and keeps the note", async () => {
    const stand = world()
    await stand.run(setHealthNote, { day: DAY, note: "Mal dormi" })
    await stand.run(setMeds, { day: DAY, medsTaken: true })
    await stand.run(setMeds, { day: DAY, medsTaken: false })
    expect(stand.get(dailyCheckins, DAY)).toMatchObject({ medsTaken: false, takenAt: null, missed: false, note: "Mal dormi" })
  })

  test("is skipped with a reason, missed by word, or taken: the last word counts, never two at once", async () => {
    const stand = world()
    await stand.run(skipMeds, { day: DAY, reason: "Rupture à la pharmacie" })
    expect(stand.get(dailyCheckins, DAY)).toMatchObject({ skippedReason: "Rupture à la pharmacie", medsTaken: false })
    await stand.run(missMeds, { day: DAY, missed: true })
    expect(stand.get(dailyCheckins, DAY)).toMatchObject({ skippedReason: null, missed: true })
    await stand.run(setMeds, { day: DAY, medsTaken: true })
    expect(stand.get(dailyCheckins, DAY)).toMatchObject({ missed: false, medsTaken: true })
    await stand.run(skipMeds, { day: DAY, reason: null })
    expect(stand.get(dailyCheckins, DAY)).toMatchObject({ skippedReason: null, medsTaken: false })
  })

  test("an empty reason and a day that doesn't exist are refused", async () => {
    await expect(world().run(skipMeds, { day: DAY, reason: " " })).rejects.toMatchObject({ code: "invalid", field: "reason" })
    await expect(world().run(setMeds, { day: "2026-02-30", medsTaken: true })).rejects.toMatchObject({ code: "invalid", field: "day" })
  })

  test("a script turns today around, by the owner's day: at 00:30 in Paris it is already tomorrow's", async () => {
    const stand = world()
    stand.now = "2026-11-22T23:30:00.000Z"
    expect(await stand.run(toggleMedsToday, {})).toEqual({ day: "2026-11-23" })
    expect(stand.get(dailyCheckins, "2026-11-23")?.medsTaken).toBe(true)
    await stand.run(toggleMedsToday, {})
    expect(stand.get(dailyCheckins, "2026-11-23")?.medsTaken).toBe(false)
  })
})
