import { describe, expect, test } from "vitest"
import { stateOf } from "./days.ts"
import { daysOfDose, instantOfDose, isStillNight } from "./dose.ts"
import { medianMinute } from "./median.ts"

const DAY = "2026-11-20"
const PARIS = "Europe/Paris"
const evening = { minute: 1_320, lateAfter: 180, timeZone: PARIS }
const morning = { minute: 480, lateAfter: 120, timeZone: PARIS }
const NOW = "2026-11-24T12:00:00.000Z"
const taken = (takenAt: string, id = DAY) => ({ id, medsTaken: true, takenAt, skippedReason: null, missed: false })

describe("a dose that is taken after midnight", () => {
  test("counts for its day, and is late only from when the owner calls it so", () => {
    const state = (takenAt: string) => stateOf(DAY, taken(takenAt), "2026-11-24", evening)
    expect(state("2026-11-20T23:40:00.000Z")).toBe("taken")
    expect(state("2026-11-21T00:00:00.000Z")).toBe("taken")
    expect(state("2026-11-21T00:01:00.000Z")).toBe("late")
    expect(state("2026-11-19T23:30:00.000Z")).toBe("taken")
  })

  test("is read from its hour alone where that is nearer to when it was due", () => {
    expect(instantOfDose(DAY, "00:40", null, evening, NOW)).toBe("2026-11-20T23:40:00.000Z")
    expect(instantOfDose(DAY, "23:10", null, evening, NOW)).toBe("2026-11-20T22:10:00.000Z")
    expect(instantOfDose(DAY, "11:00", null, evening, NOW)).toBe("2026-11-20T10:00:00.000Z")
    expect(instantOfDose(DAY, "00:40", null, morning, NOW)).toBe("2026-11-19T23:40:00.000Z")
  })

  test("stays in its night when its hour is mended, and goes back to its day with an hour after the due one", () => {
    const before = "2026-11-20T23:40:00.000Z"
    expect(instantOfDose(DAY, "07:30", before, morning, NOW)).toBe("2026-11-21T06:30:00.000Z")
    expect(instantOfDose(DAY, "09:00", before, morning, NOW)).toBe("2026-11-20T08:00:00.000Z")
  })

  test("isn't carried to the next evening when the hour of one after midnight is mended to one before it was due", () => {
    expect(instantOfDose(DAY, "21:45", "2026-11-20T23:40:00.000Z", evening, NOW)).toBe("2026-11-20T20:45:00.000Z")
    expect(instantOfDose(DAY, "00:20", "2026-11-20T23:40:00.000Z", evening, NOW)).toBe("2026-11-20T23:20:00.000Z")
  })

  test("is never of a night that hasn't come", () => {
    expect(instantOfDose(DAY, "00:40", null, evening, "2026-11-20T22:00:00.000Z")).toBe("2026-11-19T23:40:00.000Z")
    expect(daysOfDose(DAY, "00:40", PARIS, "2026-11-20T23:39:00.000Z")).toEqual([DAY])
    expect(daysOfDose(DAY, "00:40", PARIS, "2026-11-20T23:40:00.000Z")).toEqual([DAY, "2026-11-21"])
  })

  test("may be taken now, of yesterday evening but not of yesterday morning", () => {
    const now = "2026-11-20T23:40:00.000Z"
    expect(isStillNight(DAY, "22:00", "2026-11-21", now, PARIS)).toBe(true)
    expect(isStillNight(DAY, "08:00", "2026-11-21", now, PARIS)).toBe(false)
    expect(isStillNight("2026-11-19", "22:00", "2026-11-21", now, PARIS)).toBe(false)
    expect(isStillNight(DAY, "22:00", "2026-11-21", "2026-11-21T09:01:00.000Z", PARIS)).toBe(false)
  })

  test("at the hour that the change to summer time skips, and at the one that comes twice, is still of its day", () => {
    expect(instantOfDose("2026-03-28", "02:30", null, evening, NOW)).toBe("2026-03-29T01:30:00.000Z")
    expect(stateOf("2026-10-24", taken("2026-10-25T00:30:00.000Z", "2026-10-24"), "2026-11-24", { ...evening, lateAfter: 300 })).toBe("taken")
  })

  test("counts in the median with the hour that it has", () => {
    const rows = [taken("2026-11-20T21:00:00.000Z"), taken("2026-11-20T23:20:00.000Z"), taken("2026-11-20T23:40:00.000Z")]
    expect(medianMinute(rows, evening)).toBe(20)
  })
})
