import "server-only"
import type * as z from "zod/mini"
import { type Cursor, readCursor, shapeOf, writeCursor } from "./cursor.ts"
import { type PageLine, pageStatement, TOMBSTONES } from "./page-statement.ts"
import type { PullPage, pullInput } from "./protocol.ts"
import type { Road } from "./road.ts"
import type { Row, Table } from "./table.ts"

/** Rows and removals of one page where the device doesn't say. */
const DEFAULT_LIMIT = 2_000

interface Clock {
  instance: string
  version: number
  floor: number
}

const BEGINNING: Omit<Cursor, "instance" | "shape"> = { version: 0, table: null, id: "", since: 0, fresh: null }

/**
 * One page of what changed since the cursor, from one statement and so from one snapshot. A cursor that is of no use (too
 * old for the tombstones, ahead of the clock, another instance's, of a release with other tables) is answered with `startAgain` and nothing else.
 */
export async function pull(road: Road, { cursor: written, deviceId, limit = DEFAULT_LIMIT }: z.output<typeof pullInput>): Promise<PullPage> {
  const now = road.now().toISOString()
  const cursor = written === null ? null : readCursor(written)
  const tables = [...road.registry.tables.values()]
  const shape = shapeOf(road.registry.tables)
  const statement = pageStatement(tables, cursor ?? BEGINNING, deviceId, limit)
  const lines = await road.database.query<PageLine>(statement.text, statement.values)
  const head = lines.find(({ place }) => place === -2)
  if (head?.data == null) throw new Error("the clock's row is missing: this database was never migrated")
  const clock = JSON.parse(head.data) as Clock
  const page = { instance: clock.instance, rows: {}, removed: {}, applied: [], now }
  if (written !== null && (cursor === null || isUseless(cursor, clock, shape))) return { ...page, cursor: written, more: false, startAgain: true }
  return readPage(tables, cursor, { ...clock, shape }, lines, limit, page)
}

const isUseless = (cursor: Cursor, clock: Clock, shape: string) =>
  cursor.instance !== clock.instance ||
  cursor.shape !== shape ||
  cursor.version > clock.version ||
  Math.max(cursor.version, cursor.fresh ?? 0) < clock.floor

function readPage(
  tables: readonly Table[],
  from: Cursor | null,
  clock: Clock & Pick<Cursor, "shape">,
  lines: readonly PageLine[],
  limit: number,
  empty: Pick<PullPage, "instance" | "now">,
): PullPage {
  const applied = lines.filter(({ place }) => place === -1).map((line) => ({ clientMutationId: line.id, version: line.version }))
  const found = lines.filter(({ place }) => place >= 0).sort(inReadingOrder)
  const more = found.length > limit
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const fresh = from === null ? clock.version : from.fresh
  const position =
    more && last
      ? { version: last.version, table: tables[last.place]?.name ?? TOMBSTONES, id: last.id, since: from?.since ?? 0, fresh }
      : { version: clock.version, table: null, id: "", since: clock.version, fresh: null }
  const cursor = writeCursor({ instance: clock.instance, shape: clock.shape, ...position })
  return { ...empty, cursor, ...sortOut(tables, shown, fresh ?? 0), applied: more ? [] : applied, more }
}

const inReadingOrder = (left: PageLine, right: PageLine) =>
  left.version - right.version || left.place - right.place || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)

/** Splits lines into rows that belong on the devices and ids that don't. Up to `fresh`, the device never had those. */
function sortOut(tables: readonly Table[], lines: readonly PageLine[], fresh: number): Pick<PullPage, "rows" | "removed"> {
  const rows: PullPage["rows"] = {}
  const removed: PullPage["removed"] = {}
  const remove = (table: string, id: string, version: number) => {
    if (version <= fresh) return
    const list = removed[table] ?? []
    removed[table] = list
    list.push({ id, version })
  }
  for (const { place, id, version, data } of lines) {
    const table = tables[place]
    if (table === undefined) {
      const [name = "", gone = ""] = id.split("/")
      remove(name, gone, version)
      continue
    }
    const row = JSON.parse(data ?? "null") as Row
    if (row.deletedAt !== null || !table.replicated(row)) {
      remove(table.name, row.id, version)
      continue
    }
    const list = rows[table.name] ?? []
    rows[table.name] = list
    list.push(row)
  }
  return { rows, removed }
}
