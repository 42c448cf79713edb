import { createMemo, createRoot } from "solid-js"
import { expect, test, vi } from "vitest"
import { type Job, jobs } from "~/domains/jobs/schema.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import { deriveId } from "./derive-id.ts"
import { RowsStore } from "./rows-store.ts"

// Under Node, Solid resolves to its server build, where nothing is reactive.
vi.mock("solid-js", () => vi.importActual("solid-js/dist/solid.js"))

const at = "2026-11-22T09:00:00.000Z"
const todo = (name: string, title = name): Todo =>
  ({ ...todos.defaults, id: deriveId("todo", name), title, version: 1, createdAt: at, updatedAt: at, deletedAt: null }) as unknown as Todo

function storeOf(...rows: Todo[]) {
  const held = new Map(rows.map((row) => [row.id, row]))
  const store = new RowsStore({ get: (_table, id) => held.get(id) ?? null, ids: () => held.keys() })
  const put = (row: Todo) => {
    held.set(row.id, row)
    store.update(new Map([[todos.name, new Set([row.id])]]))
  }
  return { store, put }
}

test("a changed row is the same object with its new fields, and only its readers run again", () => {
  createRoot((dispose) => {
    const { store, put } = storeOf(todo("one"), todo("two"))
    const [one, two] = store.list(todos)
    let runs = 0
    const other = createMemo(() => {
      runs += 1
      return two?.title
    })
    const list = createMemo(() => store.list(todos).length)
    put(todo("one", "changed"))
    expect([one?.title, other(), runs, list()]).toEqual(["changed", "two", 1, 2])
    expect(store.list(todos)[0]).toBe(one)
    expect({ ...one }.title).toBe("changed")
    dispose()
  })
})

test("a removed row leaves the list and comes back with a restore; a row asked for by id follows", () => {
  createRoot((dispose) => {
    const { store, put } = storeOf(todo("one"))
    const { id } = todo("one")
    const shown = createMemo(() => store.row(todos, id)?.title)
    put({ ...todo("one"), deletedAt: at })
    expect([store.list(todos).length, shown()]).toEqual([0, undefined])
    put(todo("one", "back"))
    expect([store.list(todos).length, shown()]).toEqual([1, "back"])
    dispose()
  })
})

test("who looks at all rows gets plain ones, another object for one that changed, and what shows one keeps its own", () => {
  createRoot((dispose) => {
    const { store, put } = storeOf(todo("one"), todo("two"))
    const all = createMemo(() => store.all(todos))
    const before = all()
    const [one, two] = before as [Todo, Todo]
    const shown = store.live(todos, one)
    put(todo("one", "changed"))
    expect(all()).not.toBe(before)
    expect([one.title, all()[0]?.title, shown.title]).toEqual(["one", "changed", "changed"])
    expect(all()[1]).toBe(two)
    expect(store.live(todos, all()[0] as Todo)).toBe(shown)
    expect(store.list(todos)[0]).toBe(shown)
    put({ ...todo("one"), deletedAt: at })
    expect(all()).toEqual([two])
    dispose()
  })
})

test("what is in no list is told apart: the trash, and what merely left the devices", () => {
  createRoot((dispose) => {
    const offer = (name: string, fields: Partial<Job>): Job =>
      ({
        ...jobs.defaults,
        id: deriveId("job", name),
        title: name,
        version: 1,
        createdAt: at,
        updatedAt: at,
        deletedAt: null,
        ...fields,
      }) as unknown as Job
    const held = [
      offer("live", {}),
      offer("archived", { archived: true }),
      offer("starred", { archived: true, starred: true }),
      offer("gone", { deletedAt: at }),
    ]
    const store = new RowsStore({ get: (_table, id) => held.find((row) => row.id === id) ?? null, ids: () => held.map(({ id }) => id) })
    expect(store.outside(jobs).map(({ title, deletedAt }) => [title, deletedAt])).toEqual([
      ["archived", null],
      ["gone", at],
    ])
    dispose()
  })
})

test("a component can't change a row by hand", () => {
  const [row] = storeOf(todo("one")).store.list(todos)
  expect(() => Object.assign(row as Todo, { title: "by hand" })).toThrow("changed by a command")
})
