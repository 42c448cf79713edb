import "server-only"
import { setTimeout as sleep } from "node:timers/promises"
import type { Sql } from "~/server/db.ts"
import type { Road } from "./road.ts"
import { SCHEMA } from "./sql.ts"
import { isConflict } from "./sql-fault.ts"

/** One database transaction that holds the clock's row: nobody else writes until it ends. */
export interface Door {
  sql: Sql
  /** The version of everything that this transaction writes. */
  version: number
  instance: string
  /** The first statement that failed: then the transaction is lost, whatever the code around it makes of the error. */
  failure(): unknown
}

/** What work in the door hands out. Without `keep` the transaction is rolled back, the clock's step with it. */
export interface Passage<T> {
  value: T
  keep: boolean
  /** Whether a replicated row changed, so that devices have something to fetch. */
  changed: boolean
}

const TRIES = 6

/** Thrown inside the transaction to undo it, and caught outside: not an error. */
class Undone<T> extends Error {
  readonly value: T
  constructor(value: T) {
    super("rolled back on purpose")
    this.value = value
  }
}

/**
 * Runs `work` as the only writer. A deadlock or a serialization failure, which a write from outside can cause, runs it
 * again from the start. Devices are woken after the commit.
 */
export function throughDoor<T>(road: Road, work: (door: Door) => Promise<Passage<T>>): Promise<T> {
  return road.writers(async () => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await attempt(road, work)
      } catch (error) {
        if (error instanceof Undone) return error.value
        if (tried === TRIES || !isConflict(error)) throw error
        await sleep(5 * 2 ** tried * Math.random())
      }
    }
  })
}

async function attempt<T>(road: Road, work: (door: Door) => Promise<Passage<T>>): Promise<T> {
  const { passage, version } = await road.database.transaction(async (sql) => {
    const door = await enter(sql)
    const passage = await work(door)
    if (!passage.keep) throw new Undone(passage.value)
    return { passage, version: door.version }
  })
  if (passage.changed) road.changes.publish(version)
  return passage.value
}

/** The first statement: takes the writers' lock, steps the clock, and tells the triggers the version to stamp. */
async function enter(sql: Sql): Promise<Door> {
  const [clock] = await sql.query<{ version: number; instance: string; stamp: string }>(
    `with stepped as (update ${SCHEMA}.clock set version = version + 1 where id = 1 returning version, instance)
     select version::float8 as version, instance::text as instance, set_config('${SCHEMA}.version', version::text, true) as stamp from stepped`,
  )
  if (clock === undefined) throw new Error("the clock's row is missing: this database was never migrated")
  let failure: unknown = null
  const noting = async <R>(statement: Promise<R>): Promise<R> => {
    try {
      return await statement
    } catch (error) {
      failure ??= error
      throw error
    }
  }
  return {
    sql: { query: (text, values) => noting(sql.query(text, values)), execute: (text, values) => noting(sql.execute(text, values)) },
    version: clock.version,
    instance: clock.instance,
    failure: () => failure,
  }
}
