import "server-only"
import type { OutboxRow } from "./command.ts"
import { type Door, type Passage, throughDoor } from "./door.ts"
import { flush, flushOutside } from "./flush.ts"
import { keptImages } from "./images.ts"
import { type Judged, judge } from "./judge.ts"
import { type Applied, answerFrom, lookUp, remember, type Stored } from "./mutation-log.ts"
import { payloadHash } from "./payload-hash.ts"
import type { ReplayResult } from "./protocol.ts"
import type { Road } from "./road.ts"
import { Overlay } from "./rows.ts"
import { isStatementFault } from "./sql-fault.ts"
import { ProbeRows, SqlRows } from "./sql-rows.ts"
import type { Table } from "./table.ts"
import { openTransaction, type TransactionContext } from "./transaction.ts"
import { type Change, CommandError } from "./tx.ts"

/** A command call as it reached the server. */
export interface Call {
  clientMutationId: string
  deviceId: string
  command: string
  schema: number
  input: unknown
  /** The tap's moment, an instant. */
  at: string
  /** Ids of calls that this one builds on. */
  after: readonly string[]
}

/** A call and what makes it this very call. */
export interface Hashed extends Call {
  hash: string
}

/** A call with all that can be known of it before the writers' lock is taken. */
export interface Prepared extends Hashed {
  judged: Judged
}

export const hashed = (call: Call): Hashed => ({ ...call, hash: payloadHash(call.command, call.schema, call.input) })

export const prepare = (road: Road, call: Hashed): Prepared => ({ ...call, judged: judge(road.registry.commands, call) })

export const refusal = (clientMutationId: string, error: CommandError): ReplayResult => ({
  clientMutationId,
  outcome: "refused",
  reason: { code: error.code, message: error.message, ...(error.field === undefined ? {} : { field: error.field }) },
})

const failed = (clientMutationId: string): ReplayResult => ({
  clientMutationId,
  outcome: "failed",
  reason: { code: "internal", message: "The server failed on this change; its log says why." },
})

/** The answer for every call where the instance isn't the one that the calls were written for. */
export type OtherInstance = { otherInstance: string }

/**
 * Applies calls in one transaction, with one version, and answers each in order. A call that is refused leaves nothing;
 * the others stand. Where the database refuses what they wrote together, each runs again in its own transaction.
 */
export async function applyCalls(road: Road, calls: readonly Prepared[], instance?: string): Promise<ReplayResult[] | OtherInstance> {
  try {
    return await throughDoor<ReplayResult[] | OtherInstance>(road, async (door) => {
      if (instance === undefined || instance === door.instance) return applyInDoor(road, door, calls)
      return { value: { otherInstance: door.instance }, keep: false, changed: false }
    })
  } catch (error) {
    if (!isStatementFault(error)) throw error
    const [call] = calls
    if (calls.length === 1 && call !== undefined) {
      road.report(`${call.command} ${call.clientMutationId} failed in the database`, error)
      return [failed(call.clientMutationId)]
    }
    return applyOneByOne(road, calls, instance)
  }
}

async function applyOneByOne(road: Road, calls: readonly Prepared[], instance?: string): Promise<ReplayResult[] | OtherInstance> {
  const results: ReplayResult[] = []
  for (const call of calls) {
    const answer = await applyCalls(road, [call], instance)
    if ("otherInstance" in answer) return answer
    results.push(...answer)
  }
  return results
}

/** What one transaction has done so far. */
interface Batch {
  rows: SqlRows
  layer: Overlay
  /** Calls that took effect, before or in this transaction, by id. */
  settled: Map<string, Stored>
  applied: Applied[]
  outside: OutboxRow[]
  changed: boolean
  now: string
}

async function applyInDoor(road: Road, door: Door, calls: readonly Prepared[]): Promise<Passage<ReplayResult[]>> {
  const rows = new SqlRows(door.sql)
  const settled = await lookUp(door.sql, [...new Set(calls.flatMap(({ clientMutationId, after }) => [clientMutationId, ...after]))])
  const batch: Batch = { rows, layer: new Overlay(rows), settled, applied: [], outside: [], changed: false, now: road.now().toISOString() }
  if (calls.length > 1) {
    const fresh = calls.filter(({ clientMutationId }) => !settled.has(clientMutationId))
    await rows.load(await rowsToRead(road, fresh))
  }
  const results: ReplayResult[] = []
  for (const call of calls) results.push(await applyOne(road, door, batch, call))
  if (batch.applied.length === 0) return { value: results, keep: false, changed: false }
  await flush(door.sql, road.registry, batch.layer, rows)
  await flushOutside(door.sql, batch.outside)
  await remember(door.sql, batch.applied, { version: door.version, notify: batch.changed && road.database.kind === "postgres" })
  return { value: results, keep: true, changed: batch.changed }
}

async function applyOne(road: Road, door: Door, batch: Batch, call: Prepared): Promise<ReplayResult> {
  const { clientMutationId, judged } = call
  const stored = batch.settled.get(clientMutationId)
  if (stored !== undefined) return answerFrom(stored, clientMutationId, call.hash)
  const missing = call.after.find((id) => !batch.settled.has(id))
  if (missing !== undefined) {
    return { clientMutationId, outcome: "waiting", reason: { code: "waiting", message: `waits for ${missing}`, field: "after" } }
  }
  if ("outcome" in judged) {
    if (judged.outcome === "refused") return refusal(clientMutationId, judged.error)
    const message = `this server doesn't know ${call.command} with schema ${call.schema} yet`
    return { clientMutationId, outcome: "server-older", reason: { code: "server-older", message } }
  }
  const context = contextOf(road, call, batch.now, door.version)
  try {
    const transaction = openTransaction(batch.layer, context)
    const answer: unknown = (await judged.command.run(transaction.tx, judged.input)) ?? null
    const result = JSON.stringify(answer)
    const changes = transaction.changes()
    const outside = judged.command.effects?.(changes, { clientMutationId, now: context.now, input: judged.input, result: answer }) ?? []
    keep(batch, call, { result, changes, outside, version: door.version })
    return { clientMutationId, outcome: "applied", version: door.version, result: JSON.parse(result) }
  } catch (error) {
    // A statement that failed ends the whole transaction: that is for the caller to judge.
    if (door.failure() !== null) throw door.failure()
    if (error instanceof CommandError) return refusal(clientMutationId, error)
    road.report(`${call.command} ${clientMutationId} failed`, error)
    return failed(clientMutationId)
  }
}

function keep(batch: Batch, call: Prepared, done: { result: string; changes: Change[]; outside: OutboxRow[]; version: number }): void {
  for (const { table, after } of done.changes) if (after !== null) batch.layer.put(table, after)
  batch.outside.push(...done.outside)
  batch.changed ||= done.changes.length > 0
  const { clientMutationId, deviceId, command, hash } = call
  const applied = { clientMutationId, deviceId, command, hash, version: done.version, result: done.result, images: keptImages(done.changes) }
  batch.applied.push(applied)
  batch.settled.set(clientMutationId, applied)
}

const contextOf = (road: Road, call: Call, now: string, version: number): TransactionContext => ({
  clientMutationId: call.clientMutationId,
  now: call.at < now ? call.at : now,
  timeZone: road.timeZone,
  version,
})

/** What a batch will ask for by id: as its commands say, or as they show when they run over nothing. */
async function rowsToRead(road: Road, calls: readonly Prepared[]): Promise<[Table, string][]> {
  const probe = new ProbeRows()
  const said: [Table, string][] = []
  for (const call of calls) {
    if ("outcome" in call.judged) continue
    const { command, input } = call.judged
    if (command.reads) said.push(...command.reads(input))
    // Whatever it runs into over no rows at all says nothing: it runs again, and is judged, over the real ones.
    else await command.run(openTransaction(probe, contextOf(road, call, call.at, 0)).tx, input).catch(() => {})
  }
  return [...said, ...probe.keys]
}
