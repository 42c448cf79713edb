import { describe, expect, test } from "vitest"
import { projectSteps, projects } from "~/domains/projects/schema.ts"
import { todos } from "~/domains/todos/schema.ts"
import { deriveId } from "./derive-id.ts"
import { world } from "./testing/memory.ts"
import { CommandError } from "./tx.ts"

const id = (name: string) => deriveId("row", name)
const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof CommandError ? error.code : String(error)),
  )

describe("reading and writing in a transaction", () => {
  test("a new row gets its defaults, its version and its moments", async () => {
    const { tx } = world().open()
    const row = await tx.insert(todos, { id: id("a"), title: "Call" })
    expect(row).toMatchObject({ title: "Call", status: "inbox", tags: [], checklist: [], priority: null, aiEnriched: false, deletedAt: null })
    expect([row.createdAt, row.updatedAt]).toEqual([tx.now, tx.now])
  })

  test("a row that was read is the reader's own: changing it changes nothing", async () => {
    const { tx } = world().open()
    await tx.insert(todos, { id: id("a"), title: "Call", tags: ["x"] })
    const row = await tx.get(todos, id("a"))
    row?.tags.push("y")
    expect((await tx.get(todos, id("a")))?.tags).toEqual(["x"])
  })

  test("inserting over a live row is a conflict, over a removed one brings it back with the new values", async () => {
    const { tx } = world().open()
    await tx.insert(todos, { id: id("a"), title: "One", priority: 2 })
    expect(await code(tx.insert(todos, { id: id("a"), title: "Two" }))).toBe("conflict")
    await tx.remove(todos, id("a"))
    expect(await tx.get(todos, id("a"))).toBeNull()
    expect((await tx.get(todos, id("a"), { removed: true }))?.deletedAt).toBe(tx.now)
    expect(await tx.insert(todos, { id: id("a"), title: "Two" })).toMatchObject({ title: "Two", priority: null, deletedAt: null })
  })

  test("updating or removing what isn't there, or no more, is not found", async () => {
    const { tx } = world().open()
    expect(await code(tx.update(todos, id("a"), { title: "x" }))).toBe("not_found")
    await tx.insert(todos, { id: id("a"), title: "One" })
    await tx.remove(todos, id("a"))
    expect(await code(tx.update(todos, id("a"), { title: "x" }))).toBe("not_found")
    expect(await code(tx.remove(todos, id("a")))).toBe("not_found")
  })

  test("a row that breaks its schema or a rule over several fields is refused with the field and the reason", async () => {
    const { tx } = world().open()
    await expect(tx.insert(todos, { id: id("a"), title: "a\0b" })).rejects.toMatchObject({ code: "invalid", field: "title" })
    await expect(tx.insert(todos, { id: id("a"), title: "\ud800" })).rejects.toMatchObject({ code: "invalid" })
    await expect(tx.insert(todos, { id: id("a"), title: "t", dueOn: "2026-11-22", dueAt: "2026-11-22T10:00:00.000Z" })).rejects.toThrow(
      "due on a day or at an hour, not both",
    )
    expect(await tx.get(todos, id("a"))).toBeNull()
  })

  test("a reference must name a row that is there and not removed", async () => {
    const { tx } = world().open()
    expect(await code(tx.insert(projectSteps, { id: id("s"), projectId: id("p"), title: "s", position: "a0" }))).toBe("missing_reference")
    await tx.insert(projects, { id: id("p"), name: "P" })
    await tx.insert(projectSteps, { id: id("s"), projectId: id("p"), title: "s", position: "a0" })
    await tx.remove(projects, id("p"))
    expect(await code(tx.insert(projectSteps, { id: id("t"), projectId: id("p"), title: "t", position: "a0" }))).toBe("missing_reference")
    expect(await code(tx.update(projectSteps, id("s"), { title: "still editable" }))).toBe("done")
  })

  test("list gives live rows ordered by id and only by declared indexes", async () => {
    const { tx } = world().open()
    for (const name of ["c", "a", "b"]) await tx.insert(todos, { id: id(name), title: name })
    await tx.remove(todos, id("b"))
    expect((await tx.list(todos)).map((row) => row.id)).toEqual([id("a"), id("c")].sort())
    expect(await tx.list(todos, { status: "done" })).toEqual([])
    await expect(tx.list(todos, { title: "a" })).rejects.toThrow("not a declared index")
  })
})

describe("what a transaction tells afterwards", () => {
  test("changes hold each row's image before the command and after it", async () => {
    const stand = world()
    const first = stand.open()
    await first.tx.insert(todos, { id: id("a"), title: "One" })
    first.layer.commit(stand.rows)
    const { tx, changes } = stand.open()
    await tx.update(todos, id("a"), { title: "Two" })
    await tx.update(todos, id("a"), { title: "Three" })
    expect(changes()).toMatchObject([{ table: "todos", id: id("a"), before: { title: "One" }, after: { title: "Three" } }])
  })

  test("writing equal values, or there and back, is no change", async () => {
    const stand = world()
    const first = stand.open()
    await first.tx.insert(todos, { id: id("a"), title: "One", tags: ["x"] })
    first.layer.commit(stand.rows)
    const { tx, changes } = stand.open()
    await tx.update(todos, id("a"), { title: "One", tags: ["x"] })
    expect(changes()).toEqual([])
    await tx.update(todos, id("a"), { title: "Two" })
    await tx.update(todos, id("a"), { title: "One" })
    expect(changes()).toEqual([])
  })

  test("touched names rows read by id and written, not those that were only listed", async () => {
    const stand = world()
    const first = stand.open()
    for (const name of ["a", "b", "c"]) await first.tx.insert(todos, { id: id(name), title: name })
    first.layer.commit(stand.rows)
    const { tx, touched } = stand.open()
    await tx.list(todos)
    await tx.get(todos, id("a"))
    await tx.update(todos, id("b"), { title: "x" })
    expect([...touched()].sort()).toEqual([`todos:${id("a")}`, `todos:${id("b")}`].sort())
  })
})

describe("ids made inside a command", () => {
  test("two runs make the same ids, another command makes others", () => {
    const stand = world()
    expect(stand.open(id("m")).tx.newId("todo")).toBe(stand.open(id("m")).tx.newId("todo"))
    expect(stand.open(id("m")).tx.newId("todo")).not.toBe(stand.open(id("n")).tx.newId("todo"))
  })

  test("a role used twice throws; the same role in a nested command is another id", async () => {
    const { tx } = world().open(id("m"))
    const own = tx.newId("todo")
    expect(() => tx.newId("todo")).toThrow("used twice")
    const nested = { name: "nested", run: async (inner: typeof tx) => inner.newId("todo") }
    const [first, second] = [await tx.run(nested, undefined), await tx.run(nested, undefined)]
    expect(new Set([own, first, second]).size).toBe(3)
  })

  test("they keep the first 48 bits of the tap's id and the shape of a UUIDv7; another source gets zero there", () => {
    expect(deriveId("01997c8b-1234-7abc-8def-001122334455", "todo")).toMatch(/^01997c8b-1234-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(deriveId("telegram:42", "todo")).toMatch(/^00000000-0000-7/)
  })
})
