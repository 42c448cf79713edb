import { expect, test } from "vitest"
import { bySection, inSections } from "./by-section.ts"
import { keepOrder } from "./keep-order.ts"
import { type Todo, todos } from "./schema.ts"

const calendar = { today: "2026-11-24", endOfWeek: "2026-11-29", dayOf: (instant: string) => instant.slice(0, 10) }
const stamps = { version: 1, createdAt: "2026-11-01T08:00:00.000Z", updatedAt: "2026-11-01T08:00:00.000Z", deletedAt: null }
const todo = (number: number, fields: Partial<Todo>) =>
  ({ ...todos.defaults, ...stamps, id: `019a0000-0000-7000-8000-${String(number).padStart(12, "0")}`, title: `Todo ${number}`, ...fields }) as Todo

/** Numbers that look random and are the same in each run. */
function* dice(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state >> 8
  }
}

test("an order that is kept from change to change is the one that sorting anew would give", () => {
  const rolls = dice(7)
  const roll = (sides: number) => rolls.next().value % sides
  const day = () => (roll(3) === 0 ? null : `2026-11-${String(18 + roll(12)).padStart(2, "0")}`)
  const any = (number: number) =>
    todo(number, {
      dueOn: day(),
      plannedOn: day(),
      priority: roll(4),
      position: roll(2) === 0 ? null : `a${roll(9)}`,
      ...(roll(3) === 0 ? { status: "done" as const, completedAt: roll(5) === 0 ? null : `2026-11-20T10:00:0${roll(9)}.000Z` } : {}),
    })
  const rows = new Map(Array.from({ length: 300 }, (_, number) => [number, any(number)]))
  let order = keepOrder([...rows.values()], calendar)
  for (let change = 0; change < 60; change += 1) {
    for (let some = roll(4); some >= 0; some -= 1) {
      const number = roll(320)
      if (roll(5) === 0) rows.delete(number)
      else rows.set(number, any(number))
    }
    const now = [...rows.values()]
    order = keepOrder(now, calendar, order)
    const { done, ...open } = inSections(order.todos, calendar)
    const { done: doneAnew, ...openAnew } = bySection(now, calendar)
    expect(open).toEqual(openAnew)
    // Those of one moment stand in no order of their own.
    expect(done.map(({ completedAt }) => completedAt)).toEqual(doneAnew.map(({ completedAt }) => completedAt))
    expect(new Set(done)).toEqual(new Set(doneAnew))
  }
})

test("at midnight every todo finds its place anew", () => {
  const rows = [todo(1, { dueAt: "2026-11-24T23:30:00.000Z" }), todo(2, { dueOn: "2026-11-24" })]
  const before = keepOrder(rows, calendar)
  expect(before.todos.map(({ title }) => title)).toEqual(["Todo 1", "Todo 2"])
  const elsewhere = { ...calendar, dayOf: () => "2026-11-25" }
  expect(keepOrder(rows, elsewhere, before).todos.map(({ title }) => title)).toEqual(["Todo 2", "Todo 1"])
})
