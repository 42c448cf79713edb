import { command } from "~/sync/command.ts"
import { removeRow, updateRow } from "~/sync/row-commands.ts"
import { createCriteriaInput, updateCriteriaInput } from "./inputs.ts"
import { jobSearchCriteria } from "./schema.ts"

/** What the owner looks for. The server scores the offers anew when it changes (`score-offers.ts`). */

export const createCriteria = command({
  name: "jobs.criteria.create",
  schema: 1,
  input: createCriteriaInput,
  async run(tx, input) {
    const { id } = await tx.insert(jobSearchCriteria, { ...input, id: tx.newId("criteria") })
    return { id }
  },
})

export const updateCriteria = updateRow("jobs.criteria.update", jobSearchCriteria, updateCriteriaInput)
export const removeCriteria = removeRow("jobs.criteria.remove", jobSearchCriteria)
