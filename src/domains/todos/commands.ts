import { command } from "~/sync/command.ts"
import { removeRow } from "~/sync/row-commands.ts"
import type { Table } from "~/sync/table.ts"
import { CommandError, type Patch, type Tx } from "~/sync/tx.ts"
import { projects } from "../projects/schema.ts"
import { complete, reopen } from "./completion.ts"
import { completeTodoInput, createTodoInput, todoIdInput, updateTodoInput, verifyTodoInput } from "./inputs.ts"
import { nextId } from "./repeat.ts"
import { type Todo, todos } from "./schema.ts"
import { isOpen } from "./sections.ts"
import { keepSlotInStep, slotsOf } from "./slot.ts"

const itself = ({ id }: { id: string }): [Table, string][] => [[todos, id]]

/** A todo keeps its other fields when its project is gone: what was written is never lost for a link. */
async function liveProject(tx: Tx, projectId: string | null): Promise<string | null> {
  return projectId !== null && (await tx.get(projects, projectId)) ? projectId : null
}

type Due = { dueOn?: string | null | undefined; dueAt?: string | null | undefined }

/** A date with an hour replaces a date without, and the other way round. */
function oneDue({ dueOn, dueAt }: Due): Due {
  if (dueAt) return { dueAt, dueOn: dueOn ?? null }
  if (dueOn) return { dueOn, dueAt: dueAt ?? null }
  return {}
}

export const createTodo = command({
  name: "todos.create",
  schema: 1,
  input: createTodoInput,
  async run(tx, input) {
    const projectId = await liveProject(tx, input.projectId ?? null)
    const completedAt = input.status === "done" ? tx.now : null
    const { id } = await tx.insert(todos, { ...input, projectId, completedAt, id: tx.newId("todo") })
    return { id }
  },
})

export const updateTodo = command({
  name: "todos.update",
  schema: 1,
  input: updateTodoInput,
  reads: ({ id }) => [...itself({ id }), ...slotsOf([id])],
  async run(tx, { id, ...fields }) {
    const patch = { ...fields, ...oneDue(fields) }
    if (patch.projectId !== undefined) patch.projectId = await liveProject(tx, patch.projectId)
    const { status, ...others } = patch
    if (status === undefined) await tx.update(todos, id, others)
    else await changeStatus(tx, id, status, others)
    await keepSlotInStep(tx, id, fields)
    return { id }
  },
})

/** A status by hand means what its button means: done makes the next instance, and asks for the verification steps. */
async function changeStatus(tx: Tx, id: string, status: Todo["status"], others: Patch<Todo>): Promise<void> {
  if (status === "done") return complete(tx, await tx.update(todos, id, others), {})
  const todo = await tx.get(todos, id)
  if (todo !== null && status !== "archived" && !isOpen(todo)) await reopen(tx, todo, status)
  await tx.update(todos, id, { ...others, status })
}

export const completeTodo = command({
  name: "todos.complete",
  schema: 2,
  input: completeTodoInput,
  upgrade: { 1: (input) => input },
  reads: ({ id }) => [...itself({ id }), [todos, nextId(id)]],
  async run(tx, { id, ...how }) {
    const todo = await tx.get(todos, id)
    if (todo === null) throw new CommandError("not_found", `todos ${id} doesn't exist`, "id")
    await complete(tx, todo, how)
    return { id }
  },
})

export const reopenTodo = command({
  name: "todos.reopen",
  schema: 1,
  input: todoIdInput,
  reads: ({ id }) => [...itself({ id }), [todos, nextId(id)]],
  async run(tx, { id }) {
    const todo = await tx.get(todos, id)
    if (todo === null) throw new CommandError("not_found", `todos ${id} doesn't exist`, "id")
    // Open already, by another device or by hand: a late tap doesn't put what is being done back into the list.
    if (!isOpen(todo)) await reopen(tx, todo, "todo")
    return { id }
  },
})

/** Ticks a verification step, or takes the tick back. */
export const verifyTodo = command({
  name: "todos.verify",
  schema: 1,
  input: verifyTodoInput,
  reads: itself,
  async run(tx, { id, step, ticked }) {
    const todo = await tx.get(todos, id)
    if (todo === null) throw new CommandError("not_found", `todos ${id} doesn't exist`, "id")
    if (!todo.verificationSteps.includes(step)) throw new CommandError("not_found", `this todo has no step ${step}`, "step")
    const others = (todo.verified?.steps ?? []).filter(({ text }) => text !== step)
    const steps = ticked ? [...others, todo.verified?.steps.find(({ text }) => text === step) ?? { text: step, at: tx.now }] : others
    const override = todo.verified?.override ?? null
    await tx.update(todos, id, { verified: steps.length === 0 && override === null ? null : { steps, override } })
    return { id }
  },
})

export const removeTodo = removeRow("todos.remove", todos)

export const restoreTodo = command({
  name: "todos.restore",
  schema: 1,
  input: todoIdInput,
  reads: itself,
  async run(tx, { id }) {
    const row = await tx.get(todos, id, { removed: true })
    if (row === null) throw new CommandError("not_found", `todos ${id} doesn't exist`, "id")
    if (row.deletedAt === null) return { id }
    await tx.insert(todos, { ...row, projectId: await liveProject(tx, row.projectId) })
    return { id }
  },
})
