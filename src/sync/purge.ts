import "server-only"
import * as z from "zod/mini"
import type { Registry } from "./command.ts"
import { type ServerCommand, serverCommand } from "./server-command.ts"
import { SCHEMA, sqlName } from "./sql.ts"

/** Days that things are kept: what was removed, what a command answered and its images, and the marks that something is gone. */
const TRASH_DAYS = 30
const RESULT_DAYS = 90
const TOMBSTONE_DAYS = 180

export interface Purged {
  /** Rows that left the trash for good; each leaves a tombstone. */
  rows: number
  results: number
  tombstones: number
}

/** Forgets what has been kept long enough. A device that was away for longer than tombstones are kept starts again. */
export function purgeCommand(registry: Registry): ServerCommand<Record<string, never>, Purged, Record<string, never>> {
  return serverCommand({
    name: "sync.purge",
    schema: 1,
    input: z.strictObject({}) as unknown as z.ZodMiniType<Record<string, never>, Record<string, never>>,
    async run({ sql, now }) {
      let rows = 0
      for (const table of registry.tables.values())
        rows += await sql.execute(`delete from ${sqlName(table)} where deleted_at < $1::timestamptz - make_interval(days => ${TRASH_DAYS})`, [now])
      const results = await sql.execute(
        `update ${SCHEMA}.client_mutations set result = null, images = null, purged_at = $1::timestamptz
         where purged_at is null and applied_at < $1::timestamptz - make_interval(days => ${RESULT_DAYS})`,
        [now],
      )
      const [old] = await sql.query<{ count: number }>(
        `with gone as (delete from ${SCHEMA}.tombstones where created_at < $1::timestamptz - make_interval(days => ${TOMBSTONE_DAYS}) returning version),
           floor as (update ${SCHEMA}.clock set tombstone_floor = greatest(tombstone_floor, (select coalesce(max(version), 0) from gone)) where id = 1)
         select count(*)::int as count from gone`,
        [now],
      )
      return { rows, results, tombstones: old?.count ?? 0 }
    },
  })
}
