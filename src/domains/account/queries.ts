import "server-only"
import type { Sql } from "~/server/db.ts"

export interface AccountStatus {
  instance: string
  /** The clock's version. */
  version: number
  /** The server's clock, an instant. */
  now: string
  /** The owner's IANA time zone. */
  timeZone: string
}

/** What the settings page says of the server. */
export async function accountStatus(sql: Sql, now: Date, timeZone: string): Promise<AccountStatus> {
  const [clock] = await sql.query<{ instance: string; version: number }>(
    "select instance::text as instance, version::float8 as version from ordinarthur_os.clock where id = 1",
  )
  if (clock === undefined) throw new Error("the clock's row is missing: this database was never migrated")
  return { ...clock, now: now.toISOString(), timeZone }
}
