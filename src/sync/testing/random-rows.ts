import type * as z from "zod/mini"
import { id as idSchema } from "../fields.ts"
import type { Table } from "../table.ts"

/** Random numbers that are the same in every run with the same seed (mulberry32). */
export interface Seeded {
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { chance: (probability) => next() < probability, pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number] }
}

const TEXTS = [
  "a",
  " padded ",
  "Œuvre d’été 🐟",
  "",
  "NULL",
  "'; drop table",
  '{"a":1}',
  "{x,y}",
  "\\",
  "a\nb",
  "%_",
  "O'Hara",
  "é",
  "é",
  "https://example.fr/é?a=1",
]
const WRONG = ["a\0b", "\ud800", 2 ** 31, 1.5, true, null, "nonsense", [], {}, ["a\0"], "2026-13-01", "2026-02-29T10:00:00.000Z"]
const INSTANTS = [
  "2026-03-29T01:30:00.000Z",
  "2026-10-25T00:30:00.000Z",
  "1900-01-01T00:00:00.000Z",
  "2299-12-31T23:59:59.999Z",
  "2026-11-22T08:00:00.001Z",
]
const DAYS = ["2026-03-29", "2024-02-29", "1900-01-01", "2299-12-31", "2026-11-22", "2026-11-23"]

interface Def {
  type: string
  format?: string
  shape?: Record<string, z.ZodMiniType>
  innerType?: z.ZodMiniType
  element?: z.ZodMiniType
  in?: z.ZodMiniType
  options?: z.ZodMiniType[]
  entries?: Record<string, string>
  values?: unknown[]
}

/** A value that a schema may accept, or now and then one that it refuses. Ids are taken from `ids`. */
export function randomInput(random: Seeded, schema: z.ZodMiniType, ids: readonly string[]): unknown {
  return random.chance(0.02) ? random.pick(WRONG) : JSON.parse(JSON.stringify(randomValue(random, schema, ids) ?? null))
}

function randomValue(random: Seeded, schema: z.ZodMiniType, ids: readonly string[]): unknown {
  const def = schema._zod.def as unknown as Def
  const inner = (next: z.ZodMiniType | undefined) => (next === undefined ? null : randomValue(random, next, ids))
  if (random.chance(0.01)) return random.pick(WRONG)
  if (schema === (idSchema as z.ZodMiniType)) return random.pick(ids)
  if (def.type === "optional") return random.chance(0.6) ? undefined : inner(def.innerType)
  if (def.type === "nullable") return random.chance(0.3) ? null : inner(def.innerType)
  if (def.type === "pipe") return inner(def.in)
  if (def.type === "union") return inner(random.pick(def.options ?? []))
  if (def.type === "enum") return random.pick(Object.values(def.entries ?? {}))
  if (def.type === "literal") return def.values?.[0]
  if (def.type === "boolean") return random.chance(0.5)
  if (def.type === "number") return random.pick([0, 1, 2, 3, 60, -1, 2 ** 31 - 1])
  if (def.type === "record") return random.chance(0.5) ? {} : { status: random.pick(TEXTS), open: true }
  if (def.type === "array") return Array.from({ length: random.pick([0, 1, 2, 3]) }, () => inner(def.element))
  if (def.type === "object") return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, field]) => [key, inner(field)]))
  if (def.format === "datetime") return random.pick(INSTANTS)
  if (def.format === "date") return random.pick(DAYS)
  return random.pick(TEXTS)
}

const STAMPS = { version: 1, createdAt: "2026-11-22T09:00:00.000Z", updatedAt: "2026-11-22T09:00:00.000Z", deletedAt: null }

/** Random fields of a new row: mostly a row that its table accepts, its references mostly among `ids` of their table. */
export function randomRow(random: Seeded, table: Table, ids: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const shape = (table.row._zod.def as unknown as Def).shape ?? {}
  const names = Object.keys(shape).filter((field) => field !== "id" && !(field in STAMPS))
  const value = (field: string) => {
    const target = table.references[field]?.()
    if (target && random.chance(0.9)) return random.chance(0.5) ? null : random.pick(ids.get(target.name) ?? [])
    return randomValue(random, shape[field] as z.ZodMiniType, [...ids.values()].flat())
  }
  const fields = Object.fromEntries(names.map((field) => [field, value(field)]))
  for (let tried = 0; tried < 60; tried += 1) {
    const parsed = table.row.safeParse({ ...fields, ...STAMPS, id: ids.get(table.name)?.[0] })
    if (parsed.success) break
    const wrong = parsed.error.issues[0]?.path[0]
    for (const field of names) if (wrong === undefined || field === wrong) fields[field] = value(field)
  }
  if (random.chance(0.1)) fields[random.pick(names)] = random.pick(WRONG)
  return JSON.parse(JSON.stringify(fields))
}
