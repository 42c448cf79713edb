import { expect, test } from "vitest"
import { deriveId } from "~/sync/derive-id.ts"
import { projectIdeas, projectSteps, projects } from "../../projects/schema.ts"
import { todos } from "../../todos/schema.ts"
import { type Thrown, trashLines } from "./trash-lines.ts"

const at = (minute: number) => `2026-11-25T08:0${minute}:00.000Z`
const thrown = (table: { name: string }, name: string, minute: number, project?: string): Thrown => ({
  table: table.name,
  row: {
    id: deriveId("trash", name),
    version: 1,
    createdAt: at(0),
    updatedAt: at(0),
    deletedAt: at(minute),
    ...(project === undefined ? {} : { projectId: deriveId("trash", project) }),
  },
  here: true,
})
const project = thrown(projects, "project", 3)
const step = thrown(projectSteps, "step", 3, "project")
const idea = thrown(projectIdeas, "idea", 3, "project")
const written = (lines: ReturnType<typeof trashLines>) => lines.map(({ table, own }) => [table, own.length])

test("a project in the trash is one line with its steps and ideas", () => {
  const [line, ...more] = trashLines([step, project, idea], [])
  expect([line?.row.id, line?.own, more]).toEqual([project.row.id, [step, idea], []])
})

test("a step or an idea of a project that is still there has its own line, and so has a todo of one that is gone", () => {
  const lines = trashLines([thrown(projectSteps, "other", 1, "elsewhere"), thrown(todos, "todo", 2, "project"), project], [])
  expect(written(lines)).toEqual([
    ["projects", 0],
    ["todos", 0],
    ["project_steps", 0],
  ])
})

test("what the server knows besides is listed with the rest, the newest first, and what both know once, as this device has it", () => {
  const there = [
    { ...project, here: false },
    { ...thrown(todos, "elsewhere", 5), here: false },
  ]
  const lines = trashLines([project, step], there)
  expect(lines.map(({ table, here }) => [table, here])).toEqual([
    ["todos", false],
    ["projects", true],
  ])
})
