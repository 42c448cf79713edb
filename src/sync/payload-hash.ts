import "server-only"
import { createHash, type Hash } from "node:crypto"
import { setImmediate } from "node:timers/promises"

/** Characters from which a string is hashed as it is instead of inside the JSON: megabytes of text aren't escaped first. */
const LONG = 256

/**
 * What makes two uses of one clientMutationId the same call: command, schema and input as first written. The order of
 * keys doesn't count, since neither storage nor a script's JSON library promises one. Hex SHA-256.
 */
export function payloadHash(command: string, schema: number, input: unknown): string {
  const texts: string[] = []
  const digest = createHash("sha256").update(JSON.stringify([command, schema, sorted(input, texts)]))
  return added(digest, texts).digest("hex")
}

const added = (digest: Hash, texts: readonly string[]) => texts.reduce((so, text) => so.update(text), digest)

/**
 * The input as arrays, with sorted keys. A long text leaves its length in its place, as an object, which nothing else
 * here is; the text itself follows the JSON. One with half of a surrogate pair stays inside, where it is escaped.
 */
function sorted(value: unknown, texts: string[]): unknown {
  if (typeof value === "string" && value.length >= LONG && value.isWellFormed()) {
    texts.push(value)
    return { text: value.length }
  }
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item) => sorted(item, texts))
  const from = value as Record<string, unknown>
  // Pairs, not an object: in an object, keys that look like numbers come first whatever their place, and "__proto__" is lost.
  return [
    Object.keys(from)
      .sort()
      .flatMap((key) => [key, sorted(from[key], texts)]),
  ]
}

/** Items of a long list that are hashed before the event loop has its turn. */
const SLICE = 100

/**
 * The hash of a call with a list of megabytes, made while the database writes: of the list's slices, each by itself. A
 * call's length decides between the two, so the same input always has the same hash.
 */
export async function payloadHashInTurns(command: string, schema: number, input: unknown): Promise<string> {
  const slices: string[] = []
  const short = await withoutLists(input, async (list) => {
    for (let at = 0; at < list.length; at += SLICE) {
      slices.push(payloadHash(command, schema, list.slice(at, at + SLICE)))
      await setImmediate()
    }
  })
  return slices.length === 0 ? payloadHash(command, schema, input) : payloadHash(command, schema, [short, slices])
}

/** The input with each long list of its first level replaced by its length; `onList` gets the lists. */
async function withoutLists(input: unknown, onList: (list: readonly unknown[]) => Promise<void>): Promise<unknown> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input
  const fields: [string, unknown][] = []
  for (const key of Object.keys(input).sort()) {
    const value = (input as Record<string, unknown>)[key]
    const isLong = Array.isArray(value) && value.length > SLICE
    if (isLong) await onList(value)
    fields.push([key, isLong ? { list: value.length } : value])
  }
  return fields
}
