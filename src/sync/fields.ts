import * as z from "zod/mini"

/**
 * The field types that rows and inputs are made of, on both sides. Each one accepts exactly what a Postgres column
 * gives back unchanged: NUL and lone surrogates pass zod and fail in Postgres, an upper-case UUID comes back in lower
 * case, year 0 is no year. What passes here is stored and read back equal, or the two runs of a command would differ.
 */

const INT32 = 2_147_483_647

const cleanText = (value: string) => !value.includes("\0") && value.isWellFormed()
const storableYear = (value: string) => value >= "1900" && value < "2300"

/** A UUID in lower case (UUIDv7 where this product makes it). */
export const id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "expected a UUID in lower case"))

/** Text of at most `max` UTF-16 units, without NUL or lone surrogates. */
export const text = (max: number) =>
  z
    .string()
    .check(
      z.maxLength(max, `expected at most ${max} characters`),
      z.refine(cleanText, "contains a character that can't be stored (NUL or half of a surrogate pair)"),
    )

/** One line that says something: trimmed, not empty. */
export const line = (max: number) => text(max).check(z.trim(), z.minLength(1, "expected some text"))

/** An instant as rows hold it: `2026-11-22T09:30:00.000Z`, UTC, milliseconds. */
export const instant = z.iso
  .datetime({ precision: 3, error: "expected an instant such as 2026-11-22T09:30:00.000Z" })
  .check(z.refine(storableYear, "expected a year from 1900 to 2299"))

/** An instant as inputs give it: any ISO 8601 instant with an offset, brought to the form that rows hold. */
export const instantInput = z.pipe(
  z.iso.datetime({ offset: true, error: "expected an instant such as 2026-11-22T09:30:00+01:00" }),
  z.transform((value: string) => new Date(value).toISOString()),
)

/** A day of the owner's calendar, `2026-11-22`, without hour or zone. */
export const day = z.iso.date("expected a day such as 2026-11-22").check(z.refine(storableYear, "expected a year from 1900 to 2299"))

/** A whole number within Postgres `integer`. */
export const int = (min = -INT32, max = INT32) =>
  z.int("expected a whole number").check(
    z.minimum(min, `expected at least ${min}`),
    z.maximum(max, `expected at most ${max}`),
    z.refine((value: number) => !Object.is(value, -0), "expected 0, not -0"),
  )

/** An http or https address. */
export const webAddress = text(2_000).check(z.regex(/^https?:\/\/\S+$/i, "expected an address that starts with http:// or https://"))

/** What a column of a row holds; the server writes its SQL from it. */
export interface Field {
  kind: "uuid" | "text" | "instant" | "day" | "int" | "boolean" | "text[]" | "json"
  nullable: boolean
}

interface Def {
  type: string
  format?: string
  innerType?: z.core.$ZodType
  element?: z.core.$ZodType
}
const definition = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def

/** Reads a column's kind from its zod type, so that a column is described once. */
export function describeField(schema: z.core.$ZodType): Field {
  const def = definition(schema)
  if (def.type === "nullable") return { ...describeField(def.innerType as z.core.$ZodType), nullable: true }
  return { kind: fieldKind(schema, def), nullable: false }
}

function fieldKind(schema: z.core.$ZodType, def: Def): Field["kind"] {
  if (schema === id) return "uuid"
  if (def.type === "string") return def.format === "datetime" ? "instant" : def.format === "date" ? "day" : "text"
  if (def.type === "enum" || def.type === "literal") return "text"
  if (def.type === "number") return "int"
  if (def.type === "boolean") return "boolean"
  if (def.type === "array" && ["string", "enum"].includes(definition(def.element as z.core.$ZodType).type)) return "text[]"
  return "json"
}
