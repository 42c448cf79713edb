import { describe, expect, test } from "vitest"
import { everything, restore, undo } from "~/commands.ts"
import { createEvent, removeEvent, updateEvent } from "~/domains/agenda/commands.ts"
import { calendarEvents } from "~/domains/agenda/schema.ts"
import { projectIdeas, projectSteps, projects } from "~/domains/projects/schema.ts"
import { completeTodo, createTodo, removeTodo, updateTodo } from "~/domains/todos/commands.ts"
import { type Todo, todos } from "~/domains/todos/schema.ts"
import type { AnyCommand, InputOf, ResultOf } from "./command.ts"
import { deedsHere, undoHere } from "./deeds.ts"
import { deriveId } from "./derive-id.ts"
import { Device } from "./device.ts"
import { type Image, imagesOf } from "./images.ts"
import { atHand } from "./run-here.ts"
import { Random } from "./simulator/random.ts"
import { Server } from "./simulator/server.ts"
import { Timeline } from "./simulator/timeline.ts"
import { type World, world } from "./testing/memory.ts"
import { browser } from "./testing/ports.ts"
import { openTransaction } from "./transaction.ts"
import type { Tx } from "./tx.ts"

interface Taken {
  mutationId: string
  at: string
  images: Image[]
}

/** Runs work in the world and keeps what an undo needs of it. */
async function doing<T>(stand: World, work: (tx: Tx) => Promise<T>): Promise<{ result: T; taken: Taken }> {
  const mutationId = deriveId("test", String(Math.random()))
  const transaction = openTransaction(stand.rows, { clientMutationId: mutationId, now: stand.now, timeZone: "Europe/Paris", version: 1 })
  const result = await work(transaction.tx)
  const images = imagesOf(transaction.changes())
  transaction.layer.commit(stand.rows)
  return { result, taken: { mutationId, at: stand.now, images } }
}

const running = <C extends AnyCommand>(stand: World, command: C, input: InputOf<C>) =>
  doing(stand, (tx) => command.run(tx, input) as Promise<ResultOf<C>>)

describe("undo", () => {
  test("a change of some fields: they get their former values, the others stay as they became since", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One", priority: 1 })
    const { taken } = await running(stand, updateTodo, { id, title: "Two", priority: 3 })
    await stand.run(updateTodo, { id, context: "@home" })
    expect(await stand.run(undo, taken)).toEqual({ undone: 1, kept: [] })
    expect(stand.get(todos, id)).toMatchObject({ title: "One", priority: 1, context: "@home" })
  })

  test("a field that has changed since is kept and named", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One", priority: 1 })
    const { taken } = await running(stand, updateTodo, { id, title: "Two", priority: 3 })
    await stand.run(updateTodo, { id, title: "Three" })
    expect(await stand.run(undo, taken)).toEqual({ undone: 1, kept: [{ table: "todos", id, fields: ["title"] }] })
    expect(stand.get(todos, id)).toMatchObject({ title: "Three", priority: 1 })
  })

  test("where everything has changed since, it refuses and writes nothing", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    const { taken } = await running(stand, updateTodo, { id, title: "Two" })
    await stand.run(updateTodo, { id, title: "Three" })
    await expect(stand.run(undo, taken)).rejects.toMatchObject({ code: "changed_since" })
    expect(stand.get(todos, id)?.title).toBe("Three")
  })

  test("never leaves a row that no row may be: a day beside an hour that came since", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One", dueAt: "2026-11-24T09:00:00.000Z" })
    const { taken } = await running(stand, updateTodo, { id, dueOn: "2026-11-25" })
    await stand.run(updateTodo, { id, dueOn: "2026-11-26" })
    await expect(stand.run(undo, taken)).rejects.toMatchObject({ code: "changed_since" })
    expect(stand.get(todos, id)).toMatchObject({ dueOn: "2026-11-26", dueAt: null })
  })

  test("a capture goes to the trash, unless it was worked on", async () => {
    const stand = world()
    const first = await running(stand, createTodo, { title: "One" })
    const second = await running(stand, createTodo, { title: "Two" })
    await stand.run(updateTodo, { id: second.result.id, description: "a lot of work" })
    await stand.run(undo, first.taken)
    await expect(stand.run(undo, second.taken)).rejects.toMatchObject({ code: "changed_since" })
    expect(stand.get(todos, first.result.id)?.deletedAt).not.toBeNull()
    expect(stand.get(todos, second.result.id)?.deletedAt).toBeNull()
  })

  test("a removal brings the row back; one that came back meanwhile is left alone", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    const { taken } = await running(stand, removeTodo, { id })
    await stand.run(undo, taken)
    expect(stand.get(todos, id)).toMatchObject({ title: "One", deletedAt: null })
    await expect(stand.run(undo, taken)).rejects.toMatchObject({ code: "changed_since" })
  })

  test("what comes back without its project keeps the rest", async () => {
    const stand = world()
    const project = (await doing(stand, (tx) => tx.insert(projects, { id: tx.newId("project"), name: "Site" }))).result
    const { id } = await stand.run(createTodo, { title: "One", projectId: project.id })
    const { taken } = await running(stand, removeTodo, { id })
    await doing(stand, (tx) => tx.remove(projects, project.id))
    await stand.run(undo, taken)
    expect(stand.get(todos, id)).toMatchObject({ title: "One", projectId: null, deletedAt: null })
  })

  test("a project that went with its steps and ideas comes back with them, itself first", async () => {
    const stand = world()
    const made = await doing(stand, async (tx) => {
      const project = await tx.insert(projects, { id: tx.newId("project"), name: "Site" })
      const step = await tx.insert(projectSteps, { id: tx.newId("step"), projectId: project.id, title: "Draw", position: "a0" })
      const idea = await tx.insert(projectIdeas, { id: tx.newId("idea"), projectId: project.id, content: "Blue" })
      return { project, step, idea }
    })
    const { project, step, idea } = made.result
    const { taken } = await doing(stand, async (tx) => {
      await tx.remove(projectIdeas, idea.id)
      await tx.remove(projectSteps, step.id)
      await tx.remove(projects, project.id)
    })
    expect(await stand.run(undo, taken)).toMatchObject({ undone: 3 })
    expect(stand.get(projectSteps, step.id)?.deletedAt).toBeNull()
    // And what was made together goes together, itself last.
    expect(await stand.run(undo, made.taken)).toMatchObject({ undone: 3 })
    expect([stand.get(projects, project.id), stand.get(projectIdeas, idea.id)].every((row) => row?.deletedAt !== null)).toBe(true)
  })

  test("a series that went with an instance that was moved comes back with it, and goes with it", async () => {
    const stand = world()
    const hours = { startsAt: "2026-11-23T09:00:00.000Z", endsAt: "2026-11-23T10:00:00.000Z" }
    const { id } = await stand.run(createEvent, { title: "Stand-up", recurrence: "FREQ=DAILY", ...hours })
    const moved = { scope: "one", instance: "2026-11-24T09:00:00.000Z", startsAt: "2026-11-24T11:00:00.000Z" } as const
    const { id: instance } = await stand.run(updateEvent, { id, ...moved })
    const { taken } = await running(stand, removeEvent, { id })
    const back = await running(stand, undo, taken)
    expect(back.result).toEqual({ undone: 2, kept: [] })
    expect(stand.get(calendarEvents, instance)).toMatchObject({ recurrenceParentId: id, deletedAt: null })
    await stand.run(undo, back.taken)
    expect([id, instance].map((one) => stand.get(calendarEvents, one)?.deletedAt)).not.toContain(null)
  })

  test("of an undo does it again", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    const { taken } = await running(stand, completeTodo, { id })
    const undone = await running(stand, undo, taken)
    expect(stand.get(todos, id)?.status).toBe("inbox")
    await stand.run(undo, undone.taken)
    expect(stand.get(todos, id)).toMatchObject({ status: "done", completedAt: stand.now })
  })

  test("a moment that the server wrote a little earlier than the device isn't a change", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    const device = world()
    device.rows.put("todos", { ...(stand.get(todos, id) as Todo) })
    device.now = "2026-11-22T09:00:02.000Z"
    const { taken } = await running(device, completeTodo, { id })
    await stand.run(completeTodo, { id })
    expect(await stand.run(undo, taken)).toEqual({ undone: 1, kept: [] })
    expect(stand.get(todos, id)).toMatchObject({ status: "inbox", completedAt: null })
  })

  test("an unknown table or a row that is gone for good is refused in words", async () => {
    const stand = world()
    const image = { table: "secrets", id: "x", before: null, after: {} }
    const input = { mutationId: deriveId("test", "m"), at: stand.now, images: [image] }
    await expect(stand.run(undo, input)).rejects.toMatchObject({ code: "invalid" })
    await expect(stand.run(undo, { ...input, images: [{ ...image, table: "todos" }] })).rejects.toMatchObject({ code: "changed_since" })
  })
})

describe("restoring from the trash", () => {
  test("works for every table alike, and a second time changes nothing", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    await stand.run(removeTodo, { id })
    for (let round = 0; round < 2; round += 1) await stand.run(restore, { table: "todos", id })
    expect(stand.get(todos, id)?.deletedAt).toBeNull()
    await expect(stand.run(restore, { table: "todos", id: deriveId("test", "nothing") })).rejects.toMatchObject({ code: "not_found" })
  })
})

describe("a device's own changes", () => {
  async function device() {
    const own = browser()
    const server = new Server(new Timeline(), new Random(1), everything)
    const one = new Device(own.ports({ pull: (input) => server.pull(input), replay: (input) => server.replay(input) }), atHand(everything))
    await one.start()
    const sync = async () => {
      one.drainer.wake()
      await own.advance(500)
    }
    return { one, own, server, sync }
  }

  test("are undone offline: before they were sent, and long after they were settled", async () => {
    const { one, server, sync } = await device()
    await sync()
    const created = await one.tab.taps.perform(createTodo, { title: "One" })
    await sync()
    const { mutationId } = await one.tab.taps.perform(updateTodo, { id: created.result.id, title: "Two" })
    await undoHere(one.tab, mutationId)
    expect((one.tab.row("todos", created.result.id) as Todo).title).toBe("One")
    expect(await undoHere(one.tab, created.mutationId)).toMatchObject({ result: { undone: 1 } })
    await sync()
    expect((server.rows.rows("todos").get(created.result.id) as Todo).deletedAt).not.toBeNull()
    expect((await deedsHere(one.tab)).map(({ command }) => command)).toEqual(["account.undo", "account.undo", "todos.update", "todos.create"])
  })

  test("37. undo of a removed row while offline: it is brought back, on a device that starts again meanwhile", async () => {
    const { one, own, sync } = await device()
    await sync()
    const { id } = await one.tab.taps.run(createTodo, { title: "One" })
    const { mutationId } = await one.tab.taps.perform(removeTodo, { id })
    await sync()
    const offline = new Device(own.ports(), atHand(everything))
    await offline.start()
    await undoHere(offline.tab, mutationId)
    expect(offline.tab.row("todos", id)?.deletedAt).toBeNull()
  })

  test("of another device are not this one's to undo", async () => {
    const { one } = await device()
    expect(await undoHere(one.tab, deriveId("test", "elsewhere"))).toBeNull()
  })
})
