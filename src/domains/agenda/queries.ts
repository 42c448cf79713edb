import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { instantInput } from "~/sync/fields.ts"
import { selectRows } from "~/sync/sql.ts"
import { CommandError } from "~/sync/tx.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { expand, type Instance } from "./series.ts"

/** From an instant to another, the end exclusive; at most two years, since a series has no end. */
export const eventsInput = z.strictObject({ from: instantInput, to: instantInput })
const LONGEST_MS = 2 * 366 * 86_400_000

/** Events and instances of series in a time, in the order of their starts. */
export async function listEvents(sql: Sql, timeZone: string, { from, to }: z.output<typeof eventsInput>): Promise<Instance[]> {
  const length = Date.parse(to) - Date.parse(from)
  if (length <= 0 || length > LONGEST_MS) throw new CommandError("invalid", "to: expected an instant after `from`, by two years at most", "to")
  const wanted =
    "t.deleted_at is null and (t.recurrence is not null or t.recurrence_parent_id is not null or (t.starts_at < $2::timestamptz and t.ends_at >= $1::timestamptz))"
  const found = await sql.query<{ row: string }>(selectRows(calendarEvents, wanted), [from, to])
  return expand(
    found.map(({ row }) => JSON.parse(row) as CalendarEvent),
    from,
    to,
    timeZone,
  )
}
