import "server-only"
import { hash } from "node:crypto"

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
