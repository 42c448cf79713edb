import "server-only"
import type * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { type Door, type Passage, throughDoor } from "./door.ts"
import { checkInput } from "./judge.ts"
import { answerFrom, lookUp, remember } from "./mutation-log.ts"
import { payloadHashInTurns } from "./payload-hash.ts"
import type { Road } from "./road.ts"
import { type Caller, resultOf } from "./run-command.ts"
import { SCHEMA, sqlName } from "./sql.ts"
import { CommandError } from "./tx.ts"

/** What a server command runs with, inside its transaction. */
export interface ServerContext {
  sql: Sql
  /** What the triggers stamp on every replicated row that is written here. */
  version: number
  /** The server's clock, an instant. */
  now: string
  timeZone: string
  clientMutationId: string
}

/**
 * A command in SQL, for work on many rows or on tables that aren't replicated (an ingest, a purge). It passes the same
 * door as every other write: one writer, one version, once per clientMutationId. It keeps no images, so it can't be undone.
 */
export interface ServerCommand<Input = unknown, Result = unknown, Wire = unknown> {
  name: string
  schema: number
  input: z.ZodMiniType<Input, Wire>
  /** A `CommandError` refuses and leaves nothing. The result is plain JSON. */
  run(context: ServerContext, input: Input): Promise<Result>
}

export function serverCommand<Input, Wire, Result>(options: ServerCommand<Input, Result, Wire>): ServerCommand<Input, Result, Wire> {
  return options
}

export async function runServerCommand<Input, Result, Wire>(
  road: Road,
  command: ServerCommand<Input, Result, Wire>,
  input: Wire,
  { clientMutationId, deviceId }: Caller,
): Promise<Result> {
  const hashing = payloadHashInTurns(command.name, 0, input)
  // It is awaited in the transaction; until then a failure must not count as unheard.
  hashing.catch(() => {})
  // Checked before the lock is taken, since that takes a while for megabytes; judged after the log was asked.
  const checked = attempt(() => checkInput<Input>(command.input, input))
  return throughDoor(road, async (door): Promise<Passage<Result>> => {
    const stored = (await lookUp(door.sql, [clientMutationId])).get(clientMutationId)
    if (stored !== undefined) return { value: resultOf(answerFrom(stored, clientMutationId, await hashing)) as Result, keep: false, changed: false }
    if (checked.error) throw checked.error
    const context = { sql: door.sql, version: door.version, now: road.now().toISOString(), timeZone: road.timeZone, clientMutationId }
    const result = JSON.stringify((await command.run(context, checked.value)) ?? null)
    const changed = await wroteReplicated(road, door)
    const mutation = { clientMutationId, deviceId, command: command.name, hash: await hashing, version: door.version, result, images: null }
    await remember(door.sql, [mutation], { version: door.version, notify: changed && road.database.kind === "postgres" })
    return { value: JSON.parse(result) as Result, keep: true, changed }
  })
}

type Attempt<T> = { value: T; error?: undefined } | { error: CommandError }

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof CommandError) return { error }
    throw error
  }
}

/** Whether anything that devices hold now carries this version; each look is one step into an index. */
async function wroteReplicated(road: Road, door: Door): Promise<boolean> {
  const looks = [...road.registry.tables.values()].map((table) => `exists (select 1 from ${sqlName(table)} where version = $1::bigint)`)
  const tombstones = `exists (select 1 from ${SCHEMA}.tombstones where version = $1::bigint)`
  const [row] = await door.sql.query<{ changed: boolean }>(`select ${[...looks, tombstones].join(" or ")} as changed`, [door.version])
  return row?.changed === true
}
