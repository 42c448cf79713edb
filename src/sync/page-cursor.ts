import "server-only"
import { id, instant } from "./fields.ts"
import { CommandError } from "./tx.ts"

/** Where the next page of a list ordered by (instant, id) begins: after this row. */
export const pageCursor = (at: string, last: string) => `${at}~${last}`

/** Refuses with `invalid` what isn't one. */
export function readPageCursor(cursor: string): [at: string, last: string] {
  const [seen, last, ...rest] = cursor.split("~")
  const parsed = [instant.safeParse(seen), id.safeParse(last)] as const
  if (!parsed[0].success || !parsed[1].success || rest.length > 0) throw new CommandError("invalid", "cursor: not one of this list's", "cursor")
  return [parsed[0].data, parsed[1].data]
}
