import * as z from "zod/mini"
import { id, int, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

export const SETTINGS_ID = "settings"

/** The owner's choices; one row, whose id is the word `settings`. */
export const settings = table({
  name: "settings",
  id: z.literal(SETTINGS_ID) as unknown as z.ZodMiniType<string>,
  columns: {
    language: z.enum(["fr", "en"]),
    /** Places that the offers' page has a filter for. */
    places: z.array(line(200)).check(z.maxLength(20)),
    /** Minutes after midnight, the owner's time. */
    morningMinute: int(0, 1_439),
    quietFromMinute: int(0, 1_439),
    quietToMinute: int(0, 1_439),
  },
  defaults: { language: "fr", places: ["Marseille"], morningMinute: 480, quietFromMinute: 1_320, quietToMinute: 420 },
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
