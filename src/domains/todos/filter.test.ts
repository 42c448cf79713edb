import { describe, expect, test } from "vitest"
import { everyTodo, matching, offeredBy, type TodoFilter } from "./filter.ts"
import { calendar, titles, todo } from "./testing/todo.ts"

const found = (rows: Parameters<typeof matching>[0], filter: Partial<TodoFilter>, able = false) =>
  titles(matching(rows, { ...everyTodo, ...filter }, { calendar, able }))

describe("narrowing a list", () => {
  const rows = [
    todo({ title: "Appeler la banque à l’échéance", tags: ["admin"], context: "@téléphone", status: "todo", priority: 2 }),
    todo({ title: "Maquette", tags: ["client"], checklist: [{ text: "Envoyer à Inès", done: false }], energy: "high", estimateMinutes: 90 }),
  ]

  test("a search ignores accents and case, and reads the checklist too", () => {
    expect(found(rows, { search: "ECHEANCE" })).toEqual(["Appeler la banque à l’échéance"])
    expect(found(rows, { search: "ines maq" })).toEqual(["Maquette"])
    expect(found(rows, { search: "  " })).toHaveLength(2)
  })

  test("a search follows a todo whose title changes", () => {
    const one = { ...todo({ title: "avant" }) }
    expect(found([one], { search: "apres" })).toEqual([])
    one.title = "après"
    expect(found([one], { search: "apres" })).toEqual(["après"])
  })

  test("filters add up", () => {
    expect(found(rows, { status: "inbox" })).toEqual(["Maquette"])
    expect(found(rows, { status: "inbox", tag: "admin" })).toEqual([])
    expect(found(rows, { tag: "admin", priority: "2", contexts: ["@téléphone", "@ordi"] })).toEqual(["Appeler la banque à l’échéance"])
    expect(found(rows, { priority: "0" })).toEqual(["Maquette"])
  })

  test("due today is due this week too, late is neither, and a plan that slipped is for today", () => {
    const dated = [
      todo({ title: "hier", dueOn: "2026-11-23" }),
      todo({ title: "midi", dueAt: "2026-11-24T11:00:00.000Z" }),
      todo({ title: "glissé", plannedOn: "2026-11-20" }),
      todo({ title: "dimanche", dueOn: "2026-11-29" }),
      todo({ title: "lundi", dueOn: "2026-11-30" }),
      todo({ title: "un jour" }),
    ]
    expect(found(dated, { due: "late" })).toEqual(["hier"])
    expect(found(dated, { due: "today" })).toEqual(["midi", "glissé"])
    expect(found(dated, { due: "week" })).toEqual(["midi", "glissé", "dimanche"])
    expect(found(dated, { due: "none" })).toEqual(["un jour"])
  })

  test("tired, with fifteen minutes, at home: what asks for more is left out, what doesn't say stays", () => {
    const able = [
      todo({ title: "vaisselle", context: "@maison", energy: "low", estimateMinutes: 15 }),
      todo({ title: "impôts", context: "@maison", energy: "high", estimateMinutes: 15 }),
      todo({ title: "peinture", context: "@maison", energy: "low", estimateMinutes: 120 }),
      todo({ title: "courses", context: "@ville", energy: "low", estimateMinutes: 10 }),
      todo({ title: "penser" }),
    ]
    expect(found(able, { contexts: ["@maison"], energy: "low", time: "15" }, true)).toEqual(["vaisselle", "penser"])
    expect(found(able, { contexts: ["@maison"], energy: "low" })).toEqual(["vaisselle", "peinture"])
  })

  test("each choice says how many todos it would leave under the other choices", () => {
    const offered = offeredBy([...rows, todo({ tags: ["client", "client"], status: "doing" })], { ...everyTodo, tag: "client" }, { calendar })
    expect([...offered.tag]).toEqual([
      ["admin", 1],
      ["client", 2],
    ])
    expect([...offered.status]).toEqual([
      ["inbox", 1],
      ["doing", 1],
    ])
    expect([...offered.time]).toEqual([["120", 1]])
  })
})
