import * as z from "zod/mini"
import { int, line, text } from "~/sync/fields.ts"
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

export const savedFilters = table({
  name: "saved_filters",
  columns: {
    name: line(200),
    page: z.enum(["todos", "jobs"]),
    /** The filter's choices, in the page's own words. */
    filter: z.record(text(100), z.union([text(500), z.boolean(), int(), z.array(text(500))])),
    position: z.nullable(text(200)),
  },
})
