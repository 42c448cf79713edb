import { expect, test } from "vitest"
import type { InputOf } from "~/sync/command.ts"
import { world } from "~/sync/testing/memory.ts"
import { createEvent, updateEvent } from "./commands.ts"
import { eventsOfDay } from "./day-events.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { expand } from "./series.ts"

const PARIS = "Europe/Paris"

async function day(on: string, inputs: InputOf<typeof createEvent>[], change?: (stand: ReturnType<typeof world>, ids: string[]) => Promise<unknown>) {
  const stand = world()
  const ids: string[] = []
  for (const input of inputs) ids.push((await stand.run(createEvent, input)).id)
  await change?.(stand, ids)
  const rows = ([...stand.rows.rows(calendarEvents.name).values()] as CalendarEvent[]).filter(({ deletedAt }) => deletedAt === null)
  const moments = expand(rows, "2026-10-01T00:00:00.000Z", "2026-12-01T00:00:00.000Z", PARIS)
    .filter(({ event }) => event.recurrence !== null)
    .map(({ event: { id }, startsAt, endsAt, allDay, series }) => ({ id, startsAt, endsAt, allDay, instance: series?.instance ?? "" }))
  return { shown: eventsOfDay(rows, moments, on, PARIS).map(({ event, startsAt }) => `${event.title} ${startsAt}`), rows, moments }
}

test("a day has its whole days first, then what begins, goes on or ends on it, by the owner's clock", async () => {
  const { shown } = await day("2026-11-24", [
    { title: "Visio", startsAt: "2026-11-24T15:00:00+01:00" },
    { title: "Nuit", startsAt: "2026-11-23T23:00:00+01:00", endsAt: "2026-11-24T00:30:00+01:00" },
    { title: "Hier", startsAt: "2026-11-23T22:00:00+01:00", endsAt: "2026-11-24T00:00:00+01:00" },
    { title: "Après minuit", startsAt: "2026-11-25T00:00:00+01:00" },
    { title: "Clara", startsOn: "2026-11-23", endsOn: "2026-11-26" },
    { title: "Finie", startsOn: "2026-11-22", endsOn: "2026-11-24" },
  ])
  expect(shown).toEqual(["Clara 2026-11-22T23:00:00.000Z", "Nuit 2026-11-23T22:00:00.000Z", "Visio 2026-11-24T14:00:00.000Z"])
})

test("what repeats is there by its moments, and a moved instance in its new place alone", async () => {
  const weekly = { title: "Point", startsAt: "2026-11-03T09:30:00+01:00", recurrence: "FREQ=WEEKLY" }
  expect((await day("2026-11-24", [weekly])).shown).toEqual(["Point 2026-11-24T08:30:00.000Z"])
  const move = (stand: ReturnType<typeof world>, [id = ""]: string[]) =>
    stand.run(updateEvent, { id, scope: "one", instance: "2026-11-24T08:30:00.000Z", startsAt: "2026-11-25T10:00:00+01:00" })
  expect((await day("2026-11-24", [weekly], move)).shown).toEqual([])
  expect((await day("2026-11-25", [weekly], move)).shown).toEqual(["Point 2026-11-25T09:00:00.000Z"])
})

test("moments that were remembered of a series that is gone, or repeats no more, show nothing", async () => {
  const { rows, moments } = await day("2026-11-24", [{ title: "Point", startsAt: "2026-11-03T09:30:00+01:00", recurrence: "FREQ=WEEKLY" }])
  expect(eventsOfDay([], moments, "2026-11-24", PARIS)).toEqual([])
  expect(
    eventsOfDay(
      rows.map((row) => ({ ...row, recurrence: null })),
      moments,
      "2026-11-24",
      PARIS,
    ),
  ).toEqual([])
})
