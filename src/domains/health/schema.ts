import * as z from "zod/mini"
import { day, instant, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

export const reason = line(1_000)
export const note = z.nullable(text(10_000))

/** One row a day of the owner's calendar; its id is that day. */
export const dailyCheckins = table({
  name: "daily_checkins",
  id: day,
  idColumn: "day",
  columns: {
    medsTaken: z.boolean(),
    takenAt: z.nullable(instant),
    skippedReason: z.nullable(reason),
    note,
    /** Not taken, by the owner's word: neither skipped nor unknown. */
    missed: z.boolean(),
  },
  rules: [["a day on which it was missed is neither taken nor skipped", (row) => !row.missed || !(row.medsTaken || row.skippedReason !== null)]],
})
export type DailyCheckin = z.output<typeof dailyCheckins.row>
