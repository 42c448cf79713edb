import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { int, text } from "~/sync/fields.ts"
import { pageCursor, readPageCursor } from "~/sync/page-cursor.ts"
import { SCHEMA } from "~/sync/sql.ts"
import { UNPLACED } from "./audit.ts"
import { type KeptAction, keptGroups, proposalOfRows } from "./kept.ts"
import type { Proposal, ProposedAction } from "./proposal.ts"

export const historyInput = z.optional(
  z.strictObject({
    /** The `cursor` of the page before. */
    cursor: z.optional(text(100)),
    limit: z.optional(int(1, 100)),
  }),
)

/** One thing that was said, and what became of it. */
export interface Told extends Omit<Proposal, "actions"> {
  actions: (ProposedAction & {
    status: KeptAction["status"] | "expired"
    decidedAt: string | null
    /** What was confirmed in place of `args`, and what came of it; or why it failed. */
    result: unknown
  })[]
}

export interface ToldPage {
  items: Told[]
  /** Where the next page begins; null after the last one. */
  cursor: string | null
  spent: { calls: number; tokens: number }
}

/** What was said to the assistant, the newest first. */
export async function listTold(sql: Sql, input: z.output<typeof historyInput>, now: Date): Promise<Omit<ToldPage, "spent">> {
  const { cursor, limit = 30 } = input ?? {}
  const [seen, last] = cursor === undefined ? [null, null] : readPageCursor(cursor)
  const groups = await sql.query<{ groupId: string; at: string }>(
    `select group_id::text as "groupId", min(created_at) as at from ${SCHEMA}.ai_actions group by group_id
     having $1::timestamptz is null or (min(created_at), group_id) < ($1::timestamptz, $2::uuid)
     order by min(created_at) desc, group_id desc limit $3`,
    [seen, last, limit + 1],
  )
  const shown = groups.slice(0, limit)
  const rows = await keptGroups(
    sql,
    shown.map(({ groupId }) => groupId),
  )
  const items = shown.map(({ groupId }) =>
    told(
      rows.filter((row) => row.groupId === groupId),
      now,
    ),
  )
  const end = shown.at(-1)
  return { items, cursor: groups.length > limit && end ? pageCursor(end.at, end.groupId) : null }
}

function told(rows: readonly KeptAction[], now: Date): Told {
  const { actions, ...said } = proposalOfRows(rows)
  const over = said.expiresAt < now.toISOString()
  const placed = rows.filter(({ functionName }) => functionName !== UNPLACED)
  return {
    ...said,
    actions: placed.map(({ id, status, decidedAt, result }, index) => ({
      ...(actions[index] as ProposedAction),
      id,
      status: over && status === "proposed" ? ("expired" as const) : status,
      decidedAt,
      result,
    })),
  }
}
