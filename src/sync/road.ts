import "server-only"
import type { Database } from "~/server/db.ts"
import { Changes, hearOthers } from "./changes.ts"
import type { Registry } from "./command.ts"
import { oneAtATime, type Queue } from "./writers.ts"

/** What every write on the server goes through: the database, what can be written, the writers' queue, and who is told. */
export interface Road {
  database: Database
  registry: Registry
  /** The owner's IANA time zone. */
  timeZone: string
  now(): Date
  writers: Queue
  changes: Changes
  /** Unexpected errors, for the log. */
  report(message: string, error: unknown): void
  close(): Promise<void>
}

export interface RoadOptions {
  database: Database
  registry: Registry
  timeZone: string
  now?: () => Date
  report: (message: string, error: unknown) => void
}

/** Opens the road over a database. One per process and database: two would be two queues. */
export async function openRoad({ database, registry, timeZone, now = () => new Date(), report }: RoadOptions): Promise<Road> {
  const changes = new Changes()
  const close = await hearOthers(database, changes, (error) => report("the clock can't be read after a reconnect", error))
  return { database, registry, timeZone, now, writers: oneAtATime(), changes, report, close }
}
