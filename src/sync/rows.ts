import type { Row, Table } from "./table.ts"

/** Where a transaction reads from: removed rows included, and the rows are nobody's to change. */
export interface RowSource {
  get(table: Table, id: string): Promise<Row | null>
  /** Every row, live and removed, whose fields equal `where`, in any order. */
  list(table: Table, where: Readonly<Record<string, unknown>>): Promise<Row[]>
}

/** Whether a row's fields equal `where`. */
function equalling(where: Readonly<Record<string, unknown>>): (row: Row) => boolean {
  const wanted = Object.entries(where)
  return (row) => wanted.every(([field, value]) => (row as unknown as Record<string, unknown>)[field] === value)
}

/** Rows in memory: the replica, the simulator's server, a test. */
export class MemoryRows implements RowSource {
  readonly tables = new Map<string, Map<string, Row>>()

  rows(table: string): Map<string, Row> {
    const known = this.tables.get(table)
    if (known !== undefined) return known
    const rows = new Map<string, Row>()
    this.tables.set(table, rows)
    return rows
  }

  async get(table: Table, id: string): Promise<Row | null> {
    return this.rows(table.name).get(id) ?? null
  }

  async list(table: Table, where: Readonly<Record<string, unknown>>): Promise<Row[]> {
    return [...this.rows(table.name).values()].filter(equalling(where))
  }

  put(table: string, row: Row): void {
    this.rows(table).set(row.id, row)
  }

  delete(table: string, id: string): void {
    this.rows(table).delete(id)
  }
}

/**
 * Writes kept above a source that doesn't know of them: one command over a batch, a batch over the database, the
 * queued entries over the replica. Dropping it drops its writes.
 */
export class Overlay implements RowSource {
  readonly written = new MemoryRows()
  private readonly below: RowSource

  constructor(below: RowSource) {
    this.below = below
  }

  async get(table: Table, id: string): Promise<Row | null> {
    return this.written.rows(table.name).get(id) ?? (await this.below.get(table, id))
  }

  async list(table: Table, where: Readonly<Record<string, unknown>>): Promise<Row[]> {
    const above = this.written.rows(table.name)
    const below = await this.below.list(table, where)
    return [...below.filter((row) => !above.has(row.id)), ...(await this.written.list(table, where))]
  }

  put(table: string, row: Row): void {
    this.written.put(table, row)
  }

  /** Moves every write of this layer into `into`. */
  commit(into: { put(table: string, row: Row): void }): void {
    for (const [table, rows] of this.written.tables) for (const row of rows.values()) into.put(table, row)
  }
}
