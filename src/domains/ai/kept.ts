import "server-only"
import type { Sql } from "~/server/db.ts"
import { SCHEMA } from "~/sync/sql.ts"
import { CommandError } from "~/sync/tx.ts"
import { UNPLACED } from "./audit.ts"
import type { Proposal, ProposedAction } from "./proposal.ts"

/** A row of `ai_actions`. */
export interface KeptAction {
  id: string
  groupId: string
  createdAt: string
  inputText: string | null
  transcript: string | null
  source: Proposal["source"]
  engine: ProposedAction["engine"]
  functionName: string
  functionArgs: Record<string, unknown>
  spans: ProposedAction["spans"]
  result: unknown
  status: "proposed" | "confirmed" | "cancelled" | "failed"
  error: string | null
  expiresAt: string | null
  decidedAt: string | null
  latencyMs: number | null
  inputTokens: number | null
  outputTokens: number | null
}

const KEPT = `id::text as id, group_id::text as "groupId", created_at as "createdAt", input_text as "inputText", transcript, source, engine,
  function_name as "functionName", function_args as "functionArgs", spans, result, status, error, expires_at as "expiresAt",
  decided_at as "decidedAt", latency_ms as "latencyMs", input_tokens as "inputTokens", output_tokens as "outputTokens"`

/** The rows of proposals, in the order in which their actions were proposed. */
export function keptGroups(sql: Sql, groupIds: readonly string[]): Promise<KeptAction[]> {
  return sql.query(`select ${KEPT} from ${SCHEMA}.ai_actions where group_id = any($1::uuid[]) order by group_id, id`, [groupIds])
}

/** Of these actions, the rows of their proposals. `not_found` where one isn't there. */
export async function keptOf(sql: Sql, ids: readonly string[]): Promise<KeptAction[]> {
  const found = await sql.query<{ groupId: string }>(
    `select distinct group_id::text as "groupId" from ${SCHEMA}.ai_actions where id = any($1::uuid[])`,
    [ids],
  )
  const rows = await keptGroups(
    sql,
    found.map(({ groupId }) => groupId),
  )
  const missing = ids.find((id) => !rows.some((row) => row.id === id && row.functionName !== UNPLACED))
  if (missing !== undefined) throw new CommandError("not_found", `no proposed action ${missing} is known`, "id")
  return rows
}

/** A proposal as it was made, from its rows. */
export function proposalOfRows(rows: readonly KeptAction[]): Proposal {
  const [first] = rows
  if (first === undefined) throw new Error("a proposal without rows")
  const placed = rows.filter(({ functionName }) => functionName !== UNPLACED)
  const left = rows.find(({ functionName }) => functionName === UNPLACED)
  const { groupId, inputText, transcript, source, createdAt, expiresAt, latencyMs, inputTokens, outputTokens } = first
  const notice = first.error as Proposal["notice"] | null
  return {
    groupId,
    text: inputText ?? "",
    source,
    actions: placed.map(({ id, functionName, functionArgs, engine, spans }) => ({ id, fn: functionName, args: functionArgs, engine, spans })),
    unplaced: (left?.functionArgs.words as string[] | undefined) ?? [],
    at: createdAt,
    expiresAt: expiresAt ?? createdAt,
    ...(transcript === null ? {} : { transcript }),
    ...(notice === null ? {} : { notice }),
    ...(latencyMs === null ? {} : { latencyMs }),
    ...(inputTokens === null ? {} : { inputTokens }),
    ...(outputTokens === null ? {} : { outputTokens }),
  }
}

/** A proposal that can still be decided. `not_found` for an unknown one, `conflict` for one that was decided, `expired`. */
export async function openGroup(sql: Sql, groupId: string, now: Date): Promise<Proposal> {
  const rows = await keptGroups(sql, [groupId])
  if (rows.length === 0) throw new CommandError("not_found", `no proposal ${groupId} is known`, "corrects")
  const proposal = proposalOfRows(rows)
  if (proposal.expiresAt < now.toISOString()) throw new CommandError("expired", "this proposal has expired: ask again", "corrects")
  if (rows.some(({ status }) => status === "confirmed" || status === "cancelled"))
    throw new CommandError("conflict", "this proposal was decided already", "corrects")
  return proposal
}

/** Puts actions away that another proposal takes the place of, or that the owner dropped one by one. */
export async function withdraw(sql: Sql, groupId: string, now: string, ids: readonly string[] | null = null): Promise<void> {
  await sql.execute(
    `update ${SCHEMA}.ai_actions set status = 'cancelled', decided_at = $2::timestamptz, updated_at = $2::timestamptz
     where group_id = $1::uuid and status = 'proposed' and ($3::uuid[] is null or id = any($3::uuid[]))`,
    [groupId, now, ids],
  )
}
