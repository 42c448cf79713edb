import { sameValue } from "./same-value.ts"
import type { Change } from "./tx.ts"

/** The fields of one row that a command changed, before and after; null where the row wasn't there. */
export interface Image {
  table: string
  id: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

/** Commands that changed more rows than this (a bulk verb, an import) keep no images and can't be undone. */
export const MOST_IMAGES = 50

/** Fields that say when and in which version a row was written, not what it says. */
export const STAMPS: ReadonlySet<string> = new Set(["version", "createdAt", "updatedAt"])

/** The images of a command's changes: whole for a new row, otherwise the fields that differ. */
export function imagesOf(changes: readonly Change[]): Image[] {
  return changes.map(({ table, id, before, after }) => {
    const [was, is] = [before, after] as unknown as Record<string, unknown>[]
    if (!was || !is) return { table, id, before: was ?? null, after: is ?? null }
    const fields = Object.keys(is).filter((field) => field !== "version" && field !== "updatedAt" && !sameValue(was[field], is[field]))
    const pick = (row: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [field, row[field]]))
    return { table, id, before: pick(was), after: pick(is) }
  })
}

/** What is remembered of a command's changes: their images, or null where they are too many. */
export const keptImages = (changes: readonly Change[]): Image[] | null => (changes.length > MOST_IMAGES ? null : imagesOf(changes))
