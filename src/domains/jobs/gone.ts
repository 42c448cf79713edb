import "server-only"
import * as z from "zod/mini"
import { serverCommand } from "~/sync/server-command.ts"

/** An offer is thought gone when its source has not shown it for so many days, and has since been read so many times with offers in it. */
const DAYS = 10
const RUNS = 3

/** Marks the offers that their sources no longer show. One that is seen again is back (`seeAgain` in the ingest). */
export const markGone = serverCommand({
  name: "jobs.gone",
  schema: 1,
  input: z.strictObject({}),
  async run({ sql, now }) {
    const gone = await sql.execute(
      `update ordinarthur_os.jobs j set probably_gone = true
       where not j.probably_gone and j.deleted_at is null and j.last_seen_at < $1::timestamptz - make_interval(days => ${DAYS})
         and (select count(*) from ordinarthur_os.ingest_runs r where r.source = j.source and r.received > r.rejected and r.started_at > j.last_seen_at) >= ${RUNS}`,
      [now],
    )
    return { gone }
  },
})
