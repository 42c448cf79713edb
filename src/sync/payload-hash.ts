import "server-only"
import { createHash, hash } from "node:crypto"
import { setImmediate } from "node:timers/promises"

/**
 * What makes two uses of one clientMutationId the same call: command, schema and input as first written. The order of
 * keys doesn't count, since neither storage nor a script's JSON library promises one. Hex SHA-256.
 */
export function payloadHash(command: string, schema: number, input: unknown): string {
  return hash("sha256", JSON.stringify([command, schema, sorted(input)]) ?? "")
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const from = value as Record<string, unknown>
  // Pairs, not an object: in an object, keys that look like numbers come first whatever their place, and "__proto__" is lost.
  return [
    Object.keys(from)
      .sort()
      .flatMap((key) => [key, sorted(from[key])]),
  ]
}

/** Items of a long list that are hashed before the event loop has its turn. */
const SLICE = 100

/** The same hash, for megabytes: in slices, so that it is made while the database writes. */
export async function payloadHashInTurns(command: string, schema: number, input: unknown): Promise<string> {
  const digest = createHash("sha256").update(`[${JSON.stringify(command)},${JSON.stringify(schema)},`)
  for (const piece of pieces(input)) {
    digest.update(piece)
    if (piece.length > 10_000) await setImmediate()
  }
  return digest.update("]").digest("hex")
}

/** The parts of the text of `sorted(value)`. */
function* pieces(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > SLICE) {
    yield "["
    for (let at = 0; at < value.length; at += SLICE) {
      yield `${at === 0 ? "" : ","}${JSON.stringify(value.slice(at, at + SLICE).map(sorted)).slice(1, -1)}`
    }
    yield "]"
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const from = value as Record<string, unknown>
    yield "[["
    for (const [index, key] of Object.keys(from).sort().entries()) {
      yield `${index === 0 ? "" : ","}${JSON.stringify(key)},`
      yield* pieces(from[key])
    }
    yield "]]"
  } else yield JSON.stringify(sorted(value)) ?? "null"
}
