import "server-only"
import * as z from "zod/mini"
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
}

const version = int(0, Number.MAX_SAFE_INTEGER)
const shape = z.tuple([id, version, z.nullable(text(100)), text(200), version, z.nullable(version)])

/** Opaque to devices: they only hand it back. */
export function writeCursor({ instance, version, table, id, since, fresh }: Cursor): string {
  return Buffer.from(JSON.stringify([instance, version, table, id, since, fresh])).toString("base64url")
}

/** The cursor, or null where it is none of ours. */
export function readCursor(written: string): Cursor | null {
  const parsed = shape.safeParse(parseJson(Buffer.from(written, "base64url").toString()))
  if (!parsed.success) return null
  const [instance, version, table, id, since, fresh] = parsed.data
  return { instance, version, table, id, since, fresh }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
