import "server-only"
import type { Sql } from "~/server/db.ts"
import type { RowSource } from "./rows.ts"
import { canHold, columnOf, selectRows, sqlType } from "./sql.ts"
import type { Row, Table } from "./table.ts"

const parse = (found: { row: string }[]) => found.map(({ row }) => JSON.parse(row) as Row)

/**
 * The rows of one database transaction, each read at most once: while the clock's row is held nobody else writes, so what
 * was read stays true until the flush.
 */
export class SqlRows implements RowSource {
  private readonly rows = new Map<string, Row | null>()
  private readonly lists = new Map<string, Row[]>()

  private readonly sql: Sql

  constructor(sql: Sql) {
    this.sql = sql
  }

  async get(table: Table, id: string): Promise<Row | null> {
    const key = `${table.name}:${id}`
    const known = this.rows.get(key)
    if (known !== undefined) return known
    if (!canHold(table, "id", id)) return null
    const [row] = parse(await this.sql.query(selectRows(table, `t.${columnOf(table, "id")} = $1::${sqlType(table, "id")}`), [id]))
    this.rows.set(key, row ?? null)
    return row ?? null
  }

  async list(table: Table, where: Readonly<Record<string, unknown>>): Promise<Row[]> {
    const conditions = Object.entries(where)
    if (conditions.some(([field, value]) => !canHold(table, field, value))) return []
    const key = `${table.name}:${JSON.stringify(conditions)}`
    const known = this.lists.get(key)
    if (known !== undefined) return known
    const values: unknown[] = []
    const tests = conditions.map(([field, value]) => {
      if (value === null) return `t.${columnOf(table, field)} is null`
      return `t.${columnOf(table, field)} = $${values.push(value)}::${sqlType(table, field)}`
    })
    const rows = parse(await this.sql.query(selectRows(table, tests.join(" and ") || "true"), values))
    for (const row of rows) this.rows.set(`${table.name}:${row.id}`, row)
    this.lists.set(key, rows)
    return rows
  }

  /** Reads rows by id in one statement a table, so that a batch doesn't ask for each. */
  async load(keys: Iterable<readonly [Table, string]>): Promise<void> {
    const wanted = new Map<Table, Set<string>>()
    for (const [table, id] of keys) {
      if (this.rows.has(`${table.name}:${id}`) || !canHold(table, "id", id)) continue
      wanted.set(table, (wanted.get(table) ?? new Set()).add(id))
    }
    for (const [table, ids] of wanted) {
      const where = `t.${columnOf(table, "id")} = any($1::${sqlType(table, "id")}[])`
      const rows = parse(await this.sql.query(selectRows(table, where), [[...ids]]))
      for (const id of ids) this.rows.set(`${table.name}:${id}`, null)
      for (const row of rows) this.rows.set(`${table.name}:${row.id}`, row)
    }
  }

  /** What is known of a row without asking: null where there was none before the transaction. */
  known(table: Table, id: string): Row | null {
    return this.rows.get(`${table.name}:${id}`) ?? null
  }
}

/** Notes the ids that a command asks for, and finds nothing: a batch learns so what to read before it runs. */
export class ProbeRows implements RowSource {
  readonly keys: [Table, string][] = []

  async get(table: Table, id: string): Promise<null> {
    this.keys.push([table, id])
    return null
  }

  async list(): Promise<Row[]> {
    return []
  }
}
