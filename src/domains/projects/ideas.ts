import { command } from "~/sync/command.ts"
import { removeRow, updateRow } from "~/sync/row-commands.ts"
import type { Table } from "~/sync/table.ts"
import { CommandError, type Tx } from "~/sync/tx.ts"
import { withTitle } from "~/text/long-title.ts"
import { createTodo } from "../todos/commands.ts"
import { rowOf } from "./commands.ts"
import { createIdeaInput, idInput, updateIdeaInput } from "./inputs.ts"
import { type ProjectIdea, projectIdeas, projects } from "./schema.ts"
import { createStep } from "./steps.ts"

const LONGEST_TITLE = 500
const itself = ({ id }: { id: string }): [Table, string][] => [[projectIdeas, id]]

export const createIdea = command({
  name: "projects.ideas.create",
  schema: 1,
  input: createIdeaInput,
  reads: ({ projectId }) => [[projects, projectId]],
  async run(tx, input) {
    const { id } = await tx.insert(projectIdeas, { ...input, id: tx.newId("idea") })
    return { id }
  },
})

export const updateIdea = updateRow("projects.ideas.update", projectIdeas, updateIdeaInput)
export const removeIdea = removeRow("projects.ideas.remove", projectIdeas)

export const restoreIdea = command({
  name: "projects.ideas.restore",
  schema: 1,
  input: idInput,
  reads: itself,
  async run(tx, { id }) {
    const row = await rowOf(tx, projectIdeas, id)
    if (row.deletedAt !== null) await tx.insert(projectIdeas, row)
    return { id }
  },
})

/** Takes an idea out of its list, as what it becomes: a title, and what is too long for one as a text below it. */
async function taken(tx: Tx, id: string): Promise<{ idea: ProjectIdea; title: string; description: string | null }> {
  const idea = await tx.get(projectIdeas, id)
  if (idea === null) throw new CommandError("not_found", `project_ideas ${id} doesn't exist`, "id")
  await tx.remove(projectIdeas, id)
  return { idea, ...withTitle(idea.content, LONGEST_TITLE) }
}

export const ideaToTodo = command({
  name: "projects.ideas.toTodo",
  schema: 1,
  input: idInput,
  reads: itself,
  async run(tx, { id }) {
    const { idea, title, description } = await taken(tx, id)
    return tx.run(createTodo, { title, description, projectId: idea.projectId, status: "todo" })
  },
})

export const ideaToStep = command({
  name: "projects.ideas.toStep",
  schema: 1,
  input: idInput,
  reads: itself,
  async run(tx, { id }) {
    const { idea, title, description } = await taken(tx, id)
    return tx.run(createStep, { title, description, projectId: idea.projectId })
  },
})
