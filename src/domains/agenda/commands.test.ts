import { describe, expect, test } from "vitest"
import type { InputOf } from "~/sync/command.ts"
import { type World, world } from "~/sync/testing/memory.ts"
import { createTodo, removeTodo, updateTodo } from "../todos/commands.ts"
import { rescheduleTodos } from "../todos/many.ts"
import { todos } from "../todos/schema.ts"
import { createEvent, planTodo, removeEvent, restoreEvent, updateEvent } from "./commands.ts"
import { dropped } from "./dropped.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { expand } from "./series.ts"

const PARIS = "Europe/Paris"

async function withEvent(input: InputOf<typeof createEvent>) {
  const stand = world()
  return { stand, id: (await stand.run(createEvent, input)).id }
}

const eventsOf = (stand: World) =>
  ([...stand.rows.rows(calendarEvents.name).values()] as CalendarEvent[]).filter(({ deletedAt }) => deletedAt === null)

/** `day hour title` of what a calendar in Paris shows, over October and November unless asked otherwise. */
function shown(stand: World, from = "2026-10-01T00:00:00.000Z", to = "2026-12-01T00:00:00.000Z"): string[] {
  const say = new Intl.DateTimeFormat("en-CA", {
    timeZone: PARIS,
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  return expand(eventsOf(stand), from, to, PARIS).map(({ startsAt, event }) => `${say.format(new Date(startsAt)).replace(",", "")} ${event.title}`)
}

const weekly = { title: "Point", startsAt: "2026-10-12T09:30:00+02:00", endsAt: "2026-10-12T10:30:00+02:00", recurrence: "FREQ=WEEKLY;COUNT=5" }
const instance = (day: string, hour = "07:30") => `${day}T${hour}:00.000Z`

describe("an event", () => {
  test("without an end lasts an hour, a day without an end lasts that day", async () => {
    const { stand, id } = await withEvent({ title: "Visio", startsAt: "2026-11-24T15:00:00+01:00" })
    expect(stand.get(calendarEvents, id)).toMatchObject({ allDay: false, endsAt: "2026-11-24T15:00:00.000Z" })
    const day = (await stand.run(createEvent, { title: "Loyer", startsOn: "2026-11-24" })).id
    expect(stand.get(calendarEvents, day)).toMatchObject({ allDay: true, endsOn: "2026-11-25", startsAt: "2026-11-23T23:00:00.000Z" })
  })

  test("that ends before it starts, has hours and days, or neither, is refused with its field", async () => {
    const stand = world()
    const backwards = { title: "x", startsAt: "2026-11-24T15:00:00Z", endsAt: "2026-11-24T14:00:00Z" }
    await expect(stand.run(createEvent, backwards)).rejects.toMatchObject({ code: "invalid", field: "endsAt" })
    await expect(stand.run(createEvent, { title: "x", startsOn: "2026-11-24", endsOn: "2026-11-24" })).rejects.toMatchObject({ field: "endsOn" })
    await expect(stand.run(createEvent, { ...backwards, startsOn: "2026-11-24" })).rejects.toMatchObject({ code: "invalid", field: "startsAt" })
    await expect(stand.run(createEvent, { title: "x" })).rejects.toMatchObject({ code: "invalid", field: "startsAt" })
    await expect(stand.run(createEvent, { title: "x", endsOn: "2026-11-24" })).rejects.toMatchObject({ field: "startsOn" })
  })

  test("moved by its start keeps its length; a new end alone makes it longer; hours become whole days and back", async () => {
    const { stand, id } = await withEvent({ title: "Visio", startsAt: "2026-11-24T15:00:00Z", endsAt: "2026-11-24T15:45:00Z" })
    await stand.run(updateEvent, { id, startsAt: "2026-11-25T09:00:00Z" })
    expect(stand.get(calendarEvents, id)?.endsAt).toBe("2026-11-25T09:45:00.000Z")
    await stand.run(updateEvent, { id, endsAt: "2026-11-25T11:00:00Z" })
    expect(stand.get(calendarEvents, id)).toMatchObject({ startsAt: "2026-11-25T09:00:00.000Z", endsAt: "2026-11-25T11:00:00.000Z" })
    await stand.run(updateEvent, { id, startsOn: "2026-11-28", endsOn: "2026-11-30" })
    expect(stand.get(calendarEvents, id)).toMatchObject({ allDay: true, startsOn: "2026-11-28", endsOn: "2026-11-30" })
    await stand.run(updateEvent, { id, startsOn: "2026-12-05" })
    expect(stand.get(calendarEvents, id)?.endsOn).toBe("2026-12-07")
    await stand.run(updateEvent, { id, startsAt: "2026-11-25T09:00:00Z" })
    expect(stand.get(calendarEvents, id)).toMatchObject({ allDay: false, startsOn: null, endsAt: "2026-11-25T10:00:00.000Z" })
  })

  test("is removed and brought back; one that never was is not found", async () => {
    const { stand, id } = await withEvent({ title: "Visio", startsAt: "2026-11-24T15:00:00Z" })
    await stand.run(removeEvent, { id })
    expect(shown(stand)).toEqual([])
    await stand.run(restoreEvent, { id })
    expect(shown(stand)).toEqual(["11-24 16:00 Visio"])
    await expect(stand.run(updateEvent, { id: "01997c8b-1234-7abc-8def-001122334455" })).rejects.toMatchObject({ code: "not_found" })
  })
})

describe("a series", () => {
  test("keeps its hour on the owner's clock across 25 October, and its count", async () => {
    const { stand } = await withEvent(weekly)
    expect(shown(stand)).toEqual(["10-12 09:30 Point", "10-19 09:30 Point", "10-26 09:30 Point", "11-02 09:30 Point", "11-09 09:30 Point"])
  })

  test("whose first day isn't one of its rule's begins with it all the same", async () => {
    const { stand } = await withEvent({ ...weekly, recurrence: "FREQ=WEEKLY;BYDAY=TH;COUNT=3" })
    expect(shown(stand)).toEqual(["10-12 09:30 Point", "10-15 09:30 Point", "10-22 09:30 Point"])
  })

  test("moved once and cancelled once shows it, and nothing else changes", async () => {
    const { stand, id } = await withEvent(weekly)
    const moved = { startsAt: "2026-10-27T14:00:00+01:00", title: "Point déplacé" }
    await stand.run(updateEvent, { id, scope: "one", instance: instance("2026-10-26", "08:30"), ...moved })
    await stand.run(removeEvent, { id, scope: "one", instance: instance("2026-10-19") })
    expect(shown(stand)).toEqual(["10-12 09:30 Point", "10-27 14:00 Point déplacé", "11-02 09:30 Point", "11-09 09:30 Point"])
  })

  test("an exception changes again as the same one, and removed by itself it is cancelled, not back in its place", async () => {
    const { stand, id } = await withEvent(weekly)
    const key = { scope: "one" as const, instance: instance("2026-10-19") }
    const first = await stand.run(updateEvent, { id, ...key, title: "a" })
    const again = await stand.run(updateEvent, { id, ...key, title: "b" })
    const byItself = await stand.run(updateEvent, { id: first.id, location: "Aix" })
    expect([again.id, byItself.id]).toEqual([first.id, first.id])
    await stand.run(removeEvent, { id: first.id })
    expect(shown(stand)).toEqual(["10-12 09:30 Point", "10-26 09:30 Point", "11-02 09:30 Point", "11-09 09:30 Point"])
  })

  test("changed from an instance on is parted there; its exceptions after it go along to their new days", async () => {
    const { stand, id } = await withEvent(weekly)
    await stand.run(updateEvent, { id, scope: "one", instance: instance("2026-11-02", "08:30"), title: "Spécial" })
    await stand.run(removeEvent, { id, scope: "one", instance: instance("2026-11-09", "08:30") })
    await stand.run(updateEvent, { id, scope: "following", instance: instance("2026-10-26", "08:30"), startsAt: "2026-10-27T11:00:00+01:00" })
    expect(shown(stand)).toEqual(["10-12 09:30 Point", "10-19 09:30 Point", "10-27 11:00 Point", "11-02 09:30 Spécial"])
    const [after] = ([...stand.rows.rows(calendarEvents.name).values()] as CalendarEvent[]).filter(({ title }) => title === "Spécial")
    await stand.run(updateEvent, { id: after?.id ?? "", title: "Encore" })
    expect(shown(stand).at(-1)).toBe("11-02 09:30 Encore")
    expect(shown(stand)).toHaveLength(4)
  })

  test("ended before an instance is over there; before its first one nothing is left", async () => {
    const { stand, id } = await withEvent(weekly)
    await stand.run(removeEvent, { id, scope: "following", instance: instance("2026-10-26", "08:30") })
    expect(shown(stand)).toEqual(["10-12 09:30 Point", "10-19 09:30 Point"])
    await stand.run(removeEvent, { id, scope: "following", instance: instance("2026-10-12") })
    expect(shown(stand)).toEqual([])
  })

  test("moved as a whole by one of its instances takes all along, what was left out too", async () => {
    const { stand, id } = await withEvent(weekly)
    await stand.run(removeEvent, { id, scope: "one", instance: instance("2026-10-19") })
    await stand.run(updateEvent, { id, scope: "all", instance: instance("2026-10-26", "08:30"), startsAt: "2026-10-27T15:00:00+01:00" })
    expect(shown(stand)).toEqual(["10-13 15:00 Point", "10-27 15:00 Point", "11-03 15:00 Point", "11-10 15:00 Point"])
  })

  test("with another rhythm keeps the exceptions of the days that it still has, and drops the others and what was left out there", async () => {
    const { stand, id } = await withEvent({ ...weekly, recurrence: "FREQ=DAILY;COUNT=12" })
    await stand.run(updateEvent, { id, scope: "one", instance: instance("2026-10-15"), title: "Jeudi" })
    await stand.run(updateEvent, { id, scope: "one", instance: instance("2026-10-19"), title: "Lundi", startsAt: "2026-10-20T14:00:00+02:00" })
    await stand.run(removeEvent, { id, scope: "one", instance: instance("2026-10-14") })
    const change = { id, scope: "all" as const, instance: instance("2026-10-13"), recurrence: "FREQ=WEEKLY;COUNT=3" }
    expect(dropped(eventsOf(stand), change, "all", change, PARIS)).toBe(1)
    await stand.run(updateEvent, change)
    expect(shown(stand)).toEqual(["10-12 09:30 Point", "10-20 14:00 Lundi", "10-26 09:30 Point"])
    expect(stand.get(calendarEvents, id)?.excludedDates).toEqual([])
  })

  test("with another rhythm and another day drops by its new days; from an instance on, what was before stays", async () => {
    const { stand, id } = await withEvent({ ...weekly, recurrence: "FREQ=DAILY;COUNT=12" })
    for (const day of ["2026-10-13", "2026-10-17", "2026-10-22"])
      await stand.run(updateEvent, { id, scope: "one", instance: instance(day), title: day.slice(8) })
    const change = { instance: instance("2026-10-15"), startsAt: "2026-10-16T09:00:00.000Z", recurrence: "FREQ=DAILY;INTERVAL=2;COUNT=3" }
    expect(dropped(eventsOf(stand), { id, ...change }, "all", change, PARIS)).toBe(3)
    expect(dropped(eventsOf(stand), { id, ...change }, "following", change, PARIS)).toBe(1)
    await stand.run(updateEvent, { id, scope: "following", ...change })
    expect(shown(stand)).toEqual([
      ...["10-12 09:30 Point", "10-13 09:30 13", "10-14 09:30 Point", "10-16 11:00 Point"],
      ...["10-17 09:30 17", "10-20 11:00 Point"],
    ])
  })

  test("that no longer repeats has no exceptions, and another title drops none", async () => {
    const { stand, id } = await withEvent(weekly)
    await stand.run(updateEvent, { id, scope: "one", instance: instance("2026-10-19"), title: "Spécial" })
    const all = { id, scope: "all" as const, instance: instance("2026-10-12") }
    expect(dropped(eventsOf(stand), all, "all", {}, PARIS)).toBe(0)
    await stand.run(updateEvent, { ...all, title: "Réunion" })
    expect(shown(stand)).toContain("10-19 09:30 Spécial")
    expect(dropped(eventsOf(stand), all, "all", { recurrence: null }, PARIS)).toBe(1)
    await stand.run(updateEvent, { ...all, recurrence: null })
    expect(eventsOf(stand).map(({ title }) => title)).toEqual(["Réunion"])
  })

  test("of whole days goes over both changes of the clocks", async () => {
    const { stand, id } = await withEvent({ title: "Clara", startsOn: "2026-10-24", endsOn: "2026-10-26", recurrence: "FREQ=WEEKLY;COUNT=2" })
    await stand.run(updateEvent, { id, scope: "one", instance: "2026-10-31", title: "Clara et Léa" })
    expect(shown(stand)).toEqual(["10-24 00:00 Clara", "10-31 00:00 Clara et Léa"])
  })

  test("an instance that the rule doesn't name, or an event that is no series, is refused", async () => {
    const { stand, id } = await withEvent(weekly)
    await expect(stand.run(removeEvent, { id, scope: "one", instance: instance("2026-10-20") })).rejects.toMatchObject({ code: "not_found" })
    const single = (await stand.run(createEvent, { title: "x", startsOn: "2026-11-01" })).id
    await expect(stand.run(removeEvent, { id: single, scope: "one", instance: "2026-11-01" })).rejects.toMatchObject({ code: "invalid" })
  })

  test("removed takes its exceptions along", async () => {
    const { stand, id } = await withEvent(weekly)
    await stand.run(updateEvent, { id, scope: "one", instance: instance("2026-10-19"), title: "a" })
    await stand.run(removeEvent, { id })
    expect(shown(stand)).toEqual([])
  })

  test("without an end is shown years later at its hour, summer and winter", async () => {
    const { stand } = await withEvent({ ...weekly, recurrence: "FREQ=DAILY" })
    expect(shown(stand, "2031-07-01T00:00:00.000Z", "2031-07-02T00:00:00.000Z")).toEqual(["07-01 09:30 Point"])
    expect(shown(stand, "2031-12-24T00:00:00.000Z", "2031-12-25T00:00:00.000Z")).toEqual(["12-24 09:30 Point"])
  })
})

describe("a todo in the agenda", () => {
  test("gets one slot however often it is planned, and is planned for that day", async () => {
    const stand = world()
    const todoId = (await stand.run(createTodo, { title: "Facturation" })).id
    const first = await stand.run(planTodo, { todoId, startsAt: "2026-11-27T16:00:00+01:00", endsAt: "2026-11-27T17:00:00+01:00" })
    const again = await stand.run(planTodo, { todoId, startsAt: "2026-11-28T00:30:00+01:00", endsAt: "2026-11-28T01:00:00+01:00" })
    expect(again.id).toBe(first.id)
    expect(shown(stand)).toEqual(["11-28 00:30 Facturation"])
    expect(stand.get(todos, todoId)?.plannedOn).toBe("2026-11-28")
  })

  test("stays in step when its slot is moved; a todo that is gone stops nobody", async () => {
    const stand = world()
    const todoId = (await stand.run(createTodo, { title: "Facturation" })).id
    const { id } = await stand.run(planTodo, { todoId, startsAt: "2026-11-27T16:00:00+01:00", endsAt: "2026-11-27T17:00:00+01:00" })
    await stand.run(updateEvent, { id, startsAt: "2026-11-30T10:00:00+01:00" })
    expect(stand.get(todos, todoId)?.plannedOn).toBe("2026-11-30")
    await stand.run(removeTodo, { id: todoId })
    await stand.run(updateEvent, { id, title: "Sans todo" })
    expect(stand.get(calendarEvents, id)?.title).toBe("Sans todo")
  })

  test("and its slot have one name and one day, whichever of the two is changed", async () => {
    const stand = world()
    const todoId = (await stand.run(createTodo, { title: "Facturation" })).id
    const { id } = await stand.run(planTodo, { todoId, startsAt: "2026-10-24T16:00:00+02:00", endsAt: "2026-10-24T17:00:00+02:00" })
    await stand.run(updateTodo, { id: todoId, title: "Factures", plannedOn: "2026-10-26" })
    expect(shown(stand)).toEqual(["10-26 16:00 Factures"])
    await stand.run(updateEvent, { id, title: "Facturer Roux", startsAt: "2026-10-27T09:00:00+01:00" })
    expect(stand.get(todos, todoId)).toMatchObject({ title: "Facturer Roux", plannedOn: "2026-10-27" })
    await stand.run(rescheduleTodos, { ids: [todoId], to: "2026-10-30", on: "2026-10-20" })
    expect(shown(stand)).toEqual(["10-30 09:00 Facturer Roux"])
    await stand.run(updateTodo, { id: todoId, priority: 2 })
    expect(shown(stand)).toEqual(["10-30 09:00 Facturer Roux"])
  })

  test("that is planned for no day any more has no slot, and gets it again", async () => {
    const stand = world()
    const todoId = (await stand.run(createTodo, { title: "Facturation" })).id
    const slot = { todoId, startsAt: "2026-11-27T16:00:00+01:00", endsAt: "2026-11-27T17:00:00+01:00" }
    await stand.run(planTodo, slot)
    await stand.run(updateTodo, { id: todoId, plannedOn: null })
    expect(shown(stand)).toEqual([])
    await stand.run(planTodo, slot)
    expect(shown(stand)).toEqual(["11-27 16:00 Facturation"])
  })
})
