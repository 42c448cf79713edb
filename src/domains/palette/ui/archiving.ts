import { MOST_JOBS, type Proposal, proposalOf } from "../../ai/proposal.ts"
import { chunks } from "../../todos/selection.ts"
import type { Change } from "../verbs.ts"

/** What many offers are to become is proposed before it is done. */
export const archiving = (change: Change, ids: readonly string[], text: string): Proposal =>
  proposalOf(
    {
      actions: chunks(ids, MOST_JOBS).map((some) => ({
        fn: "archive_jobs",
        args: { job_ids: some },
        engine: "grammar",
        spans: [{ arg: "job_ids", start: change.target.start, end: change.target.end, origin: "computed" }],
      })),
      unplaced: [],
    },
    { text, source: "pwa", now: new Date().toISOString() },
  )
