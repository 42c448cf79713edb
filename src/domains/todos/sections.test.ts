import { describe, expect, test } from "vitest"
import { bySection } from "./by-section.ts"
import { calendar, titles, todo } from "./testing/todo.ts"

describe("a list of todos", () => {
  test("what was due on an earlier day is late, a plan that slipped is for today", () => {
    const sections = bySection(
      [
        todo({ title: "facture", dueOn: "2026-11-23" }),
        todo({ title: "lecture", plannedOn: "2026-11-20" }),
        todo({ title: "appel", dueAt: "2026-11-24T11:00:00.000Z" }),
      ],
      calendar,
    )
    expect(titles(sections.late)).toEqual(["facture"])
    expect(titles(sections.today)).toEqual(["lecture", "appel"])
  })

  test("a todo due next week but planned for today is shown today", () => {
    const sections = bySection([todo({ title: "devis", dueOn: "2026-12-02", plannedOn: "2026-11-24" })], calendar)
    expect(titles(sections.today)).toEqual(["devis"])
  })

  test("the week ends on Sunday; what comes after is later, and what has no date comes last", () => {
    const sections = bySection(
      [todo({ title: "dimanche", dueOn: "2026-11-29" }), todo({ title: "lundi", dueOn: "2026-11-30" }), todo({ title: "un jour" })],
      calendar,
    )
    expect([titles(sections.week), titles(sections.laterOn), titles(sections.noDate)]).toEqual([["dimanche"], ["lundi"], ["un jour"]])
  })

  test("on one day an hour comes before no hour, and a high priority before a low one", () => {
    const sections = bySection(
      [
        todo({ title: "basse", dueOn: "2026-11-24", priority: 1 }),
        todo({ title: "haute", dueOn: "2026-11-24", priority: 3 }),
        todo({ title: "midi", dueAt: "2026-11-24T12:00:00.000Z" }),
        todo({ title: "matin", dueAt: "2026-11-24T08:00:00.000Z" }),
      ],
      calendar,
    )
    expect(titles(sections.today)).toEqual(["matin", "midi", "haute", "basse"])
  })

  test("done ones come newest first, archived ones not at all", () => {
    const sections = bySection(
      [
        todo({ title: "hier", status: "done", completedAt: "2026-11-23T10:00:00.000Z" }),
        todo({ title: "ce matin", status: "done", completedAt: "2026-11-24T07:00:00.000Z" }),
        todo({ title: "rangée", status: "archived" }),
      ],
      calendar,
    )
    expect(titles(sections.done)).toEqual(["ce matin", "hier"])
    expect(Object.values(sections).flat()).toHaveLength(2)
  })
})
