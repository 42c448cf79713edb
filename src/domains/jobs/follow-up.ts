import { addDays } from "~/time/days.ts"
import type { Job } from "./schema.ts"

/**
 * Applications that nobody has answered for `after` days, the oldest first; 0 days asks for none. An answer (an interview, an
 * offer, a refusal) or the archive ends it.
 */
export function followUps(jobs: readonly Job[], today: string, after: number, dayOf: (instant: string) => string): Job[] {
  if (after === 0) return []
  const last = addDays(today, -after)
  return jobs
    .filter(({ status, archived, appliedAt }) => status === "applied" && !archived && appliedAt !== null && dayOf(appliedAt) <= last)
    .sort((left, right) => ((left.appliedAt ?? "") < (right.appliedAt ?? "") ? -1 : 1))
}
