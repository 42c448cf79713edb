import { command } from "~/sync/command.ts"
import { updateRow } from "~/sync/row-commands.ts"
import type { Row, Table } from "~/sync/table.ts"
import { CommandError, type Tx } from "~/sync/tx.ts"
import { todos } from "../todos/schema.ts"
import { clearProjectInput, createProjectInput, idInput, updateProjectInput } from "./inputs.ts"
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

export const updateProject = updateRow("projects.update", projects, updateProjectInput)

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

/**
 * Takes some of its rows out of a project: these steps and ideas go to the trash, these todos are of no project. What has more
 * rows than one undo can hold is removed by several of these and then `removeProject`. Those that are gone or elsewhere by now are left alone.
 */
export const clearProject = command({
  name: "projects.clear",
  schema: 1,
  input: clearProjectInput,
  reads: (input): [Table, string][] => [
    ...input.steps.map((id): [Table, string] => [projectSteps, id]),
    ...input.ideas.map((id): [Table, string] => [projectIdeas, id]),
    ...input.todos.map((id): [Table, string] => [todos, id]),
  ],
  async run(tx, { id, ...rows }) {
    const isOf = (row: { projectId: string | null } | null) => row?.projectId === id
    for (const one of new Set(rows.steps)) if (isOf(await tx.get(projectSteps, one))) await tx.remove(projectSteps, one)
    for (const one of new Set(rows.ideas)) if (isOf(await tx.get(projectIdeas, one))) await tx.remove(projectIdeas, one)
    for (const one of new Set(rows.todos)) if (isOf(await tx.get(todos, one))) await tx.update(todos, one, { projectId: null })
    return { id }
  },
})

/** Brings a project back by itself, for scripts. With all that went with it, it comes back by undoing its removal (`removal.ts`). */
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
