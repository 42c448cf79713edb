import "server-only"
import type { Sql } from "~/server/db.ts"
import type { OutboxRow, Registry } from "./command.ts"
import type { Overlay } from "./rows.ts"
import { sameValue } from "./same-value.ts"
import { insertMany, insertOne, SCHEMA, type Statement, updateMany, updateOne, writtenFields } from "./sql.ts"
import type { SqlRows } from "./sql-rows.ts"
import type { Row, Table } from "./table.ts"

/**
 * Writes what commands left in `layer` above the rows that were read: plain statements where a table has one row to
 * write, one statement for all of them otherwise. Referenced tables go first.
 */
export async function flush(sql: Sql, registry: Registry, layer: Overlay, read: SqlRows): Promise<void> {
  for (const table of referencedFirst(registry)) {
    for (const { text, values } of statements(table, layer, read)) await sql.execute(text, values)
  }
}

function statements(table: Table, layer: Overlay, read: SqlRows): Statement[] {
  const added: Row[] = []
  const changed: Row[] = []
  const fields = new Set<string>()
  for (const row of layer.written.rows(table.name).values()) {
    const before = read.known(table, row.id)
    if (before === null) {
      added.push(row)
      continue
    }
    const different = differences(table, before, row)
    // A batch may have changed a field and changed it back: then there is nothing to write.
    if (different.every((field) => field === "updatedAt")) continue
    changed.push(row)
    for (const field of different) fields.add(field)
  }
  // Updates first: a row that gave up its address frees it for a new one.
  return [
    ...oneOrMany(
      changed,
      (row) => updateOne(table, row, [...fields]),
      (rows) => updateMany(table, rows, [...fields]),
    ),
    ...oneOrMany(
      added,
      (row) => insertOne(table, row),
      (rows) => insertMany(table, rows),
    ),
  ]
}

function oneOrMany(rows: readonly Row[], one: (row: Row) => Statement, many: (rows: readonly Row[]) => Statement): Statement[] {
  const [first] = rows
  if (first === undefined) return []
  return [rows.length === 1 ? one(first) : many(rows)]
}

function differences(table: Table, before: Row, after: Row): string[] {
  const [was, is] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>]
  return writtenFields(table).filter((field) => !sameValue(was[field], is[field]))
}

const orders = new WeakMap<Registry, Table[]>()

/** The tables in an order in which every foreign key finds its row. */
function referencedFirst(registry: Registry): Table[] {
  const known = orders.get(registry)
  if (known !== undefined) return known
  const order = new Set<Table>()
  const visit = (table: Table, above: Table[]): void => {
    if (order.has(table) || above.includes(table)) return
    for (const target of Object.values(table.references)) visit(target(), [...above, table])
    order.add(table)
  }
  for (const table of registry.tables.values()) visit(table, [])
  const list = [...order]
  orders.set(registry, list)
  return list
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Writes the rows of outside work, one statement for each table and set of columns. Names are camelCase or snake_case. */
export async function flushOutside(sql: Sql, rows: readonly OutboxRow[]): Promise<void> {
  const groups = new Map<string, { table: string; key: string | undefined; columns: string[]; rows: Map<unknown, Record<string, unknown>> }>()
  for (const { table, key, values } of rows) {
    const row = Object.fromEntries(Object.entries(values).map(([name, value]) => [snake(name), value]))
    const columns = Object.keys(row).sort()
    const name = [table, key ?? "", ...columns].join(" ")
    const group = groups.get(name) ?? { table, key, columns, rows: new Map() }
    // Of two that write over one row, the later one: a statement can't write a row twice.
    group.rows.set(key === undefined ? group.rows.size : row[key], row)
    groups.set(name, group)
  }
  for (const { table, key, columns, rows } of groups.values()) {
    const list = columns.map((column) => `"${column}"`).join(", ")
    const target = `${SCHEMA}."${table}"`
    const over = columns.filter((column) => column !== key).map((column) => `"${column}" = excluded."${column}"`)
    const clash = key === undefined ? "" : ` on conflict ("${key}") do update set ${over.join(", ")}`
    const insert = `insert into ${target} (${list}) select ${list} from json_populate_recordset(null::${target}, $1::json)${clash}`
    await sql.execute(insert, [JSON.stringify([...rows.values()])])
  }
}
