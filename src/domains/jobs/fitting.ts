import type { Job, JobSearchCriteria } from "./schema.ts"

/** The score from which an offer is worth a look. */
export const GOOD = 60

/** Whether criteria look for anything; those that are empty score nothing. */
export const saysSomething = ({ titles, locations, stack, remoteTypes, salaryMin, excludedCompanies, excludedKeywords }: JobSearchCriteria) =>
  salaryMin !== null || [titles, locations, stack, remoteTypes, excludedCompanies, excludedKeywords].some((list) => list.length > 0)

/** Offers that are worth a look, the best first and of equal ones the latest; without criteria that look for anything, all of them. */
export function fitting(jobs: readonly Job[], criteria: readonly JobSearchCriteria[]): { jobs: Job[]; chosen: boolean } {
  const chosen = criteria.some((one) => one.active && saysSomething(one))
  const fit = chosen ? jobs.filter(({ score }) => score !== null && score >= GOOD) : [...jobs]
  return { jobs: fit.sort(bestFirst), chosen }
}

const bestFirst = (left: Job, right: Job) =>
  (right.score ?? -1) - (left.score ?? -1) || (left.firstSeenAt < right.firstSeenAt ? 1 : left.firstSeenAt > right.firstSeenAt ? -1 : 0)
