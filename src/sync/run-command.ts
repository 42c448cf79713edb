import "server-only"
import { applyCalls, hashed, prepare } from "./apply-calls.ts"
import type { AnyCommand, InputOf, ResultOf } from "./command.ts"
import type { ReplayResult } from "./protocol.ts"
import type { Road } from "./road.ts"
import { CommandError, type ErrorCode } from "./tx.ts"

/** Who asks for a direct call, and under which id: the same id again gives the same answer and no second effect. */
export interface Caller {
  clientMutationId: string
  /** The device, or `api` where a script or another service calls. */
  deviceId: string
  /** The moment of the act, where it isn't now: an instant. */
  at?: string
  /** The schema of the input, where a device may make the very same call as an entry: then both are one. */
  schema?: number
}

/**
 * Runs one command outside a replay: a script's call, a Telegram button, a confirmed proposal. Exactly once per
 * clientMutationId. Throws `CommandError` where it is refused; any other error is the server's own.
 */
export async function runCommand<C extends AnyCommand>(road: Road, command: C, input: InputOf<C>, caller: Caller): Promise<ResultOf<C>> {
  const { clientMutationId, deviceId, at = road.now().toISOString(), schema = 0 } = caller
  const call = prepare(road, hashed({ clientMutationId, deviceId, command: command.name, schema, input, at, after: [] }))
  const answer = await applyCalls(road, [call])
  if ("otherInstance" in answer) throw new Error("a direct call names no instance")
  return resultOf(answer[0]) as ResultOf<C>
}

/** A call's result, or its refusal as an error. */
export function resultOf(answer: ReplayResult | undefined): unknown {
  if (answer?.outcome === "applied" || answer?.outcome === "known") return answer.result ?? null
  const reason = answer?.reason
  if (answer?.outcome === "refused" && reason) throw new CommandError(reason.code as ErrorCode, reason.message, reason.field)
  throw new Error(reason?.message ?? "a call was not answered")
}
