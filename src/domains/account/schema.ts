import * as z from "zod/mini"
import { id, int, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

export const SETTINGS_ID = "settings"

const language = z.enum(["fr", "en"])
const places = z.array(line(200)).check(z.maxLength(20))
const minuteOfDay = int(0, 1_439)
const medicationName = z.nullable(line(200))
const followUpDays = int(0, 365)

/** The owner's choices; one row, whose id is the word `settings`. */
export const settings = table({
  name: "settings",
  id: z.literal(SETTINGS_ID) as unknown as z.ZodMiniType<string>,
  columns: {
    language,
    /** Places that the offers' page has a filter for. */
    places,
    /** Minutes after midnight, the owner's time. */
    morningMinute: minuteOfDay,
    quietFromMinute: minuteOfDay,
    quietToMinute: minuteOfDay,
    /** What the medication is called; null is the language's own word. */
    medicationName,
    medicationMinute: minuteOfDay,
    /** Minutes after its hour from which it counts as taken late. */
    lateAfterMinutes: minuteOfDay,
    /** Days after an application until a follow-up is proposed. */
    followUpDays,
  },
  defaults: {
    language: "fr",
    places: ["Marseille"],
    morningMinute: 480,
    quietFromMinute: 1_320,
    quietToMinute: 420,
    medicationMinute: 480,
    lateAfterMinutes: 120,
    followUpDays: 10,
  },
})

export const updateSettingsInput = z.strictObject({
  language: z.optional(language),
  places: z.optional(places),
  medicationName: z.optional(medicationName),
  medicationMinute: z.optional(minuteOfDay),
  lateAfterMinutes: z.optional(minuteOfDay),
  followUpDays: z.optional(followUpDays),
})

const filterName = line(200)
const page = z.enum(["todos", "jobs"])
/** The filter's choices, in the page's own words. */
const choices = z.record(text(100), z.union([text(500), z.boolean(), int(), z.array(text(500))]))

export const savedFilters = table({
  name: "saved_filters",
  columns: { name: filterName, page, filter: choices, position: z.nullable(text(200)) },
})

export const saveFilterInput = z.strictObject({ name: filterName, page, filter: choices })
export const updateFilterInput = z.strictObject({ id, name: z.optional(filterName), filter: z.optional(choices) })
export const filterIdInput = z.strictObject({ id })
