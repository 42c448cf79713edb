import { describe, expect, test } from "vitest"
import { upcomingDay } from "./by-day.ts"
import { firstRows } from "./groups.ts"
import type { Todo } from "./schema.ts"
import type { Sorting } from "./sort.ts"
import { calendar, titles, todo } from "./testing/todo.ts"
import { grouped, isIn, type ViewName } from "./views.ts"

const sorting: Sorting = {
  calendar,
  projectName: (id) => ({ p1: "Zèbre", p2: "Abeille" })[id],
  collator: new Intl.Collator("fr", { sensitivity: "base" }),
}
const shown = (view: ViewName, rows: readonly Todo[]) =>
  grouped(
    view,
    rows.filter((one) => isIn(view, one, calendar)),
    "date",
    sorting,
  ).map(({ key, rows: group }) => [key, titles(group)])

test("today holds what is late, due today, and planned for today or before", () => {
  const rows = [
    todo({ title: "hier", dueOn: "2026-11-23", plannedOn: "2026-11-24" }),
    todo({ title: "échue", dueOn: "2026-11-24" }),
    todo({ title: "prévue", plannedOn: "2026-11-22", dueOn: "2026-12-01" }),
    todo({ title: "demain", dueOn: "2026-11-25" }),
    todo({ title: "faite", dueOn: "2026-11-24", status: "done" }),
  ]
  expect(shown("today", rows)).toEqual([
    ["late", ["hier"]],
    ["due", ["échue"]],
    ["planned", ["prévue"]],
  ])
})

describe("what comes up", () => {
  test("is fourteen days one by one, empty ones folded together, then weeks, then months", () => {
    const rows = [
      todo({ title: "ce soir", dueAt: "2026-11-24T19:00:00.000Z" }),
      todo({ title: "jeudi", plannedOn: "2026-11-26", dueOn: "2026-12-24" }),
      todo({ title: "quatorzième", dueOn: "2026-12-07" }),
      todo({ title: "mardi d’après", dueOn: "2026-12-08" }),
      todo({ title: "Noël", dueOn: "2026-12-25" }),
      todo({ title: "mars", dueOn: "2027-03-12" }),
      todo({ title: "janvier", dueOn: "2027-01-15" }),
      todo({ title: "un jour" }),
    ]
    expect(shown("upcoming", rows)).toEqual([
      ["day 2026-11-24", ["ce soir"]],
      ["empty 2026-11-25", []],
      ["day 2026-11-26", ["jeudi"]],
      ["empty 2026-11-27 2026-12-06", []],
      ["day 2026-12-07", ["quatorzième"]],
      ["week 2026-12-07", ["mardi d’après"]],
      ["week 2026-12-21", ["Noël"]],
      ["month 2027-01", ["janvier"]],
      ["month 2027-03", ["mars"]],
    ])
  })

  test("takes a late todo on the day that it is planned for, and a plan that slipped today", () => {
    expect(upcomingDay(todo({ dueOn: "2026-11-20", plannedOn: "2026-11-27" }), calendar)).toBe("2026-11-27")
    expect(upcomingDay(todo({ dueOn: "2026-11-20" }), calendar)).toBeNull()
    expect(upcomingDay(todo({ plannedOn: "2026-11-20" }), calendar)).toBe("2026-11-24")
    expect(upcomingDay(todo({}), calendar)).toBeNull()
  })
})

test("now leaves out what is planned for another day, unless it is due", () => {
  const rows = [
    todo({ title: "plus tard", plannedOn: "2026-11-28" }),
    todo({ title: "échue", plannedOn: "2026-11-28", dueOn: "2026-11-24" }),
    todo({ title: "libre" }),
  ]
  expect(shown("now", rows)).toEqual([["ranked", ["échue", "libre"]]])
})

test("by project in the order of names; one that is gone counts as none, which comes last", () => {
  const rows = [todo({ title: "z", projectId: "p1" }), todo({ title: "a", projectId: "p2" }), todo({ title: "gone", projectId: "p3" })]
  expect(shown("project", rows)).toEqual([
    ["project p2", ["a"]],
    ["project p1", ["z"]],
    ["project-none", ["gone"]],
  ])
})

test("by tag a todo is under each of its tags, once", () => {
  const rows = [todo({ title: "les deux", tags: ["b", "a", "a"] }), todo({ title: "sans" })]
  expect(shown("tag", rows)).toEqual([
    ["tag a", ["les deux"]],
    ["tag b", ["les deux"]],
    ["tag-none", ["sans"]],
  ])
})

test("the log has what was done day by day, older by month, and what is archived at the end", () => {
  const done = (title: string, completedAt: string) => todo({ title, status: "done", completedAt })
  const rows = [
    done("juin", "2026-06-03T08:00:00.000Z"),
    done("matin", "2026-11-24T08:00:00.000Z"),
    done("midi", "2026-11-24T11:00:00.000Z"),
    todo({ title: "rangée", status: "archived" }),
    todo({ title: "ouverte" }),
  ]
  expect(shown("log", rows)).toEqual([
    ["day 2026-11-24", ["midi", "matin"]],
    ["month 2026-06", ["juin"]],
    ["archived", ["rangée"]],
  ])
})

test("an order other than by date makes one list of the inbox", () => {
  const rows = [todo({ title: "b", dueOn: "2026-11-24" }), todo({ title: "a" })]
  expect(grouped("inbox", rows, "title", sorting).map(({ key, rows: group }) => [key, titles(group)])).toEqual([["flat", ["a", "b"]]])
  expect(grouped("inbox", [], "title", sorting)).toEqual([])
})

test("a long list begins with its first rows only, over all its groups together", () => {
  const groups = ["a", "b", "c"].map((name) => ({ key: name, heading: { kind: "named" as const, name }, rows: [todo(), todo(), todo()] }))
  expect(firstRows(groups, 5).map(({ rows }) => rows.length)).toEqual([3, 2])
  expect(firstRows(groups, 100)).toEqual(groups)
})

test("ten thousand todos are grouped in every view and none is lost", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    todo({ tags: [`tag ${index % 300}`], context: `@lieu ${index % 50}`, dueOn: index % 3 === 0 ? "2026-12-02" : null }),
  )
  for (const view of ["all", "inbox", "today", "upcoming", "now", "project", "tag", "context", "log"] as const)
    expect(shown(view, rows).flatMap(([, group]) => group)).toHaveLength(rows.filter((one) => isIn(view, one, calendar)).length)
})
