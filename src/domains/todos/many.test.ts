import { describe, expect, test } from "vitest"
import type { InputOf } from "~/sync/command.ts"
import { bySibling } from "~/sync/position.ts"
import { type World, world } from "~/sync/testing/memory.ts"
import { completeTodo, createTodo, removeTodo, updateTodo } from "./commands.ts"
import { MOST_TOGETHER } from "./inputs.ts"
import { changeTodos, moveTodo, removeTodos, rescheduleTodos } from "./many.ts"
import { todos } from "./schema.ts"

const GONE = "01997c8b-1234-7abc-8def-001122334455"
const TODAY = "2026-11-22"

/** Makes todos in this order and answers their ids; a string is a title. */
async function make(stand: World, ...wanted: (string | InputOf<typeof createTodo>)[]): Promise<string[]> {
  const ids: string[] = []
  for (const fields of wanted) ids.push((await stand.run(createTodo, typeof fields === "string" ? { title: fields } : fields)).id)
  return ids
}

const rowsOf = (stand: World, ids: readonly string[]) => ids.map((id) => stand.get(todos, id))

describe("changing several at once", () => {
  test("tags are added and taken, and each todo keeps its others in their order", async () => {
    const stand = world()
    const ids = await make(stand, { title: "One", tags: ["a", "b"] }, { title: "Two", tags: ["c"] }, "Three")
    expect(await stand.run(changeTodos, { ids, addTags: ["c", "d"], removeTags: ["a"] })).toEqual({ changed: 3, unverified: 0 })
    expect(rowsOf(stand, ids).map((row) => row?.tags)).toEqual([
      ["b", "c", "d"],
      ["c", "d"],
      ["c", "d"],
    ])
  })

  test("only what is given changes: a priority leaves tags, context and status as they are", async () => {
    const stand = world()
    const ids = await make(stand, { title: "One", tags: ["a"], context: "@home" }, { title: "Two", status: "doing" })
    await stand.run(changeTodos, { ids, priority: 3 })
    expect(rowsOf(stand, ids)).toMatchObject([
      { priority: 3, tags: ["a"], context: "@home", status: "inbox" },
      { priority: 3, tags: [], context: null, status: "doing" },
    ])
  })

  test("null takes a value away, and a project that is gone is no project", async () => {
    const stand = world()
    const ids = await make(stand, { title: "One", energy: "low", context: "@home" })
    await stand.run(changeTodos, { ids, energy: null, context: null, projectId: GONE })
    expect(rowsOf(stand, ids)).toMatchObject([{ energy: null, context: null, projectId: null }])
  })

  test("done leaves those open whose steps aren't all ticked, and says how many; what else was asked they get", async () => {
    const stand = world()
    const ids = await make(stand, "One", { title: "Two", verificationSteps: ["seen"] }, "Three")
    expect(await stand.run(changeTodos, { ids, status: "done", addTags: ["week 47"] })).toEqual({ changed: 2, unverified: 1 })
    expect(rowsOf(stand, ids)).toMatchObject([
      { status: "done", completedAt: stand.now, tags: ["week 47"] },
      { status: "inbox", completedAt: null, tags: ["week 47"] },
      { status: "done", completedAt: stand.now },
    ])
  })

  test("one that was done in spite of its steps isn't counted as unverified", async () => {
    const stand = world()
    const ids = await make(stand, { title: "One", verificationSteps: ["seen"] })
    await stand.run(completeTodo, { id: ids[0] as string, override: "no time" })
    expect(await stand.run(changeTodos, { ids, status: "done" })).toEqual({ changed: 1, unverified: 0 })
  })

  test("each repeating one that is done gets its next instance, from the day of the tap", async () => {
    const stand = world()
    const ids = await make(stand, { title: "One", dueOn: TODAY, recurrence: "FREQ=DAILY" }, { title: "Two", dueOn: TODAY, recurrence: "FREQ=WEEKLY" })
    await stand.run(changeTodos, { ids, status: "done", on: "2026-11-23" })
    const open = [...stand.rows.rows("todos").values()].filter((row) => !ids.includes(row.id))
    expect(open).toMatchObject([
      { title: "One", dueOn: "2026-11-24", status: "inbox" },
      { title: "Two", dueOn: "2026-11-29", status: "inbox" },
    ])
  })

  test("one that was removed meanwhile holds nobody up, and one named twice counts once", async () => {
    const stand = world()
    const [one, two] = (await make(stand, "One", "Two")) as [string, string]
    await stand.run(removeTodo, { id: two })
    expect(await stand.run(changeTodos, { ids: [GONE, two, one, one], priority: 1 })).toEqual({ changed: 1, unverified: 0 })
    expect(stand.get(todos, one)?.priority).toBe(1)
    expect(stand.get(todos, two)?.priority).toBeNull()
  })

  test("none, or more than can be undone in one go, are refused", async () => {
    const stand = world()
    const ids = Array.from({ length: MOST_TOGETHER + 1 }, () => GONE)
    for (const wrong of [[], ids])
      await expect(stand.run(changeTodos, { ids: wrong, priority: 1 })).rejects.toMatchObject({ code: "invalid", field: "ids" })
  })
})

describe("removing several at once", () => {
  test("all of them go to the trash, whoever was there before", async () => {
    const stand = world()
    const ids = await make(stand, "One", "Two", "Three")
    await stand.run(removeTodo, { id: ids[0] as string })
    expect(await stand.run(removeTodos, { ids: [...ids, GONE] })).toEqual({ changed: 2 })
    expect(rowsOf(stand, ids).map((row) => row?.deletedAt)).toEqual([stand.now, stand.now, stand.now])
  })
})

describe("moving todos to another day", () => {
  async function moved(fields: Partial<InputOf<typeof createTodo>>, to: string | null, { on = TODAY, zone = "Europe/Paris" } = {}) {
    const stand = world()
    stand.timeZone = zone
    const ids = await make(stand, { title: "One", ...fields })
    await stand.run(rescheduleTodos, { ids, to, on })
    const [row] = rowsOf(stand, ids)
    return { dueOn: row?.dueOn, dueAt: row?.dueAt, plannedOn: row?.plannedOn }
  }

  test("what was due by then is due on the new day", async () => {
    for (const dueOn of ["2026-11-01", TODAY])
      expect(await moved({ dueOn }, "2026-11-24")).toEqual({ dueOn: "2026-11-24", dueAt: null, plannedOn: null })
  })

  test("what is due later, or never, is planned for the new day and stays due when it was", async () => {
    expect(await moved({ dueOn: "2026-12-01" }, "2026-11-24")).toEqual({ dueOn: "2026-12-01", dueAt: null, plannedOn: "2026-11-24" })
    expect(await moved({}, "2026-11-24")).toEqual({ dueOn: null, dueAt: null, plannedOn: "2026-11-24" })
    expect(await moved({ plannedOn: "2026-11-20" }, "2026-11-24")).toEqual({ dueOn: null, dueAt: null, plannedOn: "2026-11-24" })
  })

  test.each([
    ["Europe/Paris", "2026-03-27T08:30:00.000Z", "2026-03-30", "2026-03-30T07:30:00.000Z"],
    ["Europe/Paris", "2026-10-23T07:30:00.000Z", "2026-10-26", "2026-10-26T08:30:00.000Z"],
    ["America/New_York", "2026-03-06T14:30:00.000Z", "2026-03-09", "2026-03-09T13:30:00.000Z"],
    ["America/New_York", "2026-10-30T13:30:00.000Z", "2026-11-02", "2026-11-02T14:30:00.000Z"],
    ["Asia/Kolkata", "2026-03-27T04:00:00.000Z", "2026-03-30", "2026-03-30T04:00:00.000Z"],
  ])("an hour stays the same on the owner's clock, through a change of the clocks too (%s, %s)", async (zone, dueAt, to, expected) => {
    expect(await moved({ dueAt }, to, { zone, on: dueAt.slice(0, 10) })).toEqual({ dueOn: null, dueAt: expected, plannedOn: null })
  })

  test("late in the evening the day is the owner's, not London's", async () => {
    const dueAt = "2026-11-22T23:30:00.000Z"
    expect(await moved({ dueAt }, "2026-11-25", { on: TODAY })).toEqual({ dueOn: null, dueAt, plannedOn: "2026-11-25" })
    expect(await moved({ dueAt }, "2026-11-25", { on: "2026-11-23" })).toEqual({ dueOn: null, dueAt: "2026-11-24T23:30:00.000Z", plannedOn: null })
  })

  test("a plan slips along, as many days before the due date as it was, but never into the past", async () => {
    expect(await moved({ dueOn: "2026-11-20", plannedOn: "2026-11-18" }, "2026-11-30")).toMatchObject({
      dueOn: "2026-11-30",
      plannedOn: "2026-11-28",
    })
    expect(await moved({ dueOn: "2026-11-20", plannedOn: "2026-11-10" }, "2026-11-24")).toMatchObject({
      dueOn: "2026-11-24",
      plannedOn: "2026-11-24",
    })
    expect(await moved({ dueOn: "2026-11-20", plannedOn: "2026-11-25" }, "2026-11-24")).toMatchObject({
      dueOn: "2026-11-24",
      plannedOn: "2026-11-24",
    })
  })

  test("null takes every date away", async () => {
    const none = { dueOn: null, dueAt: null, plannedOn: null }
    expect(await moved({ dueOn: "2026-12-20", plannedOn: TODAY }, null)).toEqual(none)
    expect(await moved({ dueAt: "2026-11-20T08:00:00.000Z" }, null)).toEqual(none)
  })

  test("one that is gone holds nobody up", async () => {
    const stand = world()
    const ids = await make(stand, { title: "One", dueOn: TODAY })
    expect(await stand.run(rescheduleTodos, { ids: [GONE, ...ids], to: "2026-11-23", on: TODAY })).toEqual({ changed: 1 })
  })
})

describe("the order by hand", () => {
  const order = (stand: World) =>
    [...stand.rows.rows("todos").values()]
      .filter((row) => row.deletedAt === null)
      .map((row) => stand.get(todos, row.id))
      .filter((row) => row !== undefined)
      .sort(bySibling)
      .map(({ title }) => title)
      .join(" ")

  async function list(...titles: string[]) {
    const stand = world()
    const ids = await make(stand, ...titles)
    const idOf = (title: string) => ids[titles.indexOf(title)] as string
    const move = (title: string, after: string | null) => stand.run(moveTodo, { id: idOf(title), after: after === null ? null : idOf(after) })
    return { stand, idOf, move }
  }

  test("a todo goes first, between two others, and last", async () => {
    const { stand, move } = await list("a", "b", "c", "d")
    const before = order(stand).split(" ")
    expect(before).toHaveLength(4)
    await move("a", null)
    await move("b", "a")
    await move("c", "b")
    await move("d", "c")
    expect(order(stand)).toBe("a b c d")
    await move("d", null)
    await move("a", "b")
    expect(order(stand)).toBe("d b a c")
  })

  test("neighbours that were never placed get a place as far as it takes, and the rest keep none", async () => {
    const { stand, idOf, move } = await list("a", "b", "c", "d", "e")
    const titles = order(stand).split(" ")
    const [first, second, third, fourth, fifth] = titles as [string, string, string, string, string]
    await move(fourth, second)
    expect(order(stand)).toBe([first, second, fourth, third, fifth].join(" "))
    const placed = titles.filter((title) => stand.get(todos, idOf(title))?.position !== null)
    expect(placed.sort()).toEqual([first, second, fourth].sort())
  })

  test("three moves to the same place, from three devices, leave all three there in the order of their arrival", async () => {
    const { stand, move } = await list("a", "b", "c", "d", "e")
    await move("a", null)
    await move("b", "a")
    for (const title of ["c", "d", "e"]) await move(title, "a")
    expect(order(stand)).toBe("a e d c b")
  })

  test("equal places, as two devices made them apart, are spread again", async () => {
    const { stand, idOf, move } = await list("a", "b", "c", "d")
    const { tx, layer } = stand.open()
    for (const title of ["a", "b", "c"]) await tx.update(todos, idOf(title), { position: "a0" })
    layer.commit(stand.rows)
    const [first, ...rest] = order(stand).split(" ") as [string, ...string[]]
    await move("d", first)
    expect(order(stand)).toBe([first, "d", ...rest.filter((title) => title !== "d")].join(" "))
    expect(new Set(["a", "b", "c", "d"].map((title) => stand.get(todos, idOf(title))?.position)).size).toBe(4)
  })

  test("behind a neighbour that is gone or done meanwhile, a todo goes last", async () => {
    const { stand, idOf, move } = await list("a", "b", "c")
    for (const [title, after] of [
      ["a", null],
      ["b", "a"],
      ["c", "b"],
    ] as const)
      await move(title, after)
    await stand.run(moveTodo, { id: idOf("a"), after: GONE })
    expect(order(stand)).toBe("b c a")
    await stand.run(removeTodo, { id: idOf("c") })
    await move("b", "c")
    expect(order(stand)).toBe("a b")
    await stand.run(completeTodo, { id: idOf("b") })
    await stand.run(updateTodo, { id: idOf("a"), status: "doing" })
    await move("a", "b")
    expect(stand.get(todos, idOf("a"))?.position).not.toBeNull()
  })

  test("behind itself is where it is", async () => {
    const { stand, move } = await list("a", "b")
    await move("b", null)
    await move("b", "b")
    expect(order(stand)).toBe("b a")
  })

  test("what is gone can't be moved", async () => {
    await expect(world().run(moveTodo, { id: GONE, after: null })).rejects.toMatchObject({ code: "not_found" })
  })
})
