import * as z from "zod/mini"
import { describeField, type Field, id, instant, int } from "./fields.ts"

/** What every replicated row has. `version` is the clock's value when the row last changed, 0 while only this device knows it. */
export interface Row {
  id: string
  version: number
  createdAt: string
  updatedAt: string
  deletedAt: string | null
}

const base = { version: int(0, Number.MAX_SAFE_INTEGER), createdAt: instant, updatedAt: instant, deletedAt: z.nullable(instant) }

/** A replicated table: its SQL name, the shape of its rows, and what holds between them. */
export interface Table<R extends Row = Row> {
  name: string
  /** The SQL column behind `id`, where it has another name. */
  idColumn: string
  row: z.ZodMiniType<R>
  fields: Readonly<Record<string, Field>>
  /** Values for a new row's fields that the caller leaves out. */
  defaults: Readonly<Record<string, unknown>>
  /** Fields that `list` may ask for equality on; each has an SQL index. */
  indexes: readonly string[]
  /** Fields that hold another row's id: that row must be there and not removed. */
  references: Readonly<Record<string, () => Table>>
  /** Fields (or groups of fields) that no two rows share; null never counts. */
  unique: readonly (readonly string[])[]
  /** Whether a live row belongs on the devices; one that doesn't is sent as removed. */
  replicated(row: R): boolean
}

type Shape = Record<string, z.ZodMiniType>
type RowOf<S extends Shape> = Row & { [K in keyof S]: z.output<S[K]> }

interface TableOptions<S extends Shape> {
  name: string
  columns: S
  /** The type of `id` where it isn't a UUID (a check-in's id is its day). */
  id?: z.ZodMiniType<string>
  idColumn?: string
  defaults?: { [K in keyof S]?: z.output<S[K]> }
  indexes?: (keyof S & string)[]
  references?: { [K in keyof S]?: () => Table }
  unique?: (keyof S & string)[][]
  /** Rules over several fields, each with the sentence that a refusal shows. */
  rules?: [sentence: string, holds: (row: RowOf<S>) => boolean][]
  replicated?: (row: RowOf<S>) => boolean
}

/** Describes a replicated table once, for the replica, the in-memory `Tx`, the server's SQL and the wire. */
export function table<S extends Shape>(options: TableOptions<S>): Table<RowOf<S>> {
  const shape = { id: options.id ?? id, ...base, ...options.columns }
  const object = z.strictObject(shape)
  const rules = (options.rules ?? []).map(([sentence, holds]) => z.refine((row) => holds(row as RowOf<S>), sentence))
  const fields = Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, describeField(schema)]))
  return {
    name: options.name,
    idColumn: options.idColumn ?? "id",
    row: (rules.length > 0 ? object.check(...(rules as [(typeof rules)[0]])) : object) as unknown as z.ZodMiniType<RowOf<S>>,
    fields,
    defaults: { ...emptyValues(fields), ...options.defaults },
    indexes: options.indexes ?? [],
    references: (options.references ?? {}) as Record<string, () => Table>,
    unique: options.unique ?? [],
    replicated: options.replicated ?? (() => true),
  }
}

/** null, empty list or false: what a column holds when nobody says otherwise. */
function emptyValues(fields: Record<string, Field>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.nullable) values[name] = null
    else if (field.kind === "text[]") values[name] = []
    else if (field.kind === "boolean") values[name] = false
  }
  return values
}
