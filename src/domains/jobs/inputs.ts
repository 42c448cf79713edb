import * as z from "zod/mini"
import { id, instantInput, int, line, text } from "~/sync/fields.ts"
import { criteriaColumns, jobStatus, remoteType } from "./schema.ts"

const notes = z.nullable(text(50_000))

export const updateJobInput = z.strictObject({
  id,
  starred: z.optional(z.boolean()),
  archived: z.optional(z.boolean()),
  status: z.optional(jobStatus),
  appliedAt: z.optional(z.nullable(instantInput)),
  notes: z.optional(notes),
})

/** An offer that the owner came across. `address` is a web address; amounts are yearly euros. */
export const createJobInput = z.strictObject({
  title: line(500),
  address: z.optional(text(2_000)),
  company: z.optional(line(300)),
  location: z.optional(line(300)),
  remoteType: z.optional(remoteType),
  salaryMin: z.optional(int(0)),
  salaryMax: z.optional(int(0)),
  stack: z.optional(z.array(line(100)).check(z.maxLength(100))),
  notes: z.optional(notes),
})

const { name, ...parts } = criteriaColumns
const given = {
  titles: z.optional(parts.titles),
  locations: z.optional(parts.locations),
  stack: z.optional(parts.stack),
  remoteTypes: z.optional(parts.remoteTypes),
  salaryMin: z.optional(parts.salaryMin),
  excludedCompanies: z.optional(parts.excludedCompanies),
  excludedKeywords: z.optional(parts.excludedKeywords),
  active: z.optional(parts.active),
}
export const createCriteriaInput = z.strictObject({ name, ...given })
export const updateCriteriaInput = z.strictObject({ id, name: z.optional(name), ...given })
