import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { clockVersion } from "~/sync/changes.ts"
import { int } from "~/sync/fields.ts"
import { newUuid } from "~/sync/id.ts"
import type { Road } from "~/sync/road.ts"
import { runServerCommand, type ServerContext, serverCommand } from "~/sync/server-command.ts"
import { listCriteria } from "./queries.ts"
import { type Reason, type Scored, scoreOf } from "./score.ts"

/** Offers of one step: few enough that a tap waits for none, and that a device takes them in without a halt. */
const STEP = 250
/** Milliseconds after the start before the first look, so that it is no part of it. */
const FIRST_LOOK = 5_000
/** Milliseconds that a change of the criteria rests, since the owner is likely to change more. */
const REST = 400

type Row = Scored & { id: string; score: number | null; scoreReasons: Reason[] }

/** Scores offers of a version above `after` that weren't scored under the criteria of now; those that are scored alike keep their version. */
export const scoreOffers = serverCommand({ name: "jobs.score", schema: 1, input: z.strictObject({ after: int(0) }), run: scoreSome })

async function scoreSome({ sql }: ServerContext, { after }: { after: number }): Promise<{ scored: number; changed: number; more: boolean }> {
  const [criteria, under] = [await listCriteria(sql), await criteriaVersion(sql)]
  const rows = await sql.query<Row>(
    `select id::text as id, title, company, location, remote_type as "remoteType", salary_min as "salaryMin", salary_max as "salaryMax",
       stack, description, score, score_reasons as "scoreReasons"
     from ordinarthur_os.jobs where deleted_at is null and version > $1::bigint and scored_under is distinct from $2::bigint
     order by archived, first_seen_at desc, id limit ${STEP}`,
    [after, under],
  )
  const scored = rows.map((row) => ({ row, ...scoreOf(row, criteria) }))
  const changed = scored.filter(({ row, score, reasons }) => row.score !== score || !sameReasons(row.scoreReasons, reasons))
  await sql.execute(
    `update ordinarthur_os.jobs j set score = u.score, score_reasons = u.reasons::jsonb from unnest($1::uuid[], $2::int[], $3::text[]) as u(id, score, reasons) where j.id = u.id`,
    [changed.map(({ row }) => row.id), changed.map(({ score }) => score), changed.map(({ reasons }) => JSON.stringify(reasons))],
  )
  await sql.execute("update ordinarthur_os.jobs set scored_under = $2::bigint where id = any($1::uuid[])", [rows.map(({ id }) => id), under])
  return { scored: rows.length, changed: changed.length, more: rows.length === STEP }
}

const sameReasons = (left: readonly Reason[], right: readonly Reason[]) =>
  left.length === right.length && left.every(({ reason, points }, index) => reason === right[index]?.reason && points === right[index]?.points)

/** Of the newest change to any criteria, removed ones included. */
async function criteriaVersion(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ version: number }>("select coalesce(max(version), 0)::float8 as version from ordinarthur_os.job_search_criteria")
  return row?.version ?? 0
}

/**
 * Keeps every offer scored by the criteria of now: looks after each write, and then only at offers that have changed since. A
 * change of the criteria is a look at all of them. Begins `firstLook` ms from now, ends with `signal`.
 */
export function keepScored(road: Road, signal: AbortSignal, firstLook = FIRST_LOOK): void {
  const done = { upTo: 0, under: -1 }
  const sql = road.database

  async function look(): Promise<void> {
    const under = await criteriaVersion(sql)
    const upTo = await clockVersion(sql)
    const after = under === done.under ? done.upTo : 0
    // Before the first criteria there is nothing to score by.
    const [due] = await sql.query<{ due: boolean }>(
      `select $2::bigint > 0 and exists (select 1 from ordinarthur_os.jobs where deleted_at is null and version > $1::bigint and scored_under is distinct from $2::bigint) as due`,
      [after, under],
    )
    for (let more = due?.due === true; more && !signal.aborted; ) {
      const caller = { clientMutationId: newUuid(road.now().getTime()), deviceId: "server" }
      more = (await runServerCommand(road, scoreOffers, { after }, caller)).more
    }
    if (!signal.aborted) Object.assign(done, { upTo, under })
  }

  async function keep(): Promise<void> {
    const versions = road.changes.versions(signal)
    for (;;) {
      await look().catch((error) => signal.aborted || road.report("offers couldn't be scored", error))
      if ((await versions.next()).done) return
      await new Promise((resolve) => setTimeout(resolve, REST).unref())
    }
  }
  const timer = setTimeout(() => void keep(), firstLook).unref()
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true })
}
