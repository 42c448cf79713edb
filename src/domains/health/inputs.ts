import * as z from "zod/mini"
import { day, instantInput } from "~/sync/fields.ts"
import { note, reason } from "./schema.ts"

/**
 * A toggle is resolved at the tap: the day is the owner's, and the wanted value travels. `takenAt`: another moment than the tap's;
 * null where nobody knows it, as of a day that is noted later.
 */
export const setInput = z.strictObject({ day, medsTaken: z.boolean(), takenAt: z.optional(z.nullable(instantInput)) })
/** `reason` null: not skipped after all. */
export const skipInput = z.strictObject({ day, reason: z.nullable(reason) })
export const missInput = z.strictObject({ day, missed: z.boolean() })
export const noteInput = z.strictObject({ day, note })
