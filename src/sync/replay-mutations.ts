import "server-only"
import * as z from "zod/mini"
import { applyCalls, type Hashed, hashed, prepare, refusal } from "./apply-calls.ts"
import { answerFrom, lookUp } from "./mutation-log.ts"
import { mutationEnvelope, type ReplayAnswer, type ReplayResult, type replayInput } from "./protocol.ts"
import type { Road } from "./road.ts"
import { SCHEMA } from "./sql.ts"
import { invalid } from "./transaction.ts"
import { CommandError } from "./tx.ts"

/**
 * Applies a device's queued entries in their order and answers each. What the log already holds is answered without
 * taking the writers' lock. Throws only where the whole request failed and is to be sent again.
 */
export async function replayMutations(
  road: Road,
  request: z.output<typeof replayInput>,
  mayRun: (command: string) => boolean = () => true,
): Promise<ReplayAnswer> {
  const read = request.mutations.map((mutation) => readMutation(request.deviceId, mutation, mayRun))
  const calls = read.filter((item): item is Hashed => "hash" in item)
  const instance = await currentInstance(road)
  if (instance !== request.instance) return { instance, results: [], otherInstance: true }
  const stored = await lookUp(road.database, [...new Set(calls.map(({ clientMutationId }) => clientMutationId))])
  const unknown = calls.filter(({ clientMutationId }) => !stored.has(clientMutationId)).map((call) => prepare(road, call))
  const answer = unknown.length === 0 ? [] : await applyCalls(road, unknown, request.instance)
  if ("otherInstance" in answer) return { instance: answer.otherInstance, results: [], otherInstance: true }
  const fresh = answer.values()
  const results = read.map((item): ReplayResult => {
    if (!("hash" in item)) return item
    const known = stored.get(item.clientMutationId)
    return known ? answerFrom(known, item.clientMutationId, item.hash) : (fresh.next().value as ReplayResult)
  })
  return { instance, results }
}

/** An entry that is one; or its refusal, where it isn't one or isn't for this caller. */
function readMutation(deviceId: string, mutation: unknown, mayRun: (command: string) => boolean): Hashed | ReplayResult {
  const envelope = mutationEnvelope.safeParse(mutation)
  if (!envelope.success) return refusal(idOf(mutation), invalid(envelope.error, ""))
  const { clientMutationId, command } = envelope.data
  if (!mayRun(command)) return refusal(clientMutationId, new CommandError("forbidden", `this token may not run ${command}`, "command"))
  return hashed({ ...envelope.data, deviceId })
}

const named = z.object({ clientMutationId: z.string() })

function idOf(mutation: unknown): string {
  const found = named.safeParse(mutation)
  return found.success ? found.data.clientMutationId : ""
}

async function currentInstance(road: Road): Promise<string> {
  const [clock] = await road.database.query<{ instance: string }>(`select instance::text as instance from ${SCHEMA}.clock where id = 1`)
  if (clock === undefined) throw new Error("the clock's row is missing: this database was never migrated")
  return clock.instance
}
