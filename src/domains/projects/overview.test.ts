import { describe, expect, test } from "vitest"
import { world } from "~/sync/testing/memory.ts"
import { createTodo } from "../todos/commands.ts"
import { type Todo, todos } from "../todos/schema.ts"
import { createProject, updateProject } from "./commands.ts"
import { byStatus, matching, standings } from "./overview.ts"
import { type Project, type ProjectStep, projectSteps, projects } from "./schema.ts"
import { createStep } from "./steps.ts"

async function filled() {
  const stand = world()
  const make = async (fields: Parameters<typeof stand.run<typeof createProject>>[1]) => (await stand.run(createProject, fields)).id
  const roux = await make({ name: "Cabinet Roux", kind: "freelance", client: "Estelle Roux" })
  const garden = await make({ name: "Jardin d’été", description: "Tailler la **haie**" })
  const old = await make({ name: "Ancien site", kind: "freelance", status: "done" })
  const hurry = await make({ name: "Zinc", dueOn: "2026-12-01" })
  const all = [...stand.rows.rows(projects.name).values()] as Project[]
  return { stand, roux, garden, old, hurry, all }
}
const nothing = { status: "", kind: "", search: "" } as const
const names = (list: readonly Project[]) => list.map(({ name }) => name).sort()

describe("the list of projects", () => {
  test("is narrowed by kind, by status and by words without case or accents", async () => {
    const { all } = await filled()
    expect(names(matching(all, nothing))).toHaveLength(4)
    expect(names(matching(all, { ...nothing, kind: "freelance" }))).toEqual(["Ancien site", "Cabinet Roux"])
    expect(names(matching(all, { ...nothing, kind: "freelance", status: "active" }))).toEqual(["Cabinet Roux"])
    expect(names(matching(all, { ...nothing, search: "ETE jard" }))).toEqual(["Jardin d’été"])
    expect(names(matching(all, { ...nothing, search: "estelle" }))).toEqual(["Cabinet Roux"])
    expect(names(matching(all, { ...nothing, search: "haie" }))).toEqual(["Jardin d’été"])
    expect(matching(all, { ...nothing, search: "rien" })).toEqual([])
  })

  test("stands by status, what is due first, then by name", async () => {
    const { all } = await filled()
    expect(byStatus(all, new Intl.Collator("fr")).map(({ status, projects }) => [status, projects.map(({ name }) => name)])).toEqual([
      ["active", ["Zinc", "Cabinet Roux", "Jardin d’été"]],
      ["done", ["Ancien site"]],
    ])
  })

  test("says of each how far it is, its next step and its open todos", async () => {
    const { stand, roux, garden } = await filled()
    await stand.run(createStep, { projectId: roux, title: "Devis", status: "done" })
    await stand.run(createStep, { projectId: roux, title: "Maquette", status: "todo" })
    await stand.run(createTodo, { title: "Appeler", projectId: roux })
    await stand.run(createTodo, { title: "Écrit", projectId: roux, status: "done" })
    await stand.run(createTodo, { title: "Ailleurs" })
    const of = standings([...stand.rows.rows(projectSteps.name).values()] as ProjectStep[], [...stand.rows.rows(todos.name).values()] as Todo[])
    expect(of(roux)).toMatchObject({ done: 1, all: 2, next: { title: "Maquette" }, openTodos: 1 })
    expect(of(garden)).toEqual({ done: 0, all: 0, next: undefined, openTodos: 0 })
  })
})

test("a project has a client and two days, which can be taken away again", async () => {
  const { stand, roux } = await filled()
  await stand.run(updateProject, { id: roux, startsOn: "2026-11-01", dueOn: "2027-01-31" })
  expect(stand.get(projects, roux)).toMatchObject({ client: "Estelle Roux", startsOn: "2026-11-01", dueOn: "2027-01-31" })
  await stand.run(updateProject, { id: roux, client: null, dueOn: null })
  expect(stand.get(projects, roux)).toMatchObject({ client: null, startsOn: "2026-11-01", dueOn: null })
  await expect(stand.run(updateProject, { id: roux, dueOn: "2026-13-40" })).rejects.toMatchObject({ code: "invalid", field: "dueOn" })
})
