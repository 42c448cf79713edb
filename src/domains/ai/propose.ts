import "server-only"
import type { LanguageModel } from "~/adapters/language-model/port.ts"
import { OutsideFault } from "~/adapters/outside-fault.ts"
import { read } from "~/grammar/read.ts"
import type { Outside } from "~/server/outside.ts"
import type { Road } from "~/sync/road.ts"
import { corrected } from "./corrected.ts"
import { planFrom } from "./from-grammar.ts"
import { judgeCalls, type Said, shown } from "./judge-calls.ts"
import { openGroup, withdraw } from "./kept.ts"
import { knownRows } from "./known-rows.ts"
import { patiently } from "./patience.ts"
import { systemPrompt, userPrompt } from "./prompt.ts"
import { type Heard, type Notice, type Plan, type Proposal, proposalOf } from "./proposal.ts"
import { keepProposal, mayAsk } from "./queries.ts"
import { mayBeSeveral, sentencesOf } from "./sentences.ts"
import { tools } from "./tools.ts"

export interface Asked {
  text: string
  source: Proposal["source"]
  transcript?: string | undefined
  /** Text that isn't the owner's own: an offer, a message that was forwarded. */
  pasted?: string | undefined
  /** The group of a proposal that is still open, which this text corrects. */
  corrects?: string | undefined
}

type Known = Said & { now: string }

/**
 * Makes a proposal of what was said, and keeps it. The grammar goes first and answers what it is sure of; the model gets the
 * rest, where there is one and the day's budget allows it. Nothing but the proposal is written, whatever is said or answered.
 */
export async function propose(road: Road, { languageModel, daily }: Outside, asked: Asked): Promise<Proposal> {
  const { text, source, transcript, pasted } = asked
  const now = road.now()
  const said: Known = { text, now: now.toISOString(), timeZone: road.timeZone, known: await knownRows(road.database, now) }
  const corrects = asked.corrects === undefined ? null : await openGroup(road.database, asked.corrects, now)
  const careful = languageModel !== null
  const own = sentencesOf(text, { careful }).map((sentence) => byGrammar(sentence, said, careful))
  const correction = corrects === null ? null : corrected(corrects, said)
  const unsure = own.filter(({ sure }) => !sure)
  const whole = corrects !== null || pasted !== undefined
  const grammars = corrects === null ? joined(own.map(({ plan }) => plan)) : { actions: [], unplaced: [shown(text)] }
  const result =
    correction !== null || languageModel === null || (unsure.length === 0 && !whole)
      ? { plan: correction ?? grammars }
      : await byModel(road, {
          languageModel,
          daily,
          said,
          own,
          rest: whole ? text : unsure.map(({ sentence }) => sentence).join("\n"),
          pasted,
          corrects,
        })
  const { plan, ...cost } = result
  const heard: Heard = { text, source, now: said.now, ...(transcript === undefined ? {} : { transcript }), ...cost }
  const proposal = proposalOf(plan, heard)
  await keepProposal(road.database, proposal, said.now)
  if (corrects !== null && plan.actions.length > 0) await withdraw(road.database, corrects.groupId, said.now)
  return proposal
}

interface Own {
  sentence: string
  plan: Plan
  sure: boolean
}

function byGrammar(sentence: string, said: Known, careful: boolean): Own {
  const { known, now, timeZone } = said
  const context = { now, timeZone, projects: known.projects.map(({ name }) => name), tags: known.tags }
  const reading = read(sentence, context)
  const plan = planFrom(reading, { ...said, text: sentence })
  // An order about something that isn't there is a todo only for want of better.
  const fallback = reading.kind === "change" && plan.actions.some(({ fn }) => fn === "create_todo")
  const sure = reading.kind === "todo" ? reading.sure : plan.unplaced.length === 0 && !fallback
  return { sentence, plan: inPlace(plan, sentence, said.text), sure: sure && !(careful && mayBeSeveral(sentence)) }
}

/** Places in a sentence as places in the whole text. */
function inPlace(plan: Plan, sentence: string, text: string): Plan {
  const from = Math.max(0, text.indexOf(sentence))
  const moved = (place: number | undefined) => (place === undefined ? {} : { start: place + from })
  const actions = plan.actions.map((action) => ({
    ...action,
    spans: action.spans.map((span) => ({ ...span, ...moved(span.start), ...(span.end === undefined ? {} : { end: span.end + from }) })),
  }))
  return { ...plan, actions }
}

const joined = (plans: readonly Plan[]): Plan => ({
  actions: plans.flatMap(({ actions }) => actions),
  unplaced: plans.flatMap(({ unplaced }) => unplaced),
})

interface ForModel {
  languageModel: LanguageModel
  daily: Outside["daily"]
  said: Known
  own: readonly Own[]
  /** What the grammar isn't sure of. */
  rest: string
  pasted: string | undefined
  corrects: Proposal | null
}

interface Result extends Pick<Heard, "notice" | "latencyMs" | "inputTokens" | "outputTokens"> {
  plan: Plan
}

async function byModel(road: Road, { languageModel, daily, said, own, rest, pasted, corrects }: ForModel): Promise<Result> {
  const grammars = joined(own.map(({ plan }) => plan))
  const withoutIt = (notice: Notice): Result => ({ plan: corrects === null ? grammars : { actions: [], unplaced: [shown(rest)] }, notice })
  if (!(await mayAsk(road.database, daily, road.now(), road.timeZone))) return withoutIt("budget")
  const setting = { now: road.now(), timeZone: said.timeZone, known: said.known }
  const about = [rest, pasted ?? "", ...(corrects === null ? [] : [corrects.text])].join("\n")
  const started = performance.now()
  const question = { system: systemPrompt(setting, about), user: userPrompt(rest, pasted, corrects), tools }
  try {
    const answer = await patiently(() => languageModel.ask(question))
    const plan = judgeCalls(answer.calls, { ...said, text: rest, heard: [about, said.text].join("\n") })
    const sure = corrects === null && pasted === undefined ? own.filter((one) => one.sure).map((one) => one.plan) : []
    const { inputTokens, outputTokens } = answer
    return { plan: joined([...sure, plan]), latencyMs: Math.round(performance.now() - started), inputTokens, outputTokens }
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error
    road.report("the language model gave no answer", error)
    return { ...withoutIt(error.kind), latencyMs: Math.round(performance.now() - started), inputTokens: 0, outputTokens: 0 }
  }
}
