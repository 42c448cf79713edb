import { command } from "~/sync/command.ts"
import { bySibling, placeAfter } from "~/sync/position.ts"
import { removeRow } from "~/sync/row-commands.ts"
import type { Table } from "~/sync/table.ts"
import { CommandError, type Tx } from "~/sync/tx.ts"
import { rowOf } from "./commands.ts"
import { createStepInput, idInput, moveStepInput, reorderStepsInput, updateStepInput } from "./inputs.ts"
import { type ProjectStep, projectSteps, projects } from "./schema.ts"

const itself = ({ id }: { id: string }): [Table, string][] => [[projectSteps, id]]

/** The steps of one column of a project, as they stand. */
async function column(tx: Tx, { projectId, status }: Pick<ProjectStep, "projectId" | "status">): Promise<ProjectStep[]> {
  const steps = await tx.list(projectSteps, { projectId })
  return steps.filter((step) => step.status === status).sort(bySibling)
}

/** A key behind `after` among `siblings`; where there is no room the others get fresh keys. */
async function keyAfter(tx: Tx, siblings: readonly ProjectStep[], id: string, after: string | null): Promise<string> {
  const { position, respread } = placeAfter(siblings, id, after)
  for (const one of respread) await tx.update(projectSteps, one.id, { position: one.position })
  return position
}

/** The key of a step that goes to the end of a column. */
async function keyAtEnd(tx: Tx, where: Pick<ProjectStep, "projectId" | "status">, id: string): Promise<string> {
  const siblings = await column(tx, where)
  return keyAfter(tx, siblings, id, siblings.filter((step) => step.id !== id).at(-1)?.id ?? null)
}

/** Adds a step at the end of its column. */
export const createStep = command({
  name: "projects.steps.create",
  schema: 1,
  input: createStepInput,
  reads: ({ projectId }) => [[projects, projectId]],
  async run(tx, input) {
    const id = tx.newId("step")
    const status = input.status ?? "backlog"
    const position = await keyAtEnd(tx, { projectId: input.projectId, status }, id)
    await tx.insert(projectSteps, { ...input, status, position, id })
    return { id }
  },
})

/** A status given here is another column: the step goes to its end. */
export const updateStep = command({
  name: "projects.steps.update",
  schema: 1,
  input: updateStepInput,
  reads: itself,
  async run(tx, { id, status, ...fields }) {
    const step = await tx.update(projectSteps, id, fields)
    if (status === undefined || status === step.status) return { id }
    const position = await keyAtEnd(tx, { projectId: step.projectId, status }, id)
    await tx.update(projectSteps, id, { status, position })
    return { id }
  },
})

/** Moves a card: to a column, behind a neighbour (null: to its top). A neighbour that is gone, or elsewhere by now, is the end. */
export const moveStep = command({
  name: "projects.steps.move",
  schema: 1,
  input: moveStepInput,
  reads: ({ id, after }): [Table, string][] => (after === null ? itself({ id }) : [...itself({ id }), [projectSteps, after]]),
  async run(tx, { id, status, after }) {
    const step = await tx.get(projectSteps, id)
    if (step === null) throw new CommandError("not_found", `project_steps ${id} doesn't exist`, "id")
    // Read by its id: a neighbour that this device has just made must reach the server first.
    if (after !== null) await tx.get(projectSteps, after)
    const position = await keyAfter(tx, await column(tx, { projectId: step.projectId, status }), id, after)
    await tx.update(projectSteps, id, { status, position })
    return { id }
  },
})

/** Puts steps in this order, each within its own column. */
export const reorderSteps = command({
  name: "projects.steps.reorder",
  schema: 1,
  input: reorderStepsInput,
  async run(tx, { projectId, order }) {
    const before = new Map<ProjectStep["status"], string>()
    for (const id of new Set(order)) {
      const step = await tx.get(projectSteps, id)
      if (step === null || step.projectId !== projectId) continue
      const position = await keyAfter(tx, await column(tx, step), id, before.get(step.status) ?? null)
      await tx.update(projectSteps, id, { position })
      before.set(step.status, id)
    }
    return { projectId }
  },
})

export const removeStep = removeRow("projects.steps.remove", projectSteps)

export const restoreStep = command({
  name: "projects.steps.restore",
  schema: 1,
  input: idInput,
  reads: itself,
  async run(tx, { id }) {
    const row = await rowOf(tx, projectSteps, id)
    if (row.deletedAt !== null) await tx.insert(projectSteps, row)
    return { id }
  },
})
