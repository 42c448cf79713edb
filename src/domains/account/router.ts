import "server-only"
import { AccessError } from "~/server/access.ts"
import { procedure, publicProcedure, router } from "~/sync/procedures.ts"
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

  status: procedure.query(({ ctx }) => accountStatus(ctx.road.database, ctx.road.now(), ctx.road.timeZone)),
})
