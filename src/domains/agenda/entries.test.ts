import { describe, expect, test } from "vitest"
import { addDays, dayOf, instantAt } from "~/time/days.ts"
import type { Todo } from "../todos/schema.ts"
import { todo } from "../todos/testing/todo.ts"
import { daysFrom, shownBetween } from "./entries.ts"
import type { CalendarEvent } from "./schema.ts"
import { event } from "./testing/event.ts"

const PARIS = "Europe/Paris"
const around = { timeZone: PARIS, dayOf: (instant: string) => dayOf(instant, PARIS) }
const week = daysFrom("2026-11-23", 7)
const range = (days: readonly string[]) => ({
  from: instantAt(days[0] ?? "", "00:00", PARIS),
  to: instantAt(addDays(days.at(-1) ?? "", 1), "00:00", PARIS),
})

function shown(events: CalendarEvent[], todos: Todo[], days = week) {
  const found = shownBetween({ events, todos }, days, range(days), around)
  return {
    entries: found.entries.map(({ title, todo }) => (todo === null ? title : `${title} (todo)`)),
    todos: found.todos.map(({ todo, day, why }) => `${day.slice(8)} ${why} ${todo.title}`),
  }
}

describe("the agenda shows", () => {
  test("events in the order of their starts, and none of another week", () => {
    const found = shown(
      [
        event({ title: "Après", startsAt: "2026-11-24T11:00:00.000Z", endsAt: "2026-11-24T12:00:00.000Z" }),
        event({ title: "Avant" }),
        event({ title: "Dimanche soir", startsAt: "2026-11-22T21:00:00.000Z", endsAt: "2026-11-22T22:00:00.000Z" }),
        event({ title: "Lundi minuit", startsAt: "2026-11-29T23:00:00.000Z", endsAt: "2026-11-30T00:00:00.000Z" }),
      ],
      [],
    )
    expect(found.entries).toEqual(["Avant", "Après"])
  })

  test("a todo with an hour at its hour, with a date beside its day, and one without a date nowhere", () => {
    const found = shown(
      [],
      [
        todo({ title: "À l’heure", dueAt: "2026-11-24T15:00:00.000Z" }),
        todo({ title: "Loyer", dueOn: "2026-11-24" }),
        todo({ title: "Sans date" }),
        todo({ title: "Plus tard", dueOn: "2026-12-24" }),
      ],
    )
    expect(found).toEqual({ entries: ["À l’heure (todo)"], todos: ["24 due Loyer"] })
  })

  test("a todo on the day it is planned and on the day it is due, once where they are the same", () => {
    const two = shown([], [todo({ title: "Rapport", plannedOn: "2026-11-24", dueOn: "2026-11-27" })])
    expect(two.todos.sort()).toEqual(["24 planned Rapport", "27 due Rapport"])
    expect(shown([], [todo({ title: "Rapport", plannedOn: "2026-11-24", dueOn: "2026-11-24" })]).todos).toEqual(["24 due Rapport"])
  })

  test("a todo in its slot only there on that day, and its due date on another", () => {
    const planned = todo({ title: "Rapport", plannedOn: "2026-11-24", dueOn: "2026-11-27" })
    const found = shown([event({ title: "Rapport", todoId: planned.id })], [planned])
    expect(found).toEqual({ entries: ["Rapport (todo)"], todos: ["27 due Rapport"] })
  })

  test("done todos after open ones, the more important first, archived ones not at all", () => {
    const found = shown(
      [],
      [
        todo({ title: "Faite", dueOn: "2026-11-24", status: "done", priority: 3 }),
        todo({ title: "Simple", dueOn: "2026-11-24" }),
        todo({ title: "Haute", dueOn: "2026-11-24", priority: 3 }),
        todo({ title: "Archivée", dueOn: "2026-11-24", status: "archived" }),
      ],
    )
    expect(found.todos).toEqual(["24 due Haute", "24 due Simple", "24 due Faite"])
  })

  test("an event whose todo is gone as an event", () => {
    expect(shown([event({ title: "Rapport", todoId: todo().id })], []).entries).toEqual(["Rapport"])
  })

  test("an instance by the same key before and after it is made an exception", () => {
    const series = event({ title: "Point", recurrence: "FREQ=WEEKLY;COUNT=2" })
    const keys = (events: CalendarEvent[]) => shownBetween({ events, todos: [] }, week, range(week), around).entries.map(({ key }) => key)
    const exception = event({ title: "Point déplacé", recurrenceParentId: series.id, originalStart: series.startsAt })
    expect(keys([series, exception])).toEqual(keys([series]))
  })
})
