import "server-only"
import { outside } from "~/server/outside.ts"
import { mutation, procedure, router } from "~/sync/procedures.ts"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo, verifyTodo } from "./commands.ts"
import { draftTodo } from "./draft.ts"
import { enrichTodo } from "./enrich.ts"
import { todoIdInput } from "./inputs.ts"
import { changeTodos, moveTodo, removeTodos, rescheduleTodos } from "./many.ts"
import { getTodo, listInput, listTodos } from "./queries.ts"

export const todosRouter = router({
  list: procedure.input(listInput).query(({ ctx, input }) => listTodos(ctx.road.database, input, ctx.road.timeZone)),
  get: procedure.input(todoIdInput).query(({ ctx, input }) => getTodo(ctx.road.database, input.id)),
  create: mutation(createTodo),
  update: mutation(updateTodo),
  complete: mutation(completeTodo),
  reopen: mutation(reopenTodo),
  remove: mutation(removeTodo),
  restore: mutation(restoreTodo),
  verify: mutation(verifyTodo),
  move: mutation(moveTodo),
  changeMany: mutation(changeTodos),
  removeMany: mutation(removeTodos),
  reschedule: mutation(rescheduleTodos),
  /** A draft of what it lacks, not saved. */
  aiEnrich: procedure.input(todoIdInput).mutation(({ ctx, input }) => draftTodo(ctx.road, outside(), input.id)),
  aiEnrichApply: mutation(enrichTodo),
})
