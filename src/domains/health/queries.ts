import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { int } from "~/sync/fields.ts"
import { selectRows } from "~/sync/sql.ts"
import { dayOf } from "~/time/days.ts"
import { daysUpTo } from "./period.ts"
import { type DailyCheckin, dailyCheckins } from "./schema.ts"

export const historyInput = z.optional(z.strictObject({ days: z.optional(int(1, 3_660)) }))

/** A day as scripts see it: what was said of it, or nothing yet. */
export interface Day {
  day: string
  medsTaken: boolean
  takenAt: string | null
  skippedReason: string | null
  missed: boolean
  note: string | null
}

const dayFrom = (day: string, row: DailyCheckin | undefined): Day => ({
  day,
  medsTaken: row?.medsTaken ?? false,
  takenAt: row?.takenAt ?? null,
  skippedReason: row?.skippedReason ?? null,
  missed: row?.missed ?? false,
  note: row?.note ?? null,
})

/** The last `days` days of the owner's calendar, the latest first; days that nobody spoke of are there too. */
export async function healthHistory(sql: Sql, now: Date, timeZone: string, days: number): Promise<Day[]> {
  const wanted = daysUpTo(dayOf(now.toISOString(), timeZone), days)
  const found = await sql.query<{ row: string }>(selectRows(dailyCheckins, "t.deleted_at is null and t.day >= $1::date"), [wanted[0]])
  const rows = new Map(found.map(({ row }) => JSON.parse(row) as DailyCheckin).map((row) => [row.id, row]))
  return wanted.reverse().map((day) => dayFrom(day, rows.get(day)))
}
