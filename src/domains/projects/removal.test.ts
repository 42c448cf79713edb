import { describe, expect, test } from "vitest"
import { undo } from "~/commands.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import type { AnyCommand, InputOf } from "~/sync/command.ts"
import type { Deed } from "~/sync/deeds.ts"
import { deriveId } from "~/sync/derive-id.ts"
import { imagesOf } from "~/sync/images.ts"
import { runCommand } from "~/sync/run-command.ts"
import { world } from "~/sync/testing/memory.ts"
import { DEVICE, onRoad, type TestRoad, uuid } from "~/sync/testing/road.ts"
import { createTodo } from "../todos/commands.ts"
import { todos } from "../todos/schema.ts"
import { clearProject, createProject, removeProject } from "./commands.ts"
import { createIdea } from "./ideas.ts"
import { removalThere } from "./queries.ts"
import { removalOf } from "./removal.ts"
import { projectIdeas, projectSteps, projects } from "./schema.ts"
import { createStep, removeStep } from "./steps.ts"

/** A world that remembers what each command changed, as a device does. */
async function withProject() {
  const stand = world()
  const deeds: Deed[] = []
  async function act<C extends AnyCommand>(command: C, input: InputOf<C>) {
    const mutationId = deriveId("deed", String(deeds.length))
    const transaction = stand.open(mutationId)
    const result = await command.run(transaction.tx, command.input.parse(input))
    deeds.unshift({ mutationId, command: command.name, at: stand.now, images: imagesOf(transaction.changes()) })
    transaction.layer.commit(stand.rows)
    return result as { id: string }
  }
  const takeBack = (mutationId: string) => {
    const deed = deeds.find((one) => one.mutationId === mutationId)
    return act(undo, { mutationId, at: deed?.at ?? "", images: (deed?.images ?? []).map((one) => ({ ...one })) })
  }
  const { id: project } = await act(createProject, { name: "Cabinet Roux" })
  const step = (await act(createStep, { projectId: project, title: "Devis" })).id
  const gone = (await act(createStep, { projectId: project, title: "Sans suite" })).id
  await act(removeStep, { id: gone })
  const idea = (await act(createIdea, { projectId: project, content: "SMS" })).id
  const todo = (await act(createTodo, { title: "Appeler", projectId: project })).id
  const removal = () => removalOf(project, new Set([step, idea, gone]), deeds)
  async function bringBack() {
    for (const one of removal()) await takeBack(one)
  }
  /** What is as before the removal. */
  const whole = () => [
    stand.get(projects, project)?.deletedAt === null,
    stand.get(projectSteps, step)?.deletedAt === null,
    stand.get(projectIdeas, idea)?.deletedAt === null,
    stand.get(todos, todo)?.projectId === project,
    stand.get(projectSteps, gone)?.deletedAt !== null,
  ]
  return { stand, act, deeds, takeBack, project, step, idea, todo, removal, bringBack, whole }
}
const ALL = [true, true, true, true, true]

describe("a project that comes back from the trash", () => {
  test("has its steps, ideas and todos again, but not the step that was removed before it", async () => {
    const { act, project, bringBack, whole } = await withProject()
    await act(removeProject, { id: project })
    expect(whole()).not.toEqual(ALL)
    await bringBack()
    expect(whole()).toEqual(ALL)
  })

  test("has them all also where it was so big that it went by several changes", async () => {
    const { act, project, step, idea, todo, removal, bringBack, whole } = await withProject()
    await act(clearProject, { id: project, steps: [step], ideas: [], todos: [] })
    await act(clearProject, { id: project, steps: [], ideas: [idea], todos: [todo] })
    await act(removeProject, { id: project })
    expect(removal()).toHaveLength(3)
    await bringBack()
    expect(whole()).toEqual(ALL)
  })

  test("has them all where it was removed, taken back and removed again", async () => {
    const { act, deeds, takeBack, project, step, removal, bringBack, whole } = await withProject()
    await act(clearProject, { id: project, steps: [step], ideas: [], todos: [] })
    await act(removeProject, { id: project })
    await bringBack()
    const [second, first] = [deeds[0]?.mutationId ?? "", deeds[1]?.mutationId ?? ""]
    for (const one of [second, first]) await takeBack(one)
    expect(whole()).not.toEqual(ALL)
    expect(removal()).toHaveLength(2)
    await bringBack()
    expect(whole()).toEqual(ALL)
  })

  test("has a todo that was given to another project meanwhile no longer", async () => {
    const { stand, act, project, todo, bringBack } = await withProject()
    await act(removeProject, { id: project })
    const other = (await act(createProject, { name: "Autre" })).id
    const transaction = stand.open()
    await transaction.tx.update(todos, todo, { projectId: other })
    transaction.layer.commit(stand.rows)
    await bringBack()
    expect([stand.get(projects, project)?.deletedAt, stand.get(todos, todo)?.projectId]).toEqual([null, other])
  })

  test("is unknown to a device that didn't remove it", async () => {
    const { project } = await withProject()
    expect(removalOf(project, new Set(), [])).toEqual([])
  })
})

describe.each(databases)("the server, on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })

  test("knows the removal of a project that another device made, and of no other project", async () => {
    const as = (name: string) => ({ clientMutationId: uuid(name), deviceId: DEVICE })
    const [one, two] = [
      await runCommand(road, createProject, { name: "Un" }, as("one")),
      await runCommand(road, createProject, { name: "Deux" }, as("two")),
    ]
    const { id: step } = await runCommand(road, createStep, { projectId: one.id, title: "Devis" }, as("step"))
    await runCommand(road, createTodo, { title: "Appeler", projectId: one.id }, as("todo"))
    await runCommand(road, clearProject, { id: one.id, steps: [step], ideas: [], todos: [] }, as("clear"))
    await runCommand(road, removeProject, { id: one.id }, as("remove"))
    const removal = ({ id }: { id: string }) => removalThere(database, id)
    expect(await removal(one)).toEqual([uuid("remove"), uuid("clear")])
    expect(await removal(two)).toEqual([])
  })
})
