import { describe, expect, test } from "vitest"
import { bySibling } from "~/sync/position.ts"
import { type World, world } from "~/sync/testing/memory.ts"
import { createTodo } from "../todos/commands.ts"
import { todos } from "../todos/schema.ts"
import { clearProject, createProject, removeProject, restoreProject, updateProject } from "./commands.ts"
import { createIdea, ideaToStep, ideaToTodo, removeIdea, restoreIdea, updateIdea } from "./ideas.ts"
import { type ProjectStep, projectIdeas, projectSteps, projects } from "./schema.ts"
import { createStep, moveStep, removeStep, reorderSteps, restoreStep, updateStep } from "./steps.ts"

async function withProject() {
  const stand = world()
  const project = (await stand.run(createProject, { name: "Cabinet Roux", kind: "freelance" })).id
  const step = async (title: string, status?: ProjectStep["status"]) => (await stand.run(createStep, { projectId: project, title, status })).id
  return { stand, project, step }
}

/** Titles of a column from its top. */
const column = (stand: World, status: ProjectStep["status"]) =>
  ([...stand.rows.rows(projectSteps.name).values()] as ProjectStep[])
    .filter((step) => step.deletedAt === null && step.status === status)
    .sort(bySibling)
    .map(({ title }) => title)

describe("a project", () => {
  test("needs a name alone, and is active and personal until said otherwise", async () => {
    const stand = world()
    const { id } = await stand.run(createProject, { name: " Site " })
    expect(stand.get(projects, id)).toMatchObject({ name: "Site", kind: "perso", status: "active" })
    await stand.run(updateProject, { id, status: "paused" })
    expect(stand.get(projects, id)).toMatchObject({ name: "Site", status: "paused" })
    await expect(stand.run(createProject, { name: "  " })).rejects.toMatchObject({ code: "invalid", field: "name" })
  })

  test("that is removed takes its steps and ideas along, and leaves its todos without a project", async () => {
    const { stand, project, step } = await withProject()
    const card = await step("Devis")
    const idea = (await stand.run(createIdea, { projectId: project, content: "SMS" })).id
    const todo = (await stand.run(createTodo, { title: "Appeler", projectId: project })).id
    await stand.run(removeProject, { id: project })
    expect(stand.get(projects, project)?.deletedAt).toBe(stand.now)
    expect(stand.get(projectSteps, card)?.deletedAt).toBe(stand.now)
    expect(stand.get(projectIdeas, idea)?.deletedAt).toBe(stand.now)
    expect(stand.get(todos, todo)).toMatchObject({ deletedAt: null, projectId: null })
    await stand.run(restoreProject, { id: project })
    expect(stand.get(projects, project)).toMatchObject({ name: "Cabinet Roux", deletedAt: null })
  })

  test("gives some of its rows away at a time, and leaves alone what is of another project by now", async () => {
    const { stand, project, step } = await withProject()
    const [one, two] = [await step("Devis"), await step("Maquette")]
    const idea = (await stand.run(createIdea, { projectId: project, content: "SMS" })).id
    const todo = (await stand.run(createTodo, { title: "Appeler", projectId: project })).id
    const other = (await stand.run(createProject, { name: "Autre" })).id
    const foreign = (await stand.run(createTodo, { title: "Ailleurs", projectId: other })).id
    await stand.run(clearProject, { id: project, steps: [one], ideas: [idea, idea], todos: [todo, foreign] })
    expect([stand.get(projectSteps, one), stand.get(projectSteps, two)].map((row) => row?.deletedAt)).toEqual([stand.now, null])
    expect(stand.get(projectIdeas, idea)?.deletedAt).toBe(stand.now)
    expect([stand.get(todos, todo)?.projectId, stand.get(todos, foreign)?.projectId]).toEqual([null, other])
    expect(stand.get(projects, project)?.deletedAt).toBeNull()
  })

  test("that never was is not found", async () => {
    const id = "01997c8b-1234-7abc-8def-001122334455"
    await expect(world().run(removeProject, { id })).rejects.toMatchObject({ code: "not_found" })
    await expect(world().run(restoreProject, { id })).rejects.toMatchObject({ code: "not_found" })
    await expect(world().run(createStep, { projectId: id, title: "x" })).rejects.toMatchObject({ code: "missing_reference" })
  })
})

describe("the board", () => {
  test("a new step goes to the end of its column", async () => {
    const { stand, step } = await withProject()
    for (const title of ["a", "b", "c"]) await step(title)
    await step("d", "doing")
    expect([column(stand, "backlog"), column(stand, "doing")]).toEqual([["a", "b", "c"], ["d"]])
  })

  test("a card is moved within its column and to another, to the top, between and to the end", async () => {
    const { stand, step } = await withProject()
    const [a, b, c] = [await step("a"), await step("b"), await step("c")]
    await stand.run(moveStep, { id: c, status: "backlog", after: null })
    expect(column(stand, "backlog")).toEqual(["c", "a", "b"])
    await stand.run(moveStep, { id: c, status: "backlog", after: a })
    expect(column(stand, "backlog")).toEqual(["a", "c", "b"])
    await stand.run(moveStep, { id: a, status: "doing", after: null })
    await stand.run(moveStep, { id: b, status: "doing", after: a })
    expect([column(stand, "backlog"), column(stand, "doing")]).toEqual([["c"], ["a", "b"]])
  })

  test("behind a neighbour that is gone, or in another column by now, is the end", async () => {
    const { stand, step } = await withProject()
    const [a, b, c] = [await step("a"), await step("b"), await step("c")]
    await stand.run(updateStep, { id: b, status: "done" })
    await stand.run(moveStep, { id: a, status: "backlog", after: b })
    expect(column(stand, "backlog")).toEqual(["c", "a"])
    await stand.run(removeStep, { id: c })
    await stand.run(moveStep, { id: a, status: "review", after: c })
    expect(column(stand, "review")).toEqual(["a"])
  })

  test("three moves to the same place keep an order that every device computes alike", async () => {
    const { stand, step } = await withProject()
    const [a, b, c, d] = [await step("a"), await step("b"), await step("c"), await step("d")]
    for (const id of [b, c, d]) await stand.run(moveStep, { id, status: "doing", after: null })
    expect(column(stand, "doing")).toEqual(["d", "c", "b"])
    expect(column(stand, "backlog")).toEqual(["a"])
    const keys = ([...stand.rows.rows(projectSteps.name).values()] as ProjectStep[]).map(({ status, position }) => `${status} ${position}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(stand.get(projectSteps, a)?.status).toBe("backlog")
  })

  test("two devices that ordered one column without a network agree once both have sent, whoever was first, and no step is lost", async () => {
    for (const [first, second] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { stand, step } = await withProject()
      const [a, , c, d] = [await step("a"), await step("b"), await step("c"), await step("d")]
      const devices = [
        [
          { id: d, status: "backlog" as const, after: null },
          { id: a, status: "backlog" as const, after: c },
        ],
        [
          { id: d, status: "backlog" as const, after: a },
          { id: a, status: "doing" as const, after: null },
        ],
      ]
      for (const move of [...(devices[first] ?? []), ...(devices[second] ?? [])]) await stand.run(moveStep, move)
      const standing = [...column(stand, "backlog"), ...column(stand, "doing")]
      expect(standing.sort()).toEqual(["a", "b", "c", "d"])
      const keys = ([...stand.rows.rows(projectSteps.name).values()] as ProjectStep[]).map(({ status, position }) => `${status} ${position}`)
      expect(new Set(keys).size).toBe(keys.length)
      expect(column(stand, "backlog").indexOf("b")).toBeLessThan(column(stand, "backlog").indexOf("c"))
    }
  })

  test("a status set by hand is a move to the end of that column; the same status is no move", async () => {
    const { stand, step } = await withProject()
    const [a, b] = [await step("a"), await step("b")]
    await step("z", "done")
    await stand.run(updateStep, { id: a, status: "done", title: "a!" })
    expect(column(stand, "done")).toEqual(["z", "a!"])
    const before = stand.get(projectSteps, b)?.position
    await stand.run(updateStep, { id: b, status: "backlog" })
    expect(stand.get(projectSteps, b)?.position).toBe(before)
  })

  test("steps are put in an order at once; those not named stand behind, those of another project are left alone", async () => {
    const { stand, project, step } = await withProject()
    const [a, b, c] = [await step("a"), await step("b"), await step("c")]
    const other = (await stand.run(createProject, { name: "Other" })).id
    const foreign = (await stand.run(createStep, { projectId: other, title: "x" })).id
    const before = stand.get(projectSteps, foreign)
    await stand.run(reorderSteps, { projectId: project, order: [c, foreign, b] })
    expect(stand.get(projectSteps, foreign)).toEqual(before)
    expect(stand.get(projectSteps, a)?.title).toBe("a")
    await stand.run(removeStep, { id: foreign })
    expect(column(stand, "backlog")).toEqual(["c", "b", "a"])
  })

  test("a removed step comes back where it was", async () => {
    const { stand, step } = await withProject()
    await step("a")
    const b = await step("b")
    await step("c")
    await stand.run(removeStep, { id: b })
    await stand.run(restoreStep, { id: b })
    expect(column(stand, "backlog")).toEqual(["a", "b", "c"])
  })
})

describe("an idea", () => {
  test("is written, changed, removed and brought back", async () => {
    const { stand, project } = await withProject()
    const { id } = await stand.run(createIdea, { projectId: project, content: "Plan d’accès" })
    await stand.run(updateIdea, { id, content: "Plan d’accès dessiné" })
    await stand.run(removeIdea, { id })
    await stand.run(restoreIdea, { id })
    expect(stand.get(projectIdeas, id)).toMatchObject({ content: "Plan d’accès dessiné", deletedAt: null })
  })

  test("becomes a todo of its project, or a step, and leaves the list", async () => {
    const { stand, project } = await withProject()
    const one = (await stand.run(createIdea, { projectId: project, content: "SMS" })).id
    const two = (await stand.run(createIdea, { projectId: project, content: "FAQ" })).id
    const todo = await stand.run(ideaToTodo, { id: one })
    const card = await stand.run(ideaToStep, { id: two })
    expect(stand.get(todos, todo.id)).toMatchObject({ title: "SMS", projectId: project, status: "todo" })
    expect(stand.get(projectSteps, card.id)).toMatchObject({ title: "FAQ", status: "backlog" })
    expect([stand.get(projectIdeas, one)?.deletedAt, stand.get(projectIdeas, two)?.deletedAt]).toEqual([stand.now, stand.now])
  })

  test("that is too long for a title keeps its whole text below it", async () => {
    const { stand, project } = await withProject()
    const content = `${"a".repeat(498)}🐟${"b".repeat(300)}`
    const { id } = await stand.run(createIdea, { projectId: project, content })
    const todo = await stand.run(ideaToTodo, { id })
    const row = stand.get(todos, todo.id)
    expect(row?.description).toBe(content)
    expect(row?.title).toBe(`${"a".repeat(498)}…`)
  })
})
