import * as z from "zod/mini"
import { day, instant, instantInput, line, text } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"

const reason = line(1_000)
const note = z.nullable(text(10_000))

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

/** A toggle is resolved at the tap: the day is the owner's, and the wanted value travels. `takenAt`: another moment than the tap's. */
export const setInput = z.strictObject({ day, medsTaken: z.boolean(), takenAt: z.optional(instantInput) })
/** `reason` null: not skipped after all. */
export const skipInput = z.strictObject({ day, reason: z.nullable(reason) })
export const missInput = z.strictObject({ day, missed: z.boolean() })
export const noteInput = z.strictObject({ day, note })
