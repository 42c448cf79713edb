import { command, type OutboxRow } from "~/sync/command.ts"
import { deriveId } from "~/sync/derive-id.ts"
import type { Table } from "~/sync/table.ts"
import { type Change, CommandError } from "~/sync/tx.ts"
import { updateJobInput } from "./inputs.ts"
import { type Job, jobs } from "./schema.ts"

type Progress = Pick<Job, "status" | "appliedAt">
type Wanted = { status?: Job["status"] | undefined; appliedAt?: string | null | undefined }

/** Before these no application was sent, so they carry no date of one. */
const notApplied = new Set<Job["status"]>(["new", "saved"])

/**
 * A date of application makes the offer applied, and applied has a date; an answer (interview, offer, rejected) is
 * further than applied and stays. `now` is the date of a status that came without one.
 */
function progress(row: Progress, wanted: Wanted, now: string): Wanted {
  const { status, appliedAt } = wanted
  if (status !== undefined && appliedAt !== undefined) {
    if (appliedAt === null ? status === "applied" : notApplied.has(status))
      throw new CommandError("invalid", `an offer can't be ${status} ${appliedAt === null ? "without" : "with"} a date of application`, "status")
    return { status, appliedAt }
  }
  if (status === "applied") return { status, appliedAt: row.appliedAt ?? now }
  if (status !== undefined) return notApplied.has(status) ? { status, appliedAt: null } : { status }
  if (appliedAt === undefined) return {}
  if (appliedAt === null) return row.status === "applied" ? { status: "new", appliedAt } : { appliedAt }
  return notApplied.has(row.status) ? { status: "applied", appliedAt } : { appliedAt }
}

/** A tap that says "applied" sends `appliedAt` with it, so that a late replay keeps the moment of the tap. */
export const updateJob = command({
  name: "jobs.update",
  schema: 1,
  input: updateJobInput,
  reads: ({ id }): [Table, string][] => [[jobs, id]],
  async run(tx, { id, status, appliedAt, ...fields }) {
    const row = await tx.get(jobs, id)
    if (row === null) throw new CommandError("not_found", `jobs ${id} doesn't exist`, "id")
    // A device whose clock is ahead has not applied in the future.
    const applied = appliedAt && appliedAt > tx.now ? tx.now : appliedAt
    await tx.update(jobs, id, { ...fields, ...progress(row, { status, appliedAt: applied }, tx.now) })
    return { id }
  },
  effects: offerHistory,
})

/** Fields whose changes are history, and their columns. */
const FOLLOWED = { status: "status", appliedAt: "applied_at", notes: "notes" } as const

/** What changes of offers add to their histories, whichever command made them. */
export function offerHistory(changes: readonly Change[], { clientMutationId, now }: { clientMutationId: string; now: string }): OutboxRow[] {
  return changes.flatMap((change) => history(change, clientMutationId, now))
}

/** A line of the offer's history for each followed field that changed. */
function history({ table, id, before, after }: Change, clientMutationId: string, at: string): OutboxRow[] {
  if (table !== jobs.name || before === null || after === null) return []
  const [was, is] = [before as Job, after as Job]
  const fields = (Object.keys(FOLLOWED) as (keyof typeof FOLLOWED)[]).filter((field) => was[field] !== is[field])
  return fields.map((field) => ({
    table: "job_events",
    values: {
      id: deriveId(clientMutationId, `event:${id}:${field}`),
      jobId: id,
      field: FOLLOWED[field],
      oldValue: was[field],
      newValue: is[field],
      at,
      clientMutationId,
    },
  }))
}
