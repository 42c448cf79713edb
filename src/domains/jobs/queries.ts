import "server-only"
import * as z from "zod/mini"
import type { Database, Sql } from "~/server/db.ts"
import { foldedSql } from "~/server/folded-sql.ts"
import { id, instant, instantInput, int, line, text } from "~/sync/fields.ts"
import { rowJson, SCHEMA, sqlName } from "~/sync/sql.ts"
import { CommandError } from "~/sync/tx.ts"
import { type Job, type JobSearchCriteria, jobSearchCriteria, jobStatus, jobs, remoteType } from "./schema.ts"

export const listInput = z.optional(
  z.strictObject({
    /** False where it isn't given: archived offers are out of the way until asked for. */
    archived: z.optional(z.boolean()),
    starred: z.optional(z.boolean()),
    status: z.optional(jobStatus),
    remoteType: z.optional(remoteType),
    /** Each of these names is in the offer's stack, case ignored. */
    stack: z.optional(z.array(line(100)).check(z.maxLength(20))),
    /** Part of the offer's place, case and accents ignored. */
    place: z.optional(line(200)),
    /** First seen at this instant or later. */
    since: z.optional(instantInput),
    /** Found in title, company, place or description, case and accents ignored. */
    search: z.optional(line(200)),
    /** The `cursor` of the page before. */
    cursor: z.optional(text(100)),
    limit: z.optional(int(1, 500)),
  }),
)

export interface JobPage {
  items: Job[]
  /** Where the next page begins; null after the last one. */
  cursor: string | null
}

const says = (expression: string, slot: string) => `position(${foldedSql(slot)} in ${foldedSql(expression)}) > 0`

/** What each part of the input asks of a row `t`; `slot` holds its value. */
const TESTS = {
  archived: (slot: string) => `t.archived = ${slot}`,
  starred: (slot: string) => `t.starred = ${slot}`,
  status: (slot: string) => `t.status = ${slot}`,
  remoteType: (slot: string) => `t.remote_type = ${slot}`,
  stack: (slot: string) =>
    `(select array_agg(lower(word)) from unnest(t.stack) word) @> (select array_agg(lower(word)) from unnest(${slot}::text[]) word)`,
  place: (slot: string) => says("t.location", slot),
  since: (slot: string) => `t.first_seen_at >= ${slot}::timestamptz`,
  search: (slot: string) => says("concat_ws(' ', t.title, t.company, t.location, t.description)", slot),
  cursor: (slot: string) => `(t.first_seen_at, t.id) < (split_part(${slot}, '~', 1)::timestamptz, split_part(${slot}, '~', 2)::uuid)`,
}

/** `instant~id` of the last offer of a page. */
function isCursor(cursor: string): boolean {
  const [seen, last, ...rest] = cursor.split("~")
  return instant.safeParse(seen).success && id.safeParse(last).success && rest.length === 0
}

/** Offers, the newest first. For scripts and the API, and for the page's archive: the rest it reads from its replica. */
export async function listJobs(sql: Sql, input: z.output<typeof listInput>): Promise<JobPage> {
  const { limit = 50, ...given } = input ?? {}
  if (given.cursor !== undefined && !isCursor(given.cursor))
    throw new CommandError("invalid", "cursor: expected the cursor of the page before", "cursor")
  const filter = Object.entries({ archived: false, ...given }).filter(
    ([name, value]) => value !== undefined && !(name === "stack" && given.stack?.length === 0),
  )
  const values: unknown[] = [limit + 1]
  const tests = filter.map(([name, value]) => TESTS[name as keyof typeof TESTS](`$${values.push(value)}`))
  const where = ["t.deleted_at is null", ...tests].join(" and ")
  const [page] = await sql.query<{ rows: string | null }>(
    `select '[' || string_agg(page.row, ',') || ']' as rows
     from (select ${rowJson(jobs, "t")} as row from ${sqlName(jobs)} t where ${where} order by t.first_seen_at desc, t.id desc limit $1::int) page`,
    values,
  )
  const items = JSON.parse(page?.rows ?? "[]") as Job[]
  const last = items[limit - 1]
  return { items: items.slice(0, limit), cursor: items.length > limit && last ? `${last.firstSeenAt}~${last.id}` : null }
}

/** An offer with what devices don't hold of it. */
export type WholeJob = Job & { description: string | null; lastSeenAt: string }

export const instantText = (expression: string) => `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** One offer, archived or not; `not_found` where there is none. */
export async function getJob(sql: Sql, jobId: string): Promise<WholeJob> {
  const [found] = await sql.query<{ row: string; description: string | null; lastSeenAt: string }>(
    `select ${rowJson(jobs, "t")} as row, t.description, ${instantText("t.last_seen_at")} as "lastSeenAt" from ${sqlName(jobs)} t where t.id = $1::uuid`,
    [jobId],
  )
  if (found === undefined) throw new CommandError("not_found", `jobs ${jobId} doesn't exist`, "id")
  const { row, ...rest } = found
  return { ...(JSON.parse(row) as Job), ...rest }
}

/** What became of an offer's status, date of application and notes, the latest first. */
export interface JobEvent {
  id: string
  field: string
  oldValue: string | null
  newValue: string | null
  /** The moment of the tap, an instant. */
  at: string
}

export async function jobHistory({ prisma }: Database, jobId: string): Promise<JobEvent[]> {
  const events = await prisma.jobEvent.findMany({
    where: { jobId },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 500,
    select: { id: true, field: true, oldValue: true, newValue: true, at: true },
  })
  return events.map((event) => ({ ...event, at: event.at.toISOString() }))
}

/** What the scheduled scraper looks for. */
export async function listCriteria(sql: Sql): Promise<JobSearchCriteria[]> {
  const rows = await sql.query<{ row: string }>(
    `select ${rowJson(jobSearchCriteria, "t")} as row from ${sqlName(jobSearchCriteria)} t where t.deleted_at is null order by t.name, t.id`,
  )
  return rows.map(({ row }) => JSON.parse(row) as JobSearchCriteria)
}

/** The last call of each source's scraper. */
export interface IngestRun {
  source: string
  startedAt: string
  received: number
  inserted: number
  updated: number
  unchanged: number
  rejected: number
}

/** In SQL: Prisma would fetch every run to find the last of each source. */
export function lastRuns(sql: Sql): Promise<IngestRun[]> {
  return sql.query<IngestRun>(
    `select distinct on (source) source, ${instantText("started_at")} as "startedAt", received, inserted, updated, unchanged, rejected
     from ${SCHEMA}.ingest_runs order by source, ingest_runs.started_at desc`,
  )
}

export const jobIdInput = z.strictObject({ id })
