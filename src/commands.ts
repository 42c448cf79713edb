import { type AnyCommand, byName, type Registry } from "~/sync/command.ts"
import { restoreCommand, undoCommand } from "~/sync/undo.ts"
import { removeFilter, saveFilter, updateFilter, updateSettings } from "./domains/account/commands.ts"
import { offerHistory, updateJob } from "./domains/jobs/commands.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo, verifyTodo } from "./domains/todos/commands.ts"
import { changeTodos, moveTodo, removeTodos, rescheduleTodos } from "./domains/todos/many.ts"
import { tables } from "./tables.ts"

/** Takes any other command back. */
export const undo = undoCommand([...tables.values()], offerHistory)
export const restore = restoreCommand([...tables.values()])

/** Every command and every replicated table: the server has them at hand, a device fetches this file when one runs. */
export const everything: Registry = {
  commands: byName<AnyCommand>(
    [
      ...[createTodo, updateTodo, completeTodo, reopenTodo, verifyTodo, removeTodo, restoreTodo],
      ...[changeTodos, rescheduleTodos, moveTodo, removeTodos],
      ...[saveFilter, updateFilter, removeFilter],
      ...[updateJob, updateSettings, undo, restore],
    ],
    "command",
  ),
  tables,
}
