import type * as z from "zod/mini"
import { deriveId } from "./derive-id.ts"
import { Overlay, type RowSource } from "./rows.ts"
import { sameValue } from "./same-value.ts"
import type { Row, Table } from "./table.ts"
import { type Change, CommandError, type NewRow, type Patch, type Tx } from "./tx.ts"

/** What one command runs with. */
export interface TransactionContext {
  clientMutationId: string
  /** The entry's moment, an instant. */
  now: string
  timeZone: string
  /** The clock's version that written rows carry; 0 on a device, which learns it from a pull. */
  version: number
}

/** One command's transaction: its `Tx`, and afterwards what it did. Writes stay in `layer` until it is committed. */
export interface Transaction {
  tx: Tx
  layer: Overlay
  /** Rows that differ, with their images before and after, in the order of first touch. */
  changes(): Change[]
  /** `table:id` of every row read by id or written: what later entries may depend on. */
  touched(): Set<string>
}

type Plain = Record<string, unknown>
const plain = (row: Row) => row as unknown as Plain

/** A row of one's own. Its values are what JSON knows, and `structuredClone` takes ten times as long: a list has thousands. */
function copied<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map(copied) as T
  const copy = { ...value } as Plain
  for (const field of Object.keys(copy)) copy[field] = copied(copy[field])
  return copy as T
}

/** The fields that are really given, the caller's own no more. */
const given = <T extends object>(fields: T) =>
  structuredClone(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))) as T

const byId = (left: Row, right: Row) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)

/**
 * Opens the transaction of one command over `source`. Both sides use this one: the source differs (the replica in
 * memory, Prisma on the server), the rules of reading, writing and refusing don't.
 */
export function openTransaction(source: RowSource, context: TransactionContext): Transaction {
  const layer = new Overlay(source)
  const before = new Map<string, { table: Table; id: string; row: Row | null }>()
  const touched = new Set<string>()

  async function read(table: Table, id: string): Promise<Row | null> {
    touched.add(`${table.name}:${id}`)
    return layer.get(table, id)
  }

  async function write(table: Table, was: Row | null, next: Row): Promise<Row> {
    const key = `${table.name}:${next.id}`
    const row = checkRow(table, next)
    await checkReferences(table, was, row)
    await checkUnique(table, was, row)
    if (!before.has(key)) before.set(key, { table, id: row.id, row: was })
    layer.put(table.name, row)
    return copied(row)
  }

  async function checkReferences(table: Table, was: Row | null, row: Row): Promise<void> {
    if (row.deletedAt !== null) return
    for (const [field, target] of Object.entries(table.references)) {
      const id = plain(row)[field]
      if (typeof id !== "string" || (was !== null && was.deletedAt === null && plain(was)[field] === id)) continue
      const other = await read(target(), id)
      if (other === null || other.deletedAt !== null)
        throw new CommandError("missing_reference", `${field} names ${target().name} ${id}, which doesn't exist`, field)
    }
  }

  async function checkUnique(table: Table, was: Row | null, row: Row): Promise<void> {
    for (const fields of table.unique) {
      // What the row had already, no other row can have: nothing to look for.
      if (was !== null && fields.every((field) => plain(was)[field] === plain(row)[field])) continue
      const where = Object.fromEntries(fields.map((field) => [field, plain(row)[field]]))
      if (Object.values(where).includes(null)) continue
      const clash = (await layer.list(table, where)).find((other) => other.id !== row.id)
      if (clash) throw new CommandError("conflict", `${fields.join(" and ")} already belongs to ${table.name} ${clash.id}`, fields[0])
    }
  }

  async function requireLive(table: Table, id: string): Promise<Row> {
    const row = await read(table, id)
    if (row === null || row.deletedAt !== null) throw new CommandError("not_found", `${table.name} ${id} doesn't exist`, "id")
    return row
  }

  const stamp = { version: context.version, updatedAt: context.now }

  function txAt(prefix: string): Tx {
    const roles = new Set<string>()
    let nested = 0
    return {
      now: context.now,
      timeZone: context.timeZone,
      newId(role) {
        const full = `${prefix}${role}`
        if (roles.has(role)) throw new Error(`the role ${full} is used twice in one command`)
        roles.add(role)
        return deriveId(context.clientMutationId, full)
      },
      async get<R extends Row>(table: Table<R>, id: string, options?: { removed?: boolean }) {
        const row = await read(table, id)
        if (row === null || (row.deletedAt !== null && options?.removed !== true)) return null
        return copied(row) as R
      },
      async list<R extends Row>(table: Table<R>, where: Partial<R> = {}) {
        for (const field of Object.keys(where)) if (!table.indexes.includes(field)) throw new Error(`${table.name}.${field} is not a declared index`)
        const rows = await layer.list(table, where)
        return rows
          .filter((row) => row.deletedAt === null)
          .sort(byId)
          .map((row) => copied(row) as R)
      },
      async insert<R extends Row>(table: Table<R>, row: NewRow<R>) {
        const was = await read(table, row.id)
        if (was !== null && was.deletedAt === null) throw new CommandError("conflict", `${table.name} ${row.id} already exists`, "id")
        const next = { ...table.defaults, ...given(row), ...stamp, createdAt: was?.createdAt ?? context.now, deletedAt: null }
        return (await write(table, was, next)) as R
      },
      async update<R extends Row>(table: Table<R>, id: string, patch: Patch<R>) {
        const was = await requireLive(table, id)
        const fields = given(patch)
        if (Object.entries(fields).every(([field, value]) => sameValue(plain(was)[field], value))) return copied(was) as R
        return (await write(table, was, { ...was, ...fields, ...stamp })) as R
      },
      async remove<R extends Row>(table: Table<R>, id: string) {
        const was = await requireLive(table, id)
        await write(table, was, { ...was, ...stamp, deletedAt: context.now })
      },
      run: (command, input) => command.run(txAt(`${prefix}${command.name}#${nested++}/`), input),
    }
  }

  return {
    tx: txAt(""),
    layer,
    touched: () => touched,
    changes() {
      const list: Change[] = []
      for (const { table, id, row } of before.values()) {
        const after = layer.written.rows(table.name).get(id) ?? null
        if (after !== null && (row === null || differs(table, row, after))) list.push({ table: table.name, id, before: row, after })
      }
      return list
    },
  }
}

/** Whether two images of a row differ in more than their stamps: updatedAt alone is never a change. */
function differs(table: Table, was: Row, after: Row): boolean {
  return Object.keys(table.fields).some((field) => field !== "version" && field !== "updatedAt" && !sameValue(plain(was)[field], plain(after)[field]))
}

function checkRow(table: Table, row: Row): Row {
  const result = table.row.safeParse(row)
  if (result.success) return result.data
  throw invalid(result.error, table.name)
}

/** A refusal that names the field and the reason, from zod's first issue. */
export function invalid(error: z.core.$ZodError, where: string): CommandError {
  const issue = error.issues[0]
  const path = (issue?.path ?? []).map(String).join(".")
  return new CommandError("invalid", `${[where, path].filter(Boolean).join(".")}: ${issue?.message ?? "is not valid"}`, path || undefined)
}
