import "server-only"
import type { Database } from "~/server/db.ts"
import { SCHEMA } from "./sql.ts"

/** The channel on which server processes, and triggers on writes from outside, tell "up to version N". */
export const CHANNEL = "ordinarthur_os"

/** Tells the devices that are connected to this process how far the database has come. */
export class Changes {
  private readonly listeners = new Set<(version: number) => void>()

  publish(version: number): void {
    for (const listener of this.listeners) listener(version)
  }

  /** Each version published from now on, the newest alone where several came meanwhile; ends with `signal`. */
  versions(signal: AbortSignal): AsyncGenerator<number, void, undefined> {
    let newest: number | null = null
    let wake = () => {}
    const listener = (version: number) => {
      newest = version
      wake()
    }
    // Listens before it is first asked, so that what is published while the caller reads the clock isn't missed.
    this.listeners.add(listener)
    const end = () => {
      this.listeners.delete(listener)
      wake()
    }
    signal.addEventListener("abort", end, { once: true })
    if (signal.aborted) end()
    return (async function* () {
      while (!signal.aborted) {
        if (newest === null) await new Promise<void>((resolve) => (wake = resolve))
        const version = newest
        newest = null
        if (version !== null) yield version
      }
    })()
  }
}

export async function clockVersion(database: Database): Promise<number> {
  const [clock] = await database.query<{ version: number }>(`select version::float8 as version from ${SCHEMA}.clock where id = 1`)
  return clock?.version ?? 0
}

/**
 * Hears what others wrote: server processes on the same Postgres, and whoever writes from outside. An empty message means
 * that the line was down and something may have been missed: then everyone is woken.
 */
export function hearOthers(database: Database, changes: Changes, onError: (error: unknown) => void): Promise<() => Promise<void>> {
  return database.listen(CHANNEL, (payload) => {
    if (payload !== "") changes.publish(Number(payload))
    else clockVersion(database).then((version) => changes.publish(version), onError)
  })
}
