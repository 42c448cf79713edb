import type { Job } from "./schema.ts"

/** New is what arrived on `today` and waits for a decision. `dayOf` gives the owner's day of an instant. */
export const isNew = (job: Job, today: string, dayOf: (instant: string) => string) =>
  job.status === "new" && !job.starred && !job.archived && dayOf(job.firstSeenAt) === today

/** All that are new. A harvest gives thousands of offers one instant, so each instant's day is asked for once. */
export function newJobs(jobs: readonly Job[], today: string, dayOf: (instant: string) => string): Job[] {
  const days = new Map<string, string>()
  const dayOnce = (instant: string) => {
    const known = days.get(instant) ?? dayOf(instant)
    days.set(instant, known)
    return known
  }
  return jobs.filter((job) => isNew(job, today, dayOnce))
}
