import "server-only"
import type { Sql } from "~/server/db.ts"
import { CHANNEL } from "./changes.ts"
import type { Image } from "./images.ts"
import type { ReplayResult } from "./protocol.ts"
import { SCHEMA } from "./sql.ts"

/** One command that took effect, as `client_mutations` remembers it. */
export interface Stored {
  hash: string
  version: number
  /** JSON text; null once it was purged. */
  result: string | null
}

/** A command that takes effect now. */
export interface Applied extends Stored {
  clientMutationId: string
  deviceId: string
  command: string
  result: string
  images: readonly Image[] | null
}

/** What the log holds of these ids. */
export async function lookUp(sql: Sql, ids: readonly string[]): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map()
  const found = await sql.query<{ id: string; hash: string; version: number; result: string | null }>(
    `select client_mutation_id::text as id, payload_hash as hash, version::float8 as version, result::text as result
     from ${SCHEMA}.client_mutations where client_mutation_id = any($1::uuid[])`,
    [ids],
  )
  return new Map(found.map(({ id, ...stored }) => [id, stored]))
}

/** The answer for a call whose id is in the log: what it did then, or a refusal if it is another call. */
export function answerFrom(stored: Stored, clientMutationId: string, hash: string): ReplayResult {
  if (stored.hash !== hash) {
    const message = `${clientMutationId} was already used for another change`
    return { clientMutationId, outcome: "refused", reason: { code: "conflict", message, field: "clientMutationId" } }
  }
  if (stored.result === null) return { clientMutationId, outcome: "known", version: stored.version }
  return { clientMutationId, outcome: "applied", version: stored.version, result: JSON.parse(stored.result) }
}

/**
 * Remembers what took effect; with `wake`, other server processes hear of it when this transaction commits (and not
 * before, and not if it doesn't).
 */
export async function remember(sql: Sql, applied: readonly Applied[], wake: { version: number; notify: boolean }): Promise<void> {
  const rows = applied.map(({ clientMutationId, deviceId, command, hash, version, result, images }) => {
    const fields = { clientMutationId, deviceId, command, hash, version, images }
    // The result is JSON text already; as a field of its own it needn't be parsed and written again.
    return `${JSON.stringify(fields).slice(0, -1)},"result":${result}}`
  })
  const insert = `insert into ${SCHEMA}.client_mutations (client_mutation_id, device_id, command, payload_hash, version, result, images)
    select r."clientMutationId", r."deviceId", r.command, r.hash, r.version, coalesce(r.result, 'null'), r.images
    from json_to_recordset($1::json) as r("clientMutationId" uuid, "deviceId" text, command text, hash text, version bigint, result jsonb, images jsonb)`
  const values = [`[${rows.join(",")}]`]
  if (!wake.notify) await sql.execute(insert, values)
  else await sql.query(`with stored as (${insert}) select pg_notify('${CHANNEL}', $2)`, [...values, String(wake.version)])
}
