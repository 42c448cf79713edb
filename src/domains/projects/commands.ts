import { command } from "~/sync/command.ts"
import type { Row, Table } from "~/sync/table.ts"
import { CommandError, type Tx } from "~/sync/tx.ts"
import { todos } from "../todos/schema.ts"
import { createProjectInput, idInput, updateProjectInput } from "./inputs.ts"
import { type Project, projectIdeas, projectSteps, projects } from "./schema.ts"

/** The row of `id`, in the trash or not; `not_found` where there never was one. */
export async function rowOf<R extends Row>(tx: Tx, table: Table<R>, id: string): Promise<R> {
  const row = await tx.get(table, id, { removed: true })
  if (row === null) throw new CommandError("not_found", `${table.name} ${id} doesn't exist`, "id")
  return row
}

export const createProject = command({
  name: "projects.create",
  schema: 1,
  input: createProjectInput,
  async run(tx, input) {
    const { id } = await tx.insert(projects, { ...input, id: tx.newId("project") })
    return { id }
  },
})

export const updateProject = command({
  name: "projects.update",
  schema: 1,
  input: updateProjectInput,
  reads: ({ id }) => [[projects, id]],
  async run(tx, { id, ...fields }) {
    await tx.update(projects, id, fields)
    return { id }
  },
})

/** Puts a project in the trash with its steps and ideas; its todos stay and are of no project. */
export const removeProject = command({
  name: "projects.remove",
  schema: 1,
  input: idInput,
  reads: ({ id }) => [[projects, id]],
  async run(tx, { id }) {
    const of = { projectId: id }
    const [steps, ideas, linked] = [await tx.list(projectSteps, of), await tx.list(projectIdeas, of), await tx.list(todos, of)]
    for (const step of steps) await tx.remove(projectSteps, step.id)
    for (const idea of ideas) await tx.remove(projectIdeas, idea.id)
    for (const todo of linked) await tx.update(todos, todo.id, { projectId: null })
    await tx.remove(projects, id)
    return { id }
  },
})

/** Brings a project back. Its steps and ideas come from the trash one by one, or with the undo of its removal. */
export const restoreProject = command({
  name: "projects.restore",
  schema: 1,
  input: idInput,
  reads: ({ id }) => [[projects, id]],
  async run(tx, { id }) {
    const row: Project = await rowOf(tx, projects, id)
    if (row.deletedAt !== null) await tx.insert(projects, row)
    return { id }
  },
})
