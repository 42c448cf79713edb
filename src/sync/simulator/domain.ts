import * as z from "zod/mini"
import { everything } from "~/commands.ts"
import { removeFilter, saveFilter, updateFilter } from "~/domains/account/commands.ts"
import { updateJob } from "~/domains/jobs/commands.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo, verifyTodo } from "~/domains/todos/commands.ts"
import { changeTodos, moveTodo, removeTodos, rescheduleTodos } from "~/domains/todos/many.ts"
import { todos } from "~/domains/todos/schema.ts"
import { command, registry } from "../command.ts"
import { id, text } from "../fields.ts"
import { CommandError, type Tx } from "../tx.ts"

const input = z.strictObject({ id, mark: text(100) })

/** Adds a mark to a todo's description: run twice it shows twice, run out of order it shows out of order. */
async function addMark(tx: Tx, { id, mark }: { id: string; mark: string }): Promise<void> {
  const row = await tx.get(todos, id)
  if (row === null) throw new CommandError("not_found", `todos ${id} doesn't exist`, "id")
  await tx.update(todos, id, { description: `${row.description ?? ""}${mark};` })
}

export const append = command({
  name: "sim.append",
  schema: 2,
  input,
  run: addMark,
  upgrade: { 1: (old) => ({ id: (old as { id: string }).id, mark: (old as { text: string }).text }) },
})

/** The same command as the release before had it. */
export const appendBefore = command({
  name: "sim.append",
  schema: 1,
  input: z.strictObject({ id, text: text(100) }),
  run: (tx, old) => addMark(tx, { id: old.id, mark: old.text }),
})

const one = [createTodo, updateTodo, completeTodo, reopenTodo, verifyTodo, moveTodo, removeTodo, restoreTodo]
const verbs = [...one, changeTodos, rescheduleTodos, removeTodos, updateJob]
const filters = [saveFilter, updateFilter, removeFilter]
const tables = [...everything.tables.values()]

/** Two releases of the app; the older one lacks a table and its verbs. */
export const newApp = registry([...verbs, ...filters, append], tables)
export const oldApp = registry(
  [...verbs, appendBefore],
  tables.filter(({ name }) => name !== "saved_filters"),
)
