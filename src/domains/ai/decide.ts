import "server-only"
import type { Road } from "~/sync/road.ts"
import { runCommand } from "~/sync/run-command.ts"
import { SCHEMA } from "~/sync/sql.ts"
import { CommandError } from "~/sync/tx.ts"
import { UNPLACED } from "./audit.ts"
import { type Confirmed, cancelActions, confirmActions } from "./commands.ts"
import { keptOf, proposalOfRows, withdraw } from "./kept.ts"
import { type ChosenAction, confirmationOf } from "./proposal.ts"

/** Who decides: the id of a device, `api`, `telegram`. */
interface Decider {
  deviceId: string
}

/**
 * Does what was confirmed of one proposal, by the ids of its actions. Once: the same again gives the same results, another choice
 * is a `conflict`. Refuses with `not_found`, `conflict`, `expired`, or with what its commands refuse; then nothing is done.
 */
export async function confirm(road: Road, chosen: readonly ChosenAction[], { deviceId }: Decider): Promise<Confirmed[]> {
  const rows = await keptOf(
    road.database,
    chosen.map(({ id }) => id),
  )
  const groups = new Set(rows.map(({ groupId }) => groupId))
  if (groups.size > 1) throw new CommandError("invalid", "confirm the actions of one proposal at a time", "actions")
  const ids = new Set(chosen.map(({ id }) => id))
  const decided = rows.some(({ status }) => status === "confirmed")
  if (!decided && rows.some(({ id, status }) => ids.has(id) && status === "cancelled"))
    throw new CommandError("conflict", "this proposal was cancelled", "actions")
  const proposal = proposalOfRows(rows)
  try {
    const caller = { clientMutationId: proposal.groupId, deviceId, schema: confirmActions.schema }
    return await runCommand(road, confirmActions, confirmationOf(proposal, chosen), caller)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    if (error.field === "clientMutationId") throw new CommandError("conflict", "this proposal was confirmed or cancelled already", "actions")
    if (error.code !== "expired") await noteFailure(road, [...ids], error.message)
    throw error
  }
}

/** Why an attempt failed stays with the actions; they can be confirmed again, put right. */
async function noteFailure({ database, now }: Road, ids: readonly string[], why: string): Promise<void> {
  await database.execute(
    `update ${SCHEMA}.ai_actions set status = 'failed', result = jsonb_build_object('problem', $2::text), updated_at = $3::timestamptz
     where id = any($1::uuid[]) and status in ('proposed', 'failed')`,
    [ids, why, now().toISOString()],
  )
}

/** Puts proposed actions away: of a proposal whole, so that nobody can confirm it any more, or those that are named. */
export async function cancel(road: Road, ids: readonly string[], { deviceId }: Decider): Promise<{ cancelled: number }> {
  const rows = await keptOf(road.database, ids)
  let cancelled = 0
  for (const groupId of new Set(rows.map((row) => row.groupId))) {
    const group = rows.filter((row) => row.groupId === groupId)
    const open = group.filter(({ functionName, status }) => functionName !== UNPLACED && (status === "proposed" || status === "failed"))
    const named = open.filter(({ id }) => ids.includes(id))
    if (named.length === 0) {
      if (group.some(({ status }) => status === "confirmed")) throw new CommandError("conflict", "this proposal was confirmed already", "ids")
      continue
    }
    if (named.length === open.length) {
      const caller = { clientMutationId: groupId, deviceId, schema: cancelActions.schema }
      await runCommand(road, cancelActions, JSON.parse(JSON.stringify({ proposal: proposalOfRows(group) })), caller)
    } else
      await withdraw(
        road.database,
        groupId,
        road.now().toISOString(),
        named.map(({ id }) => id),
      )
    cancelled += named.length
  }
  return { cancelled }
}
