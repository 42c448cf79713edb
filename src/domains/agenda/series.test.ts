import { expect, test } from "vitest"
import { findInstance } from "./series.ts"
import { event } from "./testing/event.ts"

const PARIS = "Europe/Paris"
const once = event({ title: "Visio" })
const weekly = event({
  title: "Point",
  recurrence: "FREQ=WEEKLY",
  startsAt: "2026-10-13T07:30:00.000Z",
  endsAt: "2026-10-13T08:30:00.000Z",
  excludedDates: ["2026-10-20T07:30:00.000Z"],
})
const moved = event({ title: "Point déplacé", recurrenceParentId: weekly.id, originalStart: "2026-10-27T08:30:00.000Z" })
const find = (id: string, instance: string | null) => findInstance([once, weekly, moved], id, instance, PARIS)

test("an address finds its event, or nothing where it is gone", () => {
  expect(find(once.id, null)).toMatchObject({ event: once, series: null, startsAt: once.startsAt })
  expect(find("019a0000-0000-7000-8000-000000000000", null)).toBe(null)
})

test("an address finds one instance of a series, as it is after 25 October", () => {
  expect(find(weekly.id, "2026-11-03T08:30:00.000Z")).toMatchObject({ event: weekly, startsAt: "2026-11-03T08:30:00.000Z" })
  expect(find(weekly.id, "2026-11-03T07:30:00.000Z")).toBe(null)
  expect(find(weekly.id, null)?.series).toEqual({ id: weekly.id, instance: "2026-10-13T07:30:00.000Z" })
})

test("an address finds the exception that stands for an instance, and none that was left out", () => {
  const series = { id: weekly.id, instance: "2026-10-27T08:30:00.000Z" }
  expect(find(weekly.id, series.instance)).toMatchObject({ event: moved, series })
  expect(find(moved.id, null)).toMatchObject({ event: moved, series })
  expect(find(weekly.id, "2026-10-20T07:30:00.000Z")).toBe(null)
})
