import { read } from "~/grammar/read.ts"
import { timeZone } from "~/i18n/dates.ts"
import type { Api } from "~/sync/api.ts"
import { TransportError } from "~/sync/ports.ts"
import { calendarEvents } from "../../agenda/schema.ts"
import { jobs } from "../../jobs/schema.ts"
import { todos } from "../../todos/schema.ts"
import { isOpen } from "../../todos/sections.ts"
import { openProjects } from "../../todos/ui/reading.ts"
import { proposalFrom } from "../from-grammar.ts"
import type { Known } from "../known.ts"
import type { Proposal } from "../proposal.ts"

/**
 * What a text asks for: by the server, and where it doesn't answer by the grammar, here. Nothing is written by it. Rejects with a
 * CommandError where the server refuses.
 */
export async function understand(api: Api, text: string): Promise<Proposal> {
  if (!navigator.onLine || api.status.offlineSince !== null) return understandHere(api, text)
  try {
    return await api.ask((server) => server.ai.command.mutate({ text, source: "pwa" }))
  } catch (error) {
    if (error instanceof TransportError) return understandHere(api, text)
    throw error
  }
}

/** The same by the grammar alone, at once and without a network. */
export function understandHere(api: Api, text: string): Proposal {
  const known = knownHere(api)
  const setting = { now: new Date().toISOString(), timeZone: timeZone() }
  const reading = read(text, { ...setting, projects: known.projects.map(({ name }) => name), tags: known.tags })
  return proposalFrom(reading, { ...setting, text, source: "pwa", known })
}

/** What a text may speak of, from the replica. */
function knownHere(api: Api): Known {
  const now = new Date().toISOString()
  const open = api.all(todos).filter(isOpen)
  return {
    projects: openProjects(api).map(({ id, name }) => ({ id, name })),
    todos: open.map(({ id, title, dueOn, dueAt }) => ({ id, title, due: dueOn ?? dueAt })),
    events: api
      .all(calendarEvents)
      .filter(({ endsAt, recurrence }) => endsAt >= now && recurrence === null)
      .map(({ id, title, startsAt, startsOn }) => ({ id, title, startsAt: startsOn ?? startsAt })),
    jobs: api
      .all(jobs)
      .filter(({ archived }) => !archived)
      .map(({ id, title, company, salaryMax, salaryMin }) => ({ id, title, company, salary: salaryMax ?? salaryMin })),
    tags: [...new Set(open.flatMap(({ tags }) => tags))],
  }
}
