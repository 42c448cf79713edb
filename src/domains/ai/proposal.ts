import * as z from "zod/mini"
import { id, instant, int, line, text } from "~/sync/fields.ts"
import { newUuid } from "~/sync/id.ts"

/** Actions of one proposal. A text that asks for more has gone wrong, or wants to do harm. */
export const MOST_ACTIONS = 20
/** Offers that one action archives; as many as can be taken back at once. */
export const MOST_JOBS = 40
/** Longest text that is read. */
export const LONGEST_TEXT = 20_000
const LASTS_MS = 15 * 60_000

/** What a database can hold of JSON: no NUL, no halves of surrogate pairs, neither in texts nor in keys. */
function isClean(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed()
  if (typeof value !== "object" || value === null) return true
  return Object.entries(value).every(([key, one]) => isClean(key) && isClean(one))
}
const looseArgs = z
  .record(text(100), z.unknown())
  .check(z.refine((args: object) => isClean(args) && JSON.stringify(args).length <= 100_000, "contains what can't be stored"))

const argSpan = z.strictObject({
  arg: line(100),
  /** Where in the text it was read. */
  start: z.optional(int(0)),
  end: z.optional(int(0)),
  /** In the text; worked out from it; a row or a setting that is there; a guess, to be marked; nothing said. */
  origin: z.enum(["said", "computed", "known", "guessed", "default"]),
})
export type ArgSpan = z.output<typeof argSpan>

export const source = z.enum(["pwa", "telegram", "api"])
const engine = z.enum(["grammar", "mistral"])

const proposedAction = z.strictObject({
  id,
  /** A name in the table of actions, of this app or of a newer one. */
  fn: line(100),
  args: looseArgs,
  engine,
  spans: z.array(argSpan).check(z.maxLength(100)),
})
export type ProposedAction = z.output<typeof proposedAction>

const counted = z.optional(int(0))

/** Why a better engine wasn't asked, or gave nothing; `silence`: nothing was heard. */
const notice = z.enum(["budget", "key", "busy", "slow", "down", "garbled", "refused", "silence"])
export type Notice = z.output<typeof notice>

/** What was heard and what is proposed: shown, confirmed and kept in this form, by devices and by the server. */
export const proposal = z.strictObject({
  /** Also the id under which it is confirmed or cancelled, so that either happens once. */
  groupId: id,
  text: text(LONGEST_TEXT),
  /** What was understood of a voice. */
  transcript: z.optional(text(LONGEST_TEXT)),
  source,
  actions: z.array(proposedAction).check(
    z.maxLength(MOST_ACTIONS),
    z.refine((all: ProposedAction[]) => new Set(all.map(({ id }) => id)).size === all.length, "two actions share an id"),
  ),
  /** What no action could be made of, in words. */
  unplaced: z.array(text(2_000)).check(z.maxLength(MOST_ACTIONS * 3)),
  notice: z.optional(notice),
  at: instant,
  expiresAt: instant,
  latencyMs: counted,
  inputTokens: counted,
  outputTokens: counted,
})
export type Proposal = z.output<typeof proposal>

/** An action as it was confirmed: its id in the proposal, and its arguments, edited or not. */
export const chosenAction = z.strictObject({ id, args: looseArgs })
export type ChosenAction = z.output<typeof chosenAction>

/** What an engine made of a text. */
export interface Plan {
  actions: Omit<ProposedAction, "id">[]
  unplaced: string[]
}

/** What was said, and how long and how much it took to read it. */
export interface Heard extends Pick<Proposal, "text" | "source" | "transcript" | "notice" | "latencyMs" | "inputTokens" | "outputTokens"> {
  /** The moment, an instant. */
  now: string
}

/** A proposal to show: fresh ids, in the order of the actions, and fifteen minutes in which it can be confirmed. */
export function proposalOf({ actions, unplaced }: Plan, { now, ...heard }: Heard): Proposal {
  const at = Date.parse(now)
  return {
    groupId: newUuid(at),
    ...heard,
    actions: actions.map((one, index) => ({ id: newUuid(at + index), ...one })),
    unplaced,
    at: new Date(at).toISOString(),
    expiresAt: new Date(at + LASTS_MS).toISOString(),
  }
}

/** What `confirmActions` takes, the same for the same choice wherever it is made: in the proposal's order, nothing undefined. */
export function confirmationOf(proposal: Proposal, chosen: readonly ChosenAction[]): { proposal: Proposal; actions: ChosenAction[] } {
  const place = new Map(proposal.actions.map(({ id }, index) => [id, index]))
  const actions = [...chosen].sort((left, right) => (place.get(left.id) ?? 0) - (place.get(right.id) ?? 0))
  return JSON.parse(JSON.stringify({ proposal, actions }))
}
