import "server-only"
import { createHash } from "node:crypto"
import * as z from "zod/mini"
import type { Tables } from "./command.ts"
import { id, int, text } from "./fields.ts"

/** A place in the order (version, table, id) in which pulls read the database. */
export interface Cursor {
  instance: string
  version: number
  /** The table of the last line read; null stands behind everything of this version. */
  table: string | null
  id: string
  /** Where the pull that this page belongs to began. */
  since: number
  /** Set while a device reads everything for the first time: the clock when it began. What was removed up to then it never had. */
  fresh: number | null
  /** Of the tables that the server had: one that was back at an older release has passed over rows that it knew nothing of. */
  shape: string
}

const version = int(0, Number.MAX_SAFE_INTEGER)
const tuple = z.tuple([id, version, z.nullable(text(100)), text(200), version, z.nullable(version), text(20)])

const shapes = new WeakMap<Tables, string>()

/** Short, and another one where a table or a field came or went. */
export function shapeOf(tables: Tables): string {
  const known = shapes.get(tables)
  if (known !== undefined) return known
  const said = JSON.stringify([...tables.values()].map(({ name, fields }) => [name, fields]))
  const made = createHash("sha256").update(said).digest("base64url").slice(0, 12)
  shapes.set(tables, made)
  return made
}

/** Opaque to devices: they only hand it back. */
export function writeCursor({ instance, version, table, id, since, fresh, shape }: Cursor): string {
  return Buffer.from(JSON.stringify([instance, version, table, id, since, fresh, shape])).toString("base64url")
}

/** The cursor, or null where it is none of ours. */
export function readCursor(written: string): Cursor | null {
  const parsed = tuple.safeParse(parseJson(Buffer.from(written, "base64url").toString()))
  if (!parsed.success) return null
  const [instance, version, table, id, since, fresh, shape] = parsed.data
  return { instance, version, table, id, since, fresh, shape }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
