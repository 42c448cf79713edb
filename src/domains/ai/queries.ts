import "server-only"
import type { Answer, Question } from "~/adapters/language-model/port.ts"
import { OutsideFault } from "~/adapters/outside-fault.ts"
import type { Sql } from "~/server/db.ts"
import type { Outside } from "~/server/outside.ts"
import { flushOutside } from "~/sync/flush.ts"
import { newUuid } from "~/sync/id.ts"
import type { Road } from "~/sync/road.ts"
import { SCHEMA } from "~/sync/sql.ts"
import { CommandError } from "~/sync/tx.ts"
import { dayOf, instantAt } from "~/time/days.ts"
import { auditRows } from "./audit.ts"
import { patiently } from "./patience.ts"
import type { Proposal } from "./proposal.ts"

/** Keeps a proposal that is still open. Nothing else is written for one. */
export async function keepProposal(sql: Sql, proposal: Proposal, now: string): Promise<void> {
  await flushOutside(sql, auditRows(proposal, now, null))
}

export interface Spent {
  calls: number
  tokens: number
}

/** What was asked of services outside on the owner's day. */
export async function spentToday(sql: Sql, now: Date, timeZone: string): Promise<Spent> {
  const since = instantAt(dayOf(now.getTime(), timeZone), "00:00", timeZone)
  const [spent] = await sql.query<Spent>(
    `select count(*)::int as calls, coalesce(sum(tokens), 0)::float8 as tokens
     from (select max(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)) as tokens from ${SCHEMA}.ai_actions
           where created_at >= $1::timestamptz and (input_tokens is not null or transcript is not null) group by group_id) groups`,
    [since],
  )
  return spent ?? { calls: 0, tokens: 0 }
}

/** Whether more may be asked of services outside today. */
export async function mayAsk(sql: Sql, daily: Spent, now: Date, timeZone: string): Promise<boolean> {
  const spent = await spentToday(sql, now, timeZone)
  return spent.calls < daily.calls && spent.tokens < daily.tokens
}

/** Something that is asked of the model beside proposals, as the history names it. */
export interface Errand {
  functionName: string
  args: Record<string, unknown>
  text: string
}

/** Asks the model for something that writes nothing, within the day's budget, and keeps what it took. Refuses with `not_set_up`, `busy`, `outside`. */
export async function askModel(
  road: Road,
  { languageModel, daily }: Outside,
  errand: Errand,
  question: Question,
): Promise<{ answer: Answer; latencyMs: number }> {
  if (languageModel === null) throw new CommandError("not_set_up", "the assistant isn't set up on this server: MISTRAL_API_KEY is missing")
  const now = road.now()
  if (!(await mayAsk(road.database, daily, now, road.timeZone))) throw new CommandError("busy", "what may be asked of the assistant today is used up")
  const started = performance.now()
  const keep = (outcome: { status: string; error: string | null; result: unknown; inputTokens: number; outputTokens: number }) => {
    const id = newUuid(now.getTime())
    const { functionName, args: functionArgs, text: inputText } = errand
    const at = now.toISOString()
    const said = {
      id,
      groupId: id,
      inputText,
      source: "pwa",
      engine: "mistral",
      functionName,
      functionArgs,
      createdAt: at,
      updatedAt: at,
      expiresAt: at,
      decidedAt: at,
    }
    return flushOutside(road.database, [{ table: "ai_actions", values: { ...said, latencyMs: Math.round(performance.now() - started), ...outcome } }])
  }
  try {
    const answer = await patiently(() => languageModel.ask(question))
    const { inputTokens, outputTokens } = answer
    await keep({ status: "confirmed", error: null, result: null, inputTokens, outputTokens })
    return { answer, latencyMs: Math.round(performance.now() - started) }
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error
    road.report("the language model gave no answer", error)
    await keep({ status: "failed", error: error.kind, result: null, inputTokens: 0, outputTokens: 0 })
    throw new CommandError("outside", "the model doesn't answer: try again")
  }
}
