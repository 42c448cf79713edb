import "server-only"
import type { Field } from "./fields.ts"
import type { Row, Table } from "./table.ts"

/** SQL text made from a table's fields: what is read of a row, and how rows are written. Only replicated columns occur here. */

export const SCHEMA = "ordinarthur_os"

const SQL_TYPE: Record<Field["kind"], string> = {
  uuid: "uuid",
  text: "text",
  instant: "timestamptz",
  day: "date",
  int: "integer",
  boolean: "boolean",
  "text[]": "text[]",
  json: "jsonb",
}

export const sqlName = (table: Table) => `${SCHEMA}."${table.name}"`
const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
export const columnOf = (table: Table, field: string) => `"${field === "id" ? table.idColumn : snake(field)}"`

function fieldOf(table: Table, field: string): Field {
  const found = table.fields[field]
  if (found === undefined) throw new Error(`${table.name} has no field ${field}`)
  return found
}

/** The SQL type of a field; `$1` takes it as a cast. */
export const sqlType = (table: Table, field: string) => SQL_TYPE[fieldOf(table, field).kind]

/** The fields that a write sets: all but the version, which the trigger stamps. */
export const writtenFields = (table: Table) => Object.keys(table.fields).filter((field) => field !== "version")

/**
 * One row as canonical JSON text: camelCase, instants in UTC with milliseconds, days as days, the version as a number.
 * `row_to_json` over named columns: `json_build_object` with the same keys takes 1.7 times as long.
 */
export function rowJson(table: Table, alias: string): string {
  const columns = Object.entries(table.fields).map(([field, { kind }]) => {
    const column = `${alias}.${columnOf(table, field)}`
    return `${kind === "instant" ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column} as "${field}"`
  })
  return `row_to_json((select named from (select ${columns.join(", ")}) named))::text`
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a column could hold this very value. In memory any value can be asked for and finds nothing; SQL would fail on its type. */
export function canHold(table: Table, field: string, value: unknown): boolean {
  const { kind } = fieldOf(table, field)
  if (value === null) return true
  if (kind === "int") return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31
  if (kind === "boolean") return typeof value === "boolean"
  if (typeof value !== "string" || !value.isWellFormed() || value.includes("\0")) return false
  if (kind === "uuid") return UUID.test(value)
  if (kind === "instant") return INSTANT.test(value) && new Date(value).toJSON() === value
  if (kind === "day") return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON() === `${value}T00:00:00.000Z`
  return kind === "text"
}

/** A field's value as a parameter of a statement. */
function parameter(table: Table, field: string, value: unknown): unknown {
  return fieldOf(table, field).kind === "json" && value !== null ? JSON.stringify(value) : value
}

/** `select` of rows as JSON text in a column `row`. */
export const selectRows = (table: Table, where: string) => `select ${rowJson(table, "t")} as row from ${sqlName(table)} t where ${where}`

const valueIn = (row: Row, field: string) => (row as unknown as Record<string, unknown>)[field]

export interface Statement {
  text: string
  values: unknown[]
}

export function insertOne(table: Table, row: Row): Statement {
  const fields = writtenFields(table)
  const slots = fields.map((field, index) => `$${index + 1}::${sqlType(table, field)}`)
  return {
    text: `insert into ${sqlName(table)} (${fields.map((field) => columnOf(table, field)).join(", ")}) values (${slots.join(", ")})`,
    values: fields.map((field) => parameter(table, field, valueIn(row, field))),
  }
}

/** Sets the given fields of the row alone. */
export function updateOne(table: Table, row: Row, fields: readonly string[]): Statement {
  const sets = fields.map((field, index) => `${columnOf(table, field)} = $${index + 2}::${sqlType(table, field)}`)
  return {
    text: `update ${sqlName(table)} set ${sets.join(", ")} where ${columnOf(table, "id")} = $1::${sqlType(table, "id")}`,
    values: [row.id, ...fields.map((field) => parameter(table, field, valueIn(row, field)))],
  }
}

const recordset = (table: Table, fields: readonly string[]) =>
  `json_to_recordset($1::json) as r(${fields.map((field) => `"${field}" ${sqlType(table, field)}`).join(", ")})`

/** Inserts many rows in one statement. */
export function insertMany(table: Table, rows: readonly Row[]): Statement {
  const fields = writtenFields(table)
  return {
    text: `insert into ${sqlName(table)} (${fields.map((field) => columnOf(table, field)).join(", ")})
      select ${fields.map((field) => `r."${field}"`).join(", ")} from ${recordset(table, fields)}`,
    values: [asJson(fields, rows)],
  }
}

/** Sets the given fields of many rows in one statement. */
export function updateMany(table: Table, rows: readonly Row[], fields: readonly string[]): Statement {
  const sets = fields.map((field) => `${columnOf(table, field)} = r."${field}"`)
  return {
    text: `update ${sqlName(table)} t set ${sets.join(", ")} from ${recordset(table, ["id", ...fields])} where t.${columnOf(table, "id")} = r."id"`,
    values: [asJson(["id", ...fields], rows)],
  }
}

const asJson = (fields: readonly string[], rows: readonly Row[]) =>
  JSON.stringify(rows.map((row) => Object.fromEntries(fields.map((field) => [field, valueIn(row, field)]))))
