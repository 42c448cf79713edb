import * as z from "zod/mini"
import { command, type OutboxRow } from "~/sync/command.ts"
import { invalid } from "~/sync/transaction.ts"
import { CommandError, type Tx } from "~/sync/tx.ts"
import { actionNamed, outsideWork, rowsOf, type Step } from "./actions.ts"
import { auditRows } from "./audit.ts"
import { type ChosenAction, chosenAction, MOST_ACTIONS, type Proposal, proposal } from "./proposal.ts"

/** Rows that one plan may change: as many as one undo takes back. */
const MOST_ROWS = 50

const confirmInput = z.strictObject({ proposal, actions: z.array(chosenAction).check(z.minLength(1), z.maxLength(MOST_ACTIONS)) }).check(
  z.refine(({ actions }) => new Set(actions.map(({ id }) => id)).size === actions.length, "an action is confirmed twice"),
  z.refine(({ proposal, actions }) => actions.every(({ id }) => proposal.actions.some((one) => one.id === id)), "confirms what wasn't proposed"),
)

/** What became of one action of a plan. */
export interface Confirmed {
  id: string
  fn: string
  /** Of each command that it became. */
  results: unknown[]
}

/**
 * Does what the owner confirmed of a proposal, all or nothing, so that one undo takes all of it back. Its entry has the
 * proposal's groupId as its id: two devices, or two presses, write once. The audit is written with it, on the server.
 */
export const confirmActions = command({
  name: "ai.confirm",
  schema: 1,
  input: confirmInput,
  async run(tx, { proposal, actions }): Promise<Confirmed[]> {
    if (tx.now > proposal.expiresAt) throw new CommandError("expired", "this proposal has expired: ask again")
    const plan = actions.map((chosen) => planned(tx, proposal, chosen))
    if (rowsOf(plan.flatMap(({ steps }) => steps)) > MOST_ROWS) throw new CommandError("invalid", "this is too much at once: confirm less", "actions")
    const done: Confirmed[] = []
    for (const { id, fn, steps } of plan) done.push({ id, fn, results: await runAll(tx, steps) })
    return done
  },
  effects: (changes, context): OutboxRow[] => [
    ...outsideWork(changes, context),
    ...auditRows(context.input.proposal, context.now, { chosen: context.input.actions, done: context.result as Confirmed[] }),
  ],
})

/** Puts a proposal away. It takes the id that confirming it would need, so nobody can confirm it any more. */
export const cancelActions = command({
  name: "ai.cancel",
  schema: 1,
  input: z.strictObject({ proposal }),
  run: async () => null,
  effects: (_, { input, now }) => auditRows(input.proposal, now, { chosen: [], done: [] }),
})

function planned({ now, timeZone }: Tx, { actions }: Proposal, { id, args }: ChosenAction): { id: string; fn: string; steps: Step[] } {
  const fn = actions.find((one) => one.id === id)?.fn ?? ""
  const known = actionNamed(fn)
  if (known === undefined) throw new CommandError("invalid", `there is no action ${fn}`, "actions")
  const checked = known.args.safeParse(args)
  if (!checked.success) throw invalid(checked.error, fn)
  return { id, fn, steps: known.becomes(checked.data, { now, timeZone }) }
}

async function runAll(tx: Tx, steps: readonly Step[]): Promise<unknown[]> {
  const results: unknown[] = []
  for (const { command, input } of steps) {
    const checked = command.input.safeParse(withoutUndefined(input))
    if (!checked.success) throw invalid(checked.error, command.name)
    results.push(await tx.run(command, checked.data))
  }
  return results
}

/** A command's input comes from JSON elsewhere, where nothing is undefined. */
const withoutUndefined = (input: unknown): unknown => Object.fromEntries(Object.entries(input as object).filter(([, value]) => value !== undefined))
