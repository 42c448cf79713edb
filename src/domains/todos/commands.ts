import { command } from "~/sync/command.ts"
import type { Table } from "~/sync/table.ts"
import { CommandError, type Tx } from "~/sync/tx.ts"
import { projects } from "../projects/schema.ts"
import { createTodoInput, todoIdInput, todos, updateTodoInput } from "./schema.ts"

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
  reads: itself,
  async run(tx, { id, ...fields }) {
    const patch = { ...fields, ...oneDue(fields) }
    if (patch.projectId !== undefined) patch.projectId = await liveProject(tx, patch.projectId)
    const status = patch.status
    if (status === undefined) await tx.update(todos, id, patch)
    else await tx.update(todos, id, { ...patch, completedAt: await completion(tx, id, status) })
    return { id }
  },
})

/** When a todo with this status was done: now if it is becoming done, never while it isn't. */
async function completion(tx: Tx, id: string, status: string): Promise<string | null> {
  if (status !== "done") return null
  return (await tx.get(todos, id))?.completedAt ?? tx.now
}

export const completeTodo = command({
  name: "todos.complete",
  schema: 1,
  input: todoIdInput,
  reads: itself,
  async run(tx, { id }) {
    await tx.update(todos, id, { status: "done", completedAt: await completion(tx, id, "done") })
    return { id }
  },
})

export const reopenTodo = command({
  name: "todos.reopen",
  schema: 1,
  input: todoIdInput,
  reads: itself,
  async run(tx, { id }) {
    await tx.update(todos, id, { status: "todo", completedAt: null })
    return { id }
  },
})

export const removeTodo = command({
  name: "todos.remove",
  schema: 1,
  input: todoIdInput,
  reads: itself,
  async run(tx, { id }) {
    await tx.remove(todos, id)
    return { id }
  },
})

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
