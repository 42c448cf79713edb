/** Fields by which the owner knows a row. */
const NAMES = ["title", "name", "content"]

/** What a row is called, where these fields of it say so. */
export function nameIn(fields: object): string | undefined {
  for (const name of NAMES) {
    const value = (fields as Record<string, unknown>)[name]
    if (typeof value === "string") return value
  }
  return undefined
}

/** Names that are asked of the server at a time. */
export const MOST_NAMES = 50
