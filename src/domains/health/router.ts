import "server-only"
import { mutation, procedure, router } from "~/sync/procedures.ts"
import { missMeds, setHealthNote, setMeds, skipMeds, toggleMedsToday } from "./commands.ts"
import { healthHistory, historyInput } from "./queries.ts"

export const healthRouter = router({
  /** Today by the owner's clock. */
  today: procedure.query(async ({ ctx }) => (await healthHistory(ctx.road.database, ctx.road.now(), ctx.road.timeZone, 1))[0]),
  history: procedure
    .input(historyInput)
    .query(({ ctx, input }) => healthHistory(ctx.road.database, ctx.road.now(), ctx.road.timeZone, input?.days ?? 30)),
  set: mutation(setMeds),
  skip: mutation(skipMeds),
  miss: mutation(missMeds),
  setNote: mutation(setHealthNote),
  toggleToday: mutation(toggleMedsToday),
})
