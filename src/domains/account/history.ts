import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import type { Registry } from "~/sync/command.ts"
import { int, text } from "~/sync/fields.ts"
import type { Image } from "~/sync/images.ts"
import { pageCursor, readPageCursor } from "~/sync/page-cursor.ts"
import { rowJson, SCHEMA, sqlName } from "~/sync/sql.ts"
import type { Row } from "~/sync/table.ts"
import { CommandError } from "~/sync/tx.ts"

/** One change that took effect, whoever made it. */
export interface HistoryItem {
  mutationId: string
  /** The device that made it, or `api`, `server`. */
  deviceId: string
  command: string
  /** When the server took it, an instant. */
  at: string
  /** Null where the change kept none (bulk verbs) or they are past their 90 days: it can't be undone. */
  images: Image[] | null
}

export interface HistoryPage {
  items: HistoryItem[]
  /** Where the next page begins; null after the last one. */
  cursor: string | null
}

export const historyInput = z.optional(
  z.strictObject({
    /** The `cursor` of the page before. */
    cursor: z.optional(text(100)),
    limit: z.optional(int(1, 200)),
  }),
)

/** Every change, the newest first. A change of nothing but the server's own upkeep is left out. */
export async function listHistory(sql: Sql, input: z.output<typeof historyInput>): Promise<HistoryPage> {
  const { cursor, limit = 50 } = input ?? {}
  const [seen, last] = cursor === undefined ? [null, null] : readPageCursor(cursor)
  const found = await sql.query<HistoryItem>(
    `select client_mutation_id::text as "mutationId", device_id as "deviceId", command, applied_at as at, images
     from ${SCHEMA}.client_mutations
     where device_id <> 'server' and ($1::timestamptz is null or (applied_at, client_mutation_id) < ($1::timestamptz, $2::uuid))
     order by applied_at desc, client_mutation_id desc limit $3`,
    [seen, last, limit + 1],
  )
  const items = found.slice(0, limit)
  const end = items.at(-1)
  return { items, cursor: found.length > limit && end ? pageCursor(end.at, end.mutationId) : null }
}

/** What undoing a change needs. `not_found` for an unknown one, `changed_since` where its images aren't kept. */
export async function undoInputOf(sql: Sql, mutationId: string): Promise<{ mutationId: string; at: string; images: Image[] }> {
  const [found] = await sql.query<{ at: string; images: Image[] | null }>(
    `select applied_at as at, images from ${SCHEMA}.client_mutations where client_mutation_id = $1::uuid`,
    [mutationId],
  )
  if (found === undefined) throw new CommandError("not_found", `no change ${mutationId} is known`, "mutationId")
  if (found.images === null || found.images.length === 0)
    throw new CommandError("changed_since", "this change kept no images, so it can't be taken back", "mutationId")
  return { mutationId, at: found.at, images: found.images }
}

export interface TrashItem {
  table: string
  row: Row
}

/** What was removed and can be restored, the newest first: of every table, for 30 days. */
export async function listTrash(sql: Sql, registry: Registry): Promise<TrashItem[]> {
  const items: TrashItem[] = []
  for (const table of registry.tables.values()) {
    const found = await sql.query<{ row: string }>(
      `select ${rowJson(table, "t")} as row from ${sqlName(table)} t where t.deleted_at is not null order by t.deleted_at desc limit 500`,
    )
    for (const { row } of found) items.push({ table: table.name, row: JSON.parse(row) as Row })
  }
  return items.sort((left, right) => ((left.row.deletedAt ?? "") < (right.row.deletedAt ?? "") ? 1 : -1))
}
