import * as z from "zod/mini"
import { type AnyCommand, command } from "./command.ts"
import { id, instant, text } from "./fields.ts"
import { type Image, MOST_IMAGES, STAMPS } from "./images.ts"
import { sameValue } from "./same-value.ts"
import type { Row, Table } from "./table.ts"
import { CommandError, type Tx } from "./tx.ts"

/** The server writes its own clock's moment where a device's was ahead, by no more than this. */
const CLOCK_MS = 300_000

const fields = z.nullable(z.record(text(100), z.unknown()))
const image = z.strictObject({ table: text(100), id: text(200), before: fields, after: fields })

/** What was kept as it is, because it isn't any more what the undone command made of it. */
export interface Kept {
  table: string
  id: string
  fields: string[]
}

export interface Undone {
  /** Rows that are as before again. */
  undone: number
  kept: Kept[]
}

/**
 * The command that takes another one back: fields that still hold what that command wrote get their former values, and what
 * has changed since is kept and named. `effects` is the outside work that a change of these tables makes due. Refuses with `changed_since` where nothing is left to take back. Undoing it redoes.
 */
export const undoCommand = (tables: readonly Table[], effects: NonNullable<AnyCommand["effects"]>) =>
  command({
    name: "account.undo",
    schema: 1,
    input: z.strictObject({
      mutationId: id,
      /** The moment of the command that is taken back. */
      at: instant,
      images: z.array(image).check(z.minLength(1), z.maxLength(MOST_IMAGES)),
    }),
    reads: ({ images }) =>
      images.flatMap((one): [Table, string][] => tables.filter(({ name }) => name === one.table).map((table) => [table, one.id])),
    async run(tx, { images, at }): Promise<Undone> {
      const kept: Kept[] = []
      let undone = 0
      for (const one of inOrder(tables, images)) {
        const table = tables.find(({ name }) => name === one.table)
        if (table === undefined) throw new CommandError("invalid", `there is no table ${one.table}`, "images")
        const { changed, done } = await undoOne(tx, table, one, at)
        if (done) undone += 1
        if (changed.length > 0) kept.push({ table: one.table, id: one.id, fields: changed })
      }
      if (undone === 0) throw new CommandError("changed_since", "what this would take back has changed since")
      return { undone, kept }
    },
    effects,
  })

/**
 * Rows that come back need those that they name, and rows that go are named by others: the last first, what comes back before what
 * goes. Within one table, whose rows may name each other (an instance its series), what was written last is taken back first.
 */
function inOrder(tables: readonly Table[], images: readonly Image[]): Image[] {
  const depth = (name: string): number => {
    const others = Object.values(tables.find((one) => one.name === name)?.references ?? {}).filter((target) => target().name !== name)
    return Math.max(0, ...others.map((target) => 1 + depth(target().name)))
  }
  const lastFirst = [...images].reverse()
  const comesBack = ({ before, after }: Image) => before !== null && before.deletedAt === null && typeof after?.deletedAt === "string"
  const back = lastFirst.filter(comesBack).sort((left, right) => depth(left.table) - depth(right.table))
  const others = lastFirst.filter((one) => !comesBack(one)).sort((left, right) => depth(right.table) - depth(left.table))
  return [...back, ...others]
}

type Plain = Readonly<Record<string, unknown>>
const plain = (row: Row) => row as unknown as Plain

const DONE = { done: true, changed: [] }
const left = (changed: string[]) => ({ done: false, changed })

/** Takes back what happened to one row; `changed` are the fields that it had to leave. */
async function undoOne(tx: Tx, table: Table, { id, before, after }: Image, at: string): Promise<{ done: boolean; changed: string[] }> {
  const row = await tx.get(table, id, { removed: true })
  if (row === null || after === null) return left(["id"])
  const changed = Object.keys(after).filter((field) => !STAMPS.has(field) && !stillHolds(plain(row)[field], after[field], at))
  if (before === null) {
    if (changed.length > 0) return left(changed)
    await tx.remove(table, id)
    return DONE
  }
  if ("deletedAt" in after) {
    if (changed.includes("deletedAt")) return left(Object.keys(after))
    if (before.deletedAt === null) await tx.insert(table, await revived(tx, table, { ...plain(row), ...valuesOf(before) }))
    else await tx.remove(table, id)
    return DONE
  }
  if (row.deletedAt !== null || changed.length === Object.keys(after).length) return left(Object.keys(after))
  const patch = Object.fromEntries(Object.entries(before).filter(([field]) => !changed.includes(field)))
  // Together with what was changed since, the former values may say what no row can say.
  if (changed.length > 0 && !table.row.safeParse({ ...row, ...patch }).success) return left(Object.keys(after))
  await tx.update(table, id, patch)
  return { done: true, changed }
}

const valuesOf = (image: Plain) => Object.fromEntries(Object.entries(image).filter(([field]) => !STAMPS.has(field) && field !== "deletedAt"))

/** A row keeps its other fields when what it named is gone, where it may do without. */
async function revived(tx: Tx, table: Table, row: Plain): Promise<Row> {
  const fields: Record<string, unknown> = { ...row }
  for (const [field, target] of Object.entries(table.references)) {
    const named = fields[field]
    if (typeof named === "string" && table.defaults[field] === null && (await tx.get(target(), named)) === null) fields[field] = null
  }
  return fields as unknown as Row
}

/** A moment that the command took from its tap may be a little earlier on the server. */
function stillHolds(value: unknown, written: unknown, at: string): boolean {
  if (sameValue(value, written)) return true
  if (written !== at || typeof value !== "string") return false
  const earlier = Date.parse(at) - Date.parse(value)
  return earlier > 0 && earlier < CLOCK_MS
}

/** Brings a row of any table back from the trash. */
export const restoreCommand = (tables: readonly Table[]) =>
  command({
    name: "account.restore",
    schema: 1,
    input: z.strictObject({ table: text(100), id: text(200) }),
    async run(tx, { table: name, id }) {
      const table = tables.find((one) => one.name === name)
      if (table === undefined) throw new CommandError("invalid", `there is no table ${name}`, "table")
      const row = await tx.get(table, id, { removed: true })
      if (row === null) throw new CommandError("not_found", `${name} ${id} doesn't exist`, "id")
      if (row.deletedAt !== null) await tx.insert(table, await revived(tx, table, plain(row)))
      return { id }
    },
  })
