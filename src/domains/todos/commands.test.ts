import { describe, expect, test } from "vitest"
import { world } from "~/sync/testing/memory.ts"
import { projects } from "../projects/schema.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo, verifyTodo } from "./commands.ts"
import { todos } from "./schema.ts"

async function withProject() {
  const stand = world()
  const { tx, layer } = stand.open()
  const project = await tx.insert(projects, { id: tx.newId("project"), name: "Site" })
  layer.commit(stand.rows)
  return { stand, project }
}

describe("capturing", () => {
  test("a title is enough: it lands in the inbox, trimmed", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "  Call the bank " })
    expect(stand.get(todos, id)).toMatchObject({ title: "Call the bank", status: "inbox", completedAt: null })
  })

  test("an empty title, a 30 February and a day together with an hour are refused", async () => {
    const stand = world()
    await expect(stand.run(createTodo, { title: "   " })).rejects.toMatchObject({ code: "invalid", field: "title" })
    await expect(stand.run(createTodo, { title: "x", dueOn: "2026-02-30" })).rejects.toMatchObject({ code: "invalid", field: "dueOn" })
    await expect(stand.run(createTodo, { title: "x", dueOn: "2026-02-03", dueAt: "2026-02-03T09:00:00Z" })).rejects.toThrow("not both")
    expect(stand.rows.rows("todos").size).toBe(0)
  })

  test("an hour given with any offset is kept as one instant", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "x", dueAt: "2026-10-25T09:30:00+01:00" })
    expect(stand.get(todos, id)?.dueAt).toBe("2026-10-25T08:30:00.000Z")
  })

  test("a project that is gone costs the todo its link, not its text", async () => {
    const { stand, project } = await withProject()
    const { tx, layer } = stand.open()
    await tx.remove(projects, project.id)
    layer.commit(stand.rows)
    const { id } = await stand.run(createTodo, { title: "Write", projectId: project.id })
    expect(stand.get(todos, id)).toMatchObject({ title: "Write", projectId: null })
  })
})

describe("changing", () => {
  test("only the fields given change", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One", priority: 2, tags: ["a"] })
    await stand.run(updateTodo, { id, title: "Two" })
    expect(stand.get(todos, id)).toMatchObject({ title: "Two", priority: 2, tags: ["a"] })
  })

  test("an hour replaces a day and a day replaces an hour", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One", dueOn: "2026-11-23" })
    await stand.run(updateTodo, { id, dueAt: "2026-11-24T09:00:00.000Z" })
    expect(stand.get(todos, id)).toMatchObject({ dueOn: null, dueAt: "2026-11-24T09:00:00.000Z" })
    await stand.run(updateTodo, { id, dueOn: "2026-11-25" })
    expect(stand.get(todos, id)).toMatchObject({ dueOn: "2026-11-25", dueAt: null })
    await stand.run(updateTodo, { id, dueOn: null })
    expect(stand.get(todos, id)).toMatchObject({ dueOn: null, dueAt: null })
  })

  test("completing says when, twice changes nothing more, reopening forgets it", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    await stand.run(completeTodo, { id })
    stand.now = "2026-11-23T09:00:00.000Z"
    await stand.run(completeTodo, { id })
    expect(stand.get(todos, id)).toMatchObject({ status: "done", completedAt: "2026-11-22T09:00:00.000Z" })
    await stand.run(reopenTodo, { id })
    expect(stand.get(todos, id)).toMatchObject({ status: "todo", completedAt: null })
  })

  test("setting the status by hand keeps the moment of completion right", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    await stand.run(updateTodo, { id, status: "done" })
    expect(stand.get(todos, id)?.completedAt).toBe(stand.now)
    await stand.run(updateTodo, { id, status: "doing" })
    expect(stand.get(todos, id)?.completedAt).toBeNull()
  })
})

describe("putting away and opening again", () => {
  test("putting away what is done keeps when it was done; taking it out again doesn't do it twice", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    await stand.run(completeTodo, { id })
    const done = stand.now
    stand.now = "2026-11-23T09:00:00.000Z"
    await stand.run(updateTodo, { id, status: "archived" })
    expect(stand.get(todos, id)).toMatchObject({ status: "archived", completedAt: done })
    await stand.run(completeTodo, { id })
    expect(stand.get(todos, id)).toMatchObject({ status: "done", completedAt: done })
  })

  test("reopening what another device has opened and begun meanwhile leaves it begun", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    await stand.run(completeTodo, { id })
    await stand.run(updateTodo, { id, status: "doing" })
    await stand.run(reopenTodo, { id })
    expect(stand.get(todos, id)).toMatchObject({ status: "doing", completedAt: null })
  })

  test("completing or reopening what was never there is not found", async () => {
    const id = "01997c8b-1234-7abc-8def-001122334455"
    for (const run of [completeTodo, reopenTodo]) await expect(world().run(run, { id })).rejects.toMatchObject({ code: "not_found", field: "id" })
  })
})

describe("verification steps", () => {
  const steps = ["The tests are green", "Inès has seen it"]
  async function withSteps() {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "Release", verificationSteps: steps })
    const tick = (step: string, ticked = true) => stand.run(verifyTodo, { id, step, ticked })
    return { stand, id, tick, row: () => stand.get(todos, id) }
  }

  test("a todo isn't done before each of its steps is ticked, whichever way it is asked", async () => {
    const { stand, id, tick, row } = await withSteps()
    await tick(steps[0] as string)
    const refusal = { code: "unverified", field: "verificationSteps", message: "not checked yet: Inès has seen it" }
    await expect(stand.run(completeTodo, { id })).rejects.toMatchObject(refusal)
    await expect(stand.run(updateTodo, { id, status: "done", title: "Released" })).rejects.toMatchObject(refusal)
    expect(row()).toMatchObject({ title: "Release", status: "inbox", completedAt: null })
    await tick(steps[1] as string)
    await stand.run(completeTodo, { id })
    expect(row()).toMatchObject({ status: "done", verified: { override: null } })
  })

  test("each tick keeps its moment; ticking twice keeps the first, taking the last tick back leaves nothing", async () => {
    const { stand, tick, row } = await withSteps()
    const [first, second] = steps as [string, string]
    const early = stand.now
    await tick(first)
    stand.now = "2026-11-22T10:00:00.000Z"
    await tick(second)
    await tick(first)
    expect(row()?.verified?.steps).toEqual([
      { text: second, at: stand.now },
      { text: first, at: early },
    ])
    await tick(first, false)
    expect(row()?.verified?.steps).toEqual([{ text: second, at: stand.now }])
    await tick(second, false)
    expect(row()?.verified).toBeNull()
  })

  test("done all the same is recorded with its reason, beside the steps that were ticked", async () => {
    const { stand, id, tick, row } = await withSteps()
    await tick(steps[0] as string)
    await stand.run(completeTodo, { id, override: "  Inès is away " })
    expect(row()).toMatchObject({ status: "done", verified: { steps: [{ text: steps[0] }], override: { at: stand.now, reason: "Inès is away" } } })
  })

  test("a reason is asked for: an empty one isn't an override", async () => {
    const { stand, id } = await withSteps()
    await expect(stand.run(completeTodo, { id, override: "  " })).rejects.toMatchObject({ code: "invalid", field: "override" })
  })

  test("reopening drops the override and keeps the ticks: the next time asks again", async () => {
    const { stand, id, tick, row } = await withSteps()
    await tick(steps[0] as string)
    await stand.run(completeTodo, { id, override: "Inès is away" })
    await stand.run(reopenTodo, { id })
    expect(row()?.verified).toEqual({ steps: [{ text: steps[0], at: stand.now }], override: null })
    await expect(stand.run(completeTodo, { id })).rejects.toMatchObject({ code: "unverified" })
    await stand.run(completeTodo, { id, override: "still away" })
    await stand.run(updateTodo, { id, status: "doing" })
    expect(row()?.verified?.override).toBeNull()
  })

  test("a step that the todo doesn't have can't be ticked, and a step added later must be", async () => {
    const { stand, id, tick } = await withSteps()
    await expect(tick("It compiles")).rejects.toMatchObject({ code: "not_found", field: "step" })
    for (const step of steps) await tick(step)
    await stand.run(updateTodo, { id, verificationSteps: [...steps, "It compiles"] })
    await expect(stand.run(completeTodo, { id })).rejects.toMatchObject({ message: "not checked yet: It compiles" })
  })
})

describe("removing", () => {
  test("what was removed comes back as it was", async () => {
    const { stand, project } = await withProject()
    const { id } = await stand.run(createTodo, { title: "One", priority: 3, projectId: project.id, tags: ["a"] })
    await stand.run(removeTodo, { id })
    expect(stand.get(todos, id)?.deletedAt).toBe(stand.now)
    await expect(stand.run(updateTodo, { id, title: "Two" })).rejects.toMatchObject({ code: "not_found" })
    await stand.run(restoreTodo, { id })
    expect(stand.get(todos, id)).toMatchObject({ title: "One", priority: 3, projectId: project.id, tags: ["a"], deletedAt: null })
  })

  test("restoring what is still there changes nothing; what never was is not found", async () => {
    const stand = world()
    const { id } = await stand.run(createTodo, { title: "One" })
    const before = stand.get(todos, id)
    await stand.run(restoreTodo, { id })
    expect(stand.get(todos, id)).toEqual(before)
    await expect(stand.run(restoreTodo, { id: "01997c8b-1234-7abc-8def-001122334455" })).rejects.toMatchObject({ code: "not_found" })
  })
})
