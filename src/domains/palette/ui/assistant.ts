import type { Reading } from "~/grammar/reading.ts"
import { dayOfInstant, timeZone, today } from "~/i18n/dates.ts"
import type { Api } from "~/sync/api.ts"
import { calendarEvents } from "../../agenda/schema.ts"
import type { Known } from "../../ai/known.ts"
import { type Proposal, proposalOf } from "../../ai/proposal.ts"
import { jobs } from "../../jobs/schema.ts"
import { todos } from "../../todos/schema.ts"
import { isOpen } from "../../todos/sections.ts"
import { chunks } from "../../todos/selection.ts"
import { openProjects } from "../../todos/ui/reading.ts"
import type { Change } from "../verbs.ts"

/** Offers that one action archives; as many as can be taken back at once. */
const MOST_TOGETHER = 40

/** What many offers are to become is proposed before it is done. */
export const archiving = (change: Change, ids: readonly string[], text: string): Proposal =>
  proposalOf(
    {
      actions: chunks(ids, MOST_TOGETHER).map((some) => ({
        fn: "archive_jobs",
        args: { job_ids: some },
        engine: "grammar",
        spans: [{ arg: "job_ids", start: change.target.start, end: change.target.end, origin: "computed" }],
      })),
      unplaced: [],
    },
    { text, source: "pwa", now: new Date().toISOString() },
  )

/** What of the replica a sentence may speak of. */
function knownHere(api: Api): Known {
  const coming = api.all(calendarEvents).filter(({ startsAt, startsOn }) => (startsOn ?? dayOfInstant(startsAt)) >= today())
  const open = api.all(todos).filter(isOpen)
  return {
    projects: openProjects(api).map(({ id, name }) => ({ id, name })),
    todos: open.map(({ id, title, dueAt, dueOn }) => ({ id, title, due: dueAt ?? dueOn })),
    events: coming.map(({ id, title, startsAt, startsOn }) => ({ id, title, startsAt: startsOn ?? startsAt })),
    jobs: api
      .all(jobs)
      .filter(({ archived }) => !archived)
      .map(({ id, title, company, salaryMax, salaryMin }) => ({ id, title, company, salary: salaryMax ?? salaryMin })),
    tags: [...new Set(open.flatMap(({ tags }) => tags))],
  }
}

/**
 * What the assistant proposes for a text. The server asks its model where it has one; without the server the grammar, which has read
 * it already, proposes here. Nothing is written by it.
 */
export async function proposalFor(api: Api, text: string, reading: Reading): Promise<Proposal> {
  if (navigator.onLine && api.status.offlineSince === null) {
    const answer = await api.ask((server) => server.ai.command.mutate({ text, source: "pwa" })).catch(() => null)
    if (answer !== null) return answer
  }
  const { proposalFrom } = await import("../../ai/from-grammar.ts")
  return proposalFrom(reading, { text, source: "pwa", now: new Date().toISOString(), timeZone: timeZone(), known: knownHere(api) })
}
