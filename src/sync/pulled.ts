import type { Registry } from "./command.ts"
import type { PullPage } from "./protocol.ts"
import type { MemoryRows } from "./rows.ts"
import type { Row } from "./table.ts"

/** One finished pull, all its pages, as stored and as told to the other tabs. */
export interface PullRecord {
  generation: string
  number: number
  from: string
  to: string
  rows: PullPage["rows"]
  removed: PullPage["removed"]
  /** Of the removed: rows that entries contained in it had written, as they left them. */
  kept: Record<string, Row[]>
  /** Entries of this device that it contains. */
  applied: string[]
  /** The server's clock, an instant. */
  now: string
}

/** Lists by table, one after another. */
export function joined<T>(parts: readonly Record<string, T[]>[]): Record<string, T[]> {
  const whole: Record<string, T[]> = {}
  for (const part of parts) for (const [table, list] of Object.entries(part)) whole[table] = [...(whole[table] ?? []), ...list]
  return whole
}

/** The rows that a pull changes in `rows`, never an older version over a newer. A removed row goes to the local trash. */
export function pulledRows(rows: MemoryRows, record: Pick<PullRecord, "rows" | "removed" | "kept" | "now">): [string, Row][] {
  const next = new Map<string, [string, Row]>()
  const gone = new Map<string, number>()
  const known = (table: string, id: string) => next.get(`${table}:${id}`)?.[1] ?? rows.rows(table).get(id)
  const kept = new Map<string, Row>(Object.entries(record.kept).flatMap(([table, list]) => list.map((row) => [`${table}:${row.id}`, row] as const)))
  for (const [table, list] of Object.entries(record.removed)) {
    for (const { id, version } of list) {
      const key = `${table}:${id}`
      gone.set(key, Math.max(version, gone.get(key) ?? 0))
      const row = known(table, id)
      const image = kept.get(key) ?? (row && { ...row, deletedAt: row.deletedAt ?? record.now })
      if (image && version >= (row?.version ?? 0)) next.set(key, [table, { ...image, version }])
    }
  }
  for (const [table, list] of Object.entries(record.rows)) {
    for (const row of list) {
      const key = `${table}:${row.id}`
      if (row.version >= Math.max(known(table, row.id)?.version ?? 0, gone.get(key) ?? 0)) next.set(key, [table, row])
    }
  }
  return [...next.values()]
}

/**
 * Of the rows that a pull removes, those that entries contained in it had written, as they left them: one that merely left
 * the devices stays as it is, another goes to the trash with that edit.
 */
export function keptRows(registry: Pick<Registry, "tables">, { removed, now }: PullRecord, own: MemoryRows): PullRecord["kept"] {
  const kept: PullRecord["kept"] = {}
  for (const [name, list] of Object.entries(removed)) {
    const rows = list.map(({ id }) => own.tables.get(name)?.get(id)).filter((row) => row !== undefined)
    if (rows.length > 0) kept[name] = rows.map((row) => leftRow(registry, name, row, now))
  }
  return kept
}

/** A row that a pull removes, as it stays on this device. */
export function leftRow(registry: Pick<Registry, "tables">, table: string, row: Row, now: string): Row {
  const merelyLeft = row.deletedAt === null && registry.tables.get(table)?.replicated(row) === false
  return merelyLeft ? row : { ...row, deletedAt: row.deletedAt ?? now }
}
