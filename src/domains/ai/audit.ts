import type { OutboxRow } from "~/sync/command.ts"
import { deriveId } from "~/sync/derive-id.ts"
import type { ChosenAction, Proposal, ProposedAction } from "./proposal.ts"

/** The name under which words that no action could be made of stand in the history. */
export const UNPLACED = "unplaced"

interface Decision {
  chosen: readonly ChosenAction[]
  done: readonly { id: string; results: unknown[] }[]
}

/** What `ai_actions` holds of a proposal: a row for each action, and one for what couldn't be placed. `decision` null: still open. */
export function auditRows(proposal: Proposal, now: string, decision: Decision | null): OutboxRow[] {
  const rows = proposal.actions.map((action) => ({ ...actionValues(action), ...outcome(action, now, decision) }))
  const { unplaced } = proposal
  const left = { id: deriveId(proposal.groupId, UNPLACED), ...NOTHING, functionArgs: { words: unplaced }, decidedAt: now }
  // Without any action, the row of what wasn't placed is what says that something was heard, and at what cost.
  const all = unplaced.length > 0 || rows.length === 0 ? [...rows, left] : rows
  return all.map((row) => ({ table: "ai_actions", key: "id", values: { ...heard(proposal, now), ...row } }))
}

const NOTHING = { engine: "grammar", functionName: UNPLACED, spans: [], status: "failed", result: null }

const actionValues = ({ id, fn, args, engine, spans }: ProposedAction) => ({ id, engine, functionName: fn, functionArgs: args, spans })

function outcome({ id }: ProposedAction, now: string, decision: Decision | null) {
  if (decision === null) return { status: "proposed", decidedAt: null, result: null }
  const chosen = decision.chosen.find((one) => one.id === id)
  if (chosen === undefined) return { status: "cancelled", decidedAt: now, result: null }
  const results = decision.done.find((one) => one.id === id)?.results ?? []
  return { status: "confirmed", decidedAt: now, result: { args: chosen.args, results } }
}

const heard = ({ groupId, text, transcript, source, at, expiresAt, latencyMs, inputTokens, outputTokens, notice }: Proposal, now: string) => ({
  groupId,
  inputText: text,
  transcript: transcript ?? null,
  source,
  createdAt: at,
  updatedAt: now,
  expiresAt,
  latencyMs: latencyMs ?? null,
  inputTokens: inputTokens ?? null,
  outputTokens: outputTokens ?? null,
  error: notice ?? null,
})
