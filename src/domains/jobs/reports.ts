import "server-only"
import type { Sql } from "~/server/db.ts"
import { instantText } from "./queries.ts"

/** Runs of a source that its usual gap is taken from. */
const RECENT_RUNS = 20
/** A source is silent after so many times its usual gap. */
const SILENT_AFTER = 2
/** Gaps shorter than this, in minutes, are one run in several calls. */
const SHORTEST_GAP = 30

/** How the scraper of a source does. Instants; gaps in minutes. */
export interface JobSource {
  source: string
  lastRunAt: string
  runs: number
  received: number
  inserted: number
  updated: number
  unchanged: number
  rejected: number
  /** What the last run's scraper sent that couldn't be kept, and why; the first hundred. */
  rejections: { index: number; reason: string }[]
  /** Between two runs, the median; null before the third run. */
  usualGap: number | null
  /** No run for twice its usual gap. */
  silent: boolean
}

export async function jobSources(sql: Sql, now: Date): Promise<JobSource[]> {
  const rows = await sql.query<Omit<JobSource, "silent" | "usualGap"> & { gap: number | null; age: number }>(
    `with numbered as (
       select r.*, row_number() over (partition by source order by r.started_at desc) as nth, count(*) over (partition by source) as runs,
         extract(epoch from r.started_at - lead(r.started_at) over (partition by source order by r.started_at desc)) / 60 as gap
       from ordinarthur_os.ingest_runs r),
     gaps as (select source, count(*) as counted, percentile_cont(0.5) within group (order by gap) as median
       from numbered where nth <= ${RECENT_RUNS} and gap >= ${SHORTEST_GAP} group by source)
     select n.source, ${instantText("n.started_at")} as "lastRunAt", n.runs::int as runs, n.received, n.inserted, n.updated, n.unchanged, n.rejected,
       (select coalesce(jsonb_agg(one), '[]') from (select one from jsonb_array_elements(n.rejections) one limit 100) first) as rejections,
       case when g.counted >= 2 then g.median::float8 end as gap, (extract(epoch from $1::timestamptz - n.started_at) / 60)::float8 as age
     from numbered n left join gaps g on g.source = n.source where n.nth = 1 order by n.source`,
    [now.toISOString()],
  )
  return rows.map(({ gap, age, ...row }) => ({ ...row, usualGap: gap, silent: gap !== null && age > SILENT_AFTER * gap }))
}

/** What became of applications. `days`: the median from application to first answer; null without any. */
export interface JobStats {
  total: Funnel
  bySource: (Funnel & { source: string })[]
}
interface Funnel {
  offers: number
  applied: number
  /** An interview, a proposal or a refusal came. */
  answered: number
  interviews: number
  proposals: number
  days: number | null
}

const ANSWERS = "('interview', 'offer', 'rejected')"

/** Each offer counts by the furthest it ever came: its history is asked, since a refusal may follow an interview. */
export async function jobStats(sql: Sql): Promise<JobStats> {
  const rows = await sql.query<Funnel & { source: string | null }>(
    `with told as (
       select job_id, bool_or(new_value = 'interview') as interview, bool_or(new_value = 'offer') as offer, min(at) filter (where new_value in ${ANSWERS}) as answered_at
       from ordinarthur_os.job_events where field = 'status' group by job_id),
     one as (
       select j.source, j.applied_at, j.status in ${ANSWERS} and j.applied_at is not null as answered, coalesce(t.interview, false) or j.status = 'interview' as interview,
         coalesce(t.offer, false) or j.status = 'offer' as offer, extract(epoch from t.answered_at - j.applied_at) / 86400 as days
       from ordinarthur_os.jobs j left join told t on t.job_id = j.id where j.deleted_at is null)
     select source, count(*)::int as offers, count(applied_at)::int as applied, count(*) filter (where answered)::int as answered,
       count(*) filter (where interview)::int as interviews, count(*) filter (where offer)::int as proposals,
       percentile_cont(0.5) within group (order by days) filter (where answered and days >= 0)::float8 as days
     from one group by grouping sets ((), (source)) order by source nulls first`,
  )
  const [total = { offers: 0, applied: 0, answered: 0, interviews: 0, proposals: 0, days: null }] = rows.filter(({ source }) => source === null)
  const { source: _source, ...sums } = { source: null, ...total }
  return { total: sums, bySource: rows.flatMap(({ source, ...funnel }) => (source === null || funnel.applied === 0 ? [] : [{ source, ...funnel }])) }
}
