import * as z from "zod/mini"
import { int, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

export const SETTINGS_ID = "settings"

export const language = z.enum(["fr", "en"])
/** Each is a filter in the offers' bar. */
export const MOST_PLACES = 20
export const places = z.array(line(200)).check(z.maxLength(MOST_PLACES))
export const minuteOfDay = int(0, 1_439)
export const medicationName = z.nullable(line(200))
export const followUpDays = int(0, 365)

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

export const filterName = line(200)
export const page = z.enum(["todos", "jobs"])
/** The filter's choices, in the page's own words. */
export const choices = z.record(text(100), z.union([text(500), z.boolean(), int(), z.array(text(500))]))

export const savedFilters = table({
  name: "saved_filters",
  columns: { name: filterName, page, filter: choices, position: z.nullable(text(200)) },
})
