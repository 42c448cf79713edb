import { command } from "~/sync/command.ts"
import type { Table } from "~/sync/table.ts"
import { createCriteriaInput, criteriaIdInput, updateCriteriaInput } from "./inputs.ts"
import { jobSearchCriteria } from "./schema.ts"

/** What the owner looks for. The server scores the offers anew when it changes (`score-offers.ts`). */

const itself = ({ id }: { id: string }): [Table, string][] => [[jobSearchCriteria, id]]

export const createCriteria = command({
  name: "jobs.criteria.create",
  schema: 1,
  input: createCriteriaInput,
  async run(tx, input) {
    const { id } = await tx.insert(jobSearchCriteria, { ...input, id: tx.newId("criteria") })
    return { id }
  },
})

export const updateCriteria = command({
  name: "jobs.criteria.update",
  schema: 1,
  input: updateCriteriaInput,
  reads: itself,
  async run(tx, { id, ...fields }) {
    await tx.update(jobSearchCriteria, id, fields)
    return { id }
  },
})

export const removeCriteria = command({
  name: "jobs.criteria.remove",
  schema: 1,
  input: criteriaIdInput,
  reads: itself,
  async run(tx, { id }) {
    await tx.remove(jobSearchCriteria, id)
    return { id }
  },
})
