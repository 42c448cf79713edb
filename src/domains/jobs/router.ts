import "server-only"
import { mutation, procedure, router, serverMutation } from "~/sync/procedures.ts"
import { createJob } from "./by-hand.ts"
import { updateJob } from "./commands.ts"
import { createCriteria, removeCriteria, updateCriteria } from "./criteria.ts"
import { ingestJobs } from "./ingest.ts"
import { getJob, jobHistory, jobIdInput, lastRuns, listCriteria, listInput, listJobs } from "./queries.ts"
import { jobSources, jobStats } from "./reports.ts"

export const jobsRouter = router({
  ingest: serverMutation(ingestJobs),
  list: procedure.input(listInput).query(({ ctx, input }) => listJobs(ctx.road.database, input)),
  get: procedure.input(jobIdInput).query(({ ctx, input }) => getJob(ctx.road.database, input.id)),
  update: mutation(updateJob),
  history: procedure.input(jobIdInput).query(({ ctx, input }) => jobHistory(ctx.road.database, input.id)),
  runs: procedure.query(({ ctx }) => lastRuns(ctx.road.database)),
  create: mutation(createJob),
  sources: procedure.query(({ ctx }) => jobSources(ctx.road.database, ctx.road.now())),
  stats: procedure.query(({ ctx }) => jobStats(ctx.road.database)),
  criteria: router({
    list: procedure.query(({ ctx }) => listCriteria(ctx.road.database)),
    create: mutation(createCriteria),
    update: mutation(updateCriteria),
    remove: mutation(removeCriteria),
  }),
})
