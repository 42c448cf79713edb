import { describe, expect, test } from "vitest"
import { orders, placeBeside, ranked, type Sorting, sorted } from "./sort.ts"
import { calendar, titles, todo } from "./testing/todo.ts"

const names: Record<string, string> = { a: "Zèbre", b: "abeille" }
const sorting: Sorting = { calendar, projectName: (id) => names[id], collator: new Intl.Collator("fr", { numeric: true, sensitivity: "base" }) }

describe("the order of a list", () => {
  const rows = [
    todo({ title: "Étape 10", priority: 1, projectId: "a" }),
    todo({ title: "étape 9", priority: 3, dueOn: "2026-11-30", projectId: "b" }),
    todo({ title: "Avion", projectId: "gone", createdAt: "2026-11-20T08:00:00.000Z" }),
  ]
  const by = (order: (typeof orders)[number]) => titles(sorted(rows, order, sorting))

  test("by title it reads as a dictionary: no case, no accents, numbers as numbers", () => {
    expect(by("title")).toEqual(["Avion", "étape 9", "Étape 10"])
  })

  test("by priority, newest and project, with what has none last", () => {
    expect(by("priority")).toEqual(["étape 9", "Étape 10", "Avion"])
    expect(by("newest")).toEqual(["Avion", "étape 9", "Étape 10"])
    expect(by("project")).toEqual(["étape 9", "Étape 10", "Avion"])
  })

  test("by hand it is the owner's, and what was never placed comes after, oldest first", () => {
    const [first, second, third] = [todo({ title: "un" }), todo({ title: "deux", position: "a1" }), todo({ title: "trois", position: "a0" })]
    expect(titles(sorted([first, second, third], "hand", sorting))).toEqual(["trois", "deux", "un"])
  })

  test("no order loses a todo or depends on how they came", () => {
    for (const order of orders) expect(titles(sorted([...rows].reverse(), order, sorting)), order).toEqual(by(order))
  })
})

test("what to do now: late, then for today, then high priority, then short; what doesn't say how long is half an hour", () => {
  const rows = [
    todo({ title: "sans durée", priority: 2 }),
    todo({ title: "longue", priority: 2, estimateMinutes: 60 }),
    todo({ title: "courte", priority: 2, estimateMinutes: 5 }),
    todo({ title: "prévue", plannedOn: "2026-11-22" }),
    todo({ title: "urgente plus tard", priority: 3, dueOn: "2026-12-20" }),
    todo({ title: "en retard", dueOn: "2026-11-20" }),
  ]
  expect(titles(ranked(rows, calendar))).toEqual(["en retard", "prévue", "urgente plus tard", "courte", "sans durée", "longue"])
})

describe("moving among todos of which a list shows some", () => {
  const [a, hidden, b, c] = [todo({ position: "a0" }), todo({ position: "a1" }), todo({ position: "a2" }), todo({ position: "a3" })]
  const all = [c, b, hidden, a]

  test("what stands before the target, shown or not, stays before", () => {
    expect(placeBeside(all, c.id, b.id, "before")).toBe(hidden.id)
    expect(placeBeside(all, c.id, a.id, "before")).toBeNull()
    expect(placeBeside(all, a.id, c.id, "after")).toBe(c.id)
  })

  test("where it stands already, nothing is written, and a target that is gone is no place", () => {
    expect(placeBeside(all, b.id, hidden.id, "after")).toBeUndefined()
    expect(placeBeside(all, a.id, hidden.id, "before")).toBeUndefined()
    expect(placeBeside(all, a.id, "gone", "after")).toBeUndefined()
  })
})
