import type { Questions } from "~/sync/questions.ts"
import type { Proposal } from "../proposal.ts"

/** The history as the server tells it. */
export type ToldPage = Awaited<ReturnType<Questions["ai"]["history"]["query"]>>
/** One thing that was said, and what became of it. */
export type Told = ToldPage["items"][number]

/** What was proposed, to be decided yet. */
export const proposalOf = ({ actions, ...said }: Told): Proposal => ({
  ...said,
  actions: actions.map(({ id, fn, args, engine, spans }) => ({ id, fn, args, engine, spans })),
})
