import "server-only"
import type { Sql } from "~/server/db.ts"
import { SCHEMA } from "~/sync/sql.ts"
import { addDays } from "~/time/days.ts"
import type { Known } from "./known.ts"

/** Rows of a kind that a text is held against. */
const MOST_KNOWN = 400
const COMING_DAYS = 90

const open = {
  projects: `select id::text as id, name from ${SCHEMA}.projects where deleted_at is null and status in ('active', 'paused') order by updated_at desc limit $1`,
  todos: `select id::text as id, title, due_on as day, due_at as at from ${SCHEMA}.todos
    where deleted_at is null and status in ('inbox', 'todo', 'doing') order by updated_at desc limit $1`,
  events: `select id::text as id, title, starts_at as at, starts_on as day from ${SCHEMA}.calendar_events
    where deleted_at is null and starts_at between $2::timestamptz and $3::timestamptz order by starts_at limit $1`,
  jobs: `select id::text as id, title, company, coalesce(salary_max, salary_min) as salary from ${SCHEMA}.jobs where deleted_at is null and not archived order by updated_at desc limit $1`,
  tags: `select distinct unnest(tags) as tag from ${SCHEMA}.todos where deleted_at is null limit $1`,
}

/** What a text may speak of, looked up. */
export async function knownRows(sql: Sql, now: Date): Promise<Known> {
  const day = now.toISOString().slice(0, 10)
  const days = [`${addDays(day, -1)}T00:00:00Z`, `${addDays(day, COMING_DAYS)}T00:00:00Z`]
  return {
    projects: await sql.query(open.projects, [MOST_KNOWN]),
    todos: (await sql.query<{ id: string; title: string; day: string | null; at: string | null }>(open.todos, [MOST_KNOWN])).map(
      ({ day, at, ...one }) => ({ ...one, due: day ?? at }),
    ),
    events: (await sql.query<{ id: string; title: string; at: string; day: string | null }>(open.events, [MOST_KNOWN, ...days])).map(
      ({ at, day, ...one }) => ({ ...one, startsAt: day ?? at }),
    ),
    jobs: await sql.query(open.jobs, [MOST_KNOWN]),
    tags: (await sql.query<{ tag: string }>(open.tags, [MOST_KNOWN])).map(({ tag }) => tag),
  }
}
