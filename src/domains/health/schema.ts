import * as z from "zod/mini"
import { day, instant, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

/** One row a day of the owner's calendar; its id is that day. */
export const dailyCheckins = table({
  name: "daily_checkins",
  id: day,
  idColumn: "day",
  columns: {
    medsTaken: z.boolean(),
    takenAt: z.nullable(instant),
    skippedReason: z.nullable(text(1_000)),
    note: z.nullable(text(10_000)),
  },
})
