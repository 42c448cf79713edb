import "server-only"
import * as z from "zod/mini"
import { restore, undo } from "~/commands.ts"
import { AccessError } from "~/server/access.ts"
import { id } from "~/sync/fields.ts"
import { callerOf, mutation, procedure, publicProcedure, router } from "~/sync/procedures.ts"
import { runCommand } from "~/sync/run-command.ts"
import { removeFilter, saveFilter, updateFilter, updateSettings } from "./commands.ts"
import { historyInput, listHistory, listTrash, undoInputOf } from "./history.ts"
import { namesInput, namesOf } from "./names.ts"
import { addPlace, movePlace, removePlace, renamePlace } from "./places.ts"
import { accountStatus } from "./queries.ts"

export const accountRouter = router({
  /** Whether the token of this request is right. The one procedure without a lock; tries are limited all the same. */
  verify: publicProcedure.query(async ({ ctx }): Promise<{ ok: boolean }> => {
    try {
      await ctx.access.check(() => Promise.resolve(ctx.road.database), ctx.authorization, ctx.address)
      return { ok: true }
    } catch (error) {
      if (error instanceof AccessError && error.code === "unauthorized") return { ok: false }
      throw error
    }
  }),

  /** What changed, when, and from where. */
  history: procedure.input(historyInput).query(({ ctx, input }) => listHistory(ctx.road.database, input)),

  /** What rows are called that a device doesn't hold. */
  names: procedure.input(namesInput).query(({ ctx, input }) => namesOf(ctx.road.database, ctx.road.registry, input)),

  /** Takes one change back, whoever made it. Its own id redoes it. */
  undo: procedure.input(z.strictObject({ mutationId: id })).mutation(async ({ ctx, input }) => {
    const caller = callerOf(ctx)
    const images = await undoInputOf(ctx.road.database, input.mutationId)
    return { mutationId: caller.clientMutationId, result: await runCommand(ctx.road, undo, images, caller) }
  }),

  /** What was removed in the last 30 days. */
  trash: procedure.query(({ ctx }) => listTrash(ctx.road.database, ctx.road.registry)),
  restore: mutation(restore),
  settings: mutation(updateSettings),
  places: router({ add: mutation(addPlace), rename: mutation(renamePlace), remove: mutation(removePlace), move: mutation(movePlace) }),
  filters: router({ save: mutation(saveFilter), update: mutation(updateFilter), remove: mutation(removeFilter) }),

  status: procedure.query(({ ctx }) => accountStatus(ctx.road.database, ctx.road.now(), ctx.road.timeZone)),
})
