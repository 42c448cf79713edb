import * as z from "zod/mini"
import { id } from "~/sync/fields.ts"
import { choices, filterName, followUpDays, language, medicationName, minuteOfDay, page, places } from "./schema.ts"

export const updateSettingsInput = z.strictObject({
  language: z.optional(language),
  places: z.optional(places),
  medicationName: z.optional(medicationName),
  medicationMinute: z.optional(minuteOfDay),
  lateAfterMinutes: z.optional(minuteOfDay),
  followUpDays: z.optional(followUpDays),
})

export const saveFilterInput = z.strictObject({ name: filterName, page, filter: choices })
export const updateFilterInput = z.strictObject({ id, name: z.optional(filterName), filter: z.optional(choices) })
