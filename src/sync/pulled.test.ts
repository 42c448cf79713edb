import { describe, expect, test } from "vitest"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import { deriveId } from "./derive-id.ts"
import { type PullRecord, pulledRows } from "./pulled.ts"
import { Replica } from "./replica.ts"
import { MemoryRows } from "./rows.ts"
import { newApp } from "./simulator/domain.ts"
import { browser } from "./testing/ports.ts"

const NOW = "2026-11-22T09:00:00.000Z"
const id = deriveId("test", "todo")
const STAMPS = { createdAt: NOW, updatedAt: NOW, deletedAt: null }
const todo = (version: number, title = `version ${version}`) => ({ ...todos.defaults, ...STAMPS, id, title, version }) as Todo

/** What a device holds after pulls arrived in this order, each with the row at a version, or with its removal. */
function heldAfter(...pulls: (Todo | { removed: number })[]): Todo | undefined {
  const rows = new MemoryRows()
  for (const pull of pulls) {
    const brought = "removed" in pull ? { rows: {}, removed: { todos: [{ id, version: pull.removed }] } } : { rows: { todos: [pull] }, removed: {} }
    for (const [table, row] of pulledRows(rows, { ...brought, kept: {}, now: NOW })) rows.put(table, row)
  }
  return rows.rows("todos").get(id) as Todo | undefined
}

describe("17. replies and pulls overlap and arrive out of order", () => {
  test("an older version never comes over a newer one, a removal included, whatever brings it", () => {
    expect(heldAfter(todo(3), todo(2))?.title).toBe("version 3")
    expect(heldAfter(todo(2), todo(3))?.title).toBe("version 3")
    expect(heldAfter(todo(3), { removed: 2 })?.deletedAt).toBeNull()
    expect(heldAfter(todo(2), { removed: 3 }, todo(2))?.deletedAt).toBe(NOW)
    expect(heldAfter(todo(2), { removed: 3 }, todo(4))).toMatchObject({ title: "version 4", deletedAt: null })
  })

  test("nor within one pull, of pages whose row was removed or changed again between them", () => {
    const rows = new MemoryRows()
    const brought = { rows: { todos: [todo(5), todo(4)] }, removed: { todos: [{ id, version: 6 }] }, kept: {}, now: NOW }
    expect(pulledRows(rows, brought).filter(([, row]) => row.deletedAt === null)).toEqual([])
    const back = pulledRows(rows, { ...brought, removed: { todos: [{ id, version: 3 }] } })
    expect(back).toMatchObject([["todos", { title: "version 5", deletedAt: null }]])
  })

  test("a pull counts only where it begins at what the device holds", () => {
    const replica = new Replica(browser().ports(), newApp, () => 0)
    const generation = { instance: "i", id: "g", number: 2, cursor: "here", rows: new MemoryRows(), applied: new Set<string>(), current: true }
    const next: PullRecord = { generation: "g", number: 3, from: "here", to: "there", rows: {}, removed: {}, kept: {}, applied: [], now: NOW }
    expect(replica.accepts(generation, next)).toBe(true)
    for (const stray of [{ generation: "f" }, { number: 2 }, { number: 4 }, { from: "elsewhere" }])
      expect(replica.accepts(generation, { ...next, ...stray })).toBe(false)
  })
})
