import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { foldedSql } from "~/server/folded-sql.ts"
import { day, id, int, line } from "~/sync/fields.ts"
import { rowJson, selectRows, sqlName } from "~/sync/sql.ts"
import { CommandError } from "~/sync/tx.ts"
import { energy, type Todo, todoStatus, todos } from "./schema.ts"

export const listInput = z.optional(
  z.strictObject({
    status: z.optional(todoStatus),
    /** True: neither done nor archived; false: one of them. */
    open: z.optional(z.boolean()),
    projectId: z.optional(id),
    tag: z.optional(line(100)),
    context: z.optional(line(100)),
    energy: z.optional(energy),
    priority: z.optional(int(0, 3)),
    /** Due on an earlier day than this, with or without an hour. What is late is `{ open: true, dueBefore: today }`. */
    dueBefore: z.optional(day),
    /** Due on a later day than this. */
    dueAfter: z.optional(day),
    /** Planned for an earlier day than this. */
    plannedBefore: z.optional(day),
    /** Planned for a later day than this. */
    plannedAfter: z.optional(day),
    /** Each of its words is found in title, description, context, tags or checklist; case and accents ignored. */
    search: z.optional(line(200)),
    /** The `cursor` of the page before. */
    cursor: z.optional(id),
    limit: z.optional(int(1, 500)),
  }),
)

export interface TodoPage {
  items: Todo[]
  /** Where the next page begins; null after the last one. */
  cursor: string | null
}

const checklistText = "(select string_agg(item ->> 'text', ' ') from jsonb_array_elements(t.checklist) item)"
const said = foldedSql(`concat_ws(' ', t.title, t.description, t.context, array_to_string(t.tags, ' '), ${checklistText})`)

/** What each part of the input asks of a row `t`; `slot` holds its value, `zone` the owner's time zone. */
const TESTS: Record<Exclude<keyof NonNullable<z.output<typeof listInput>>, "limit">, (slot: string, zone: string) => string> = {
  status: (slot) => `t.status = ${slot}`,
  open: (slot) => `(t.status not in ('done', 'archived')) = ${slot}::boolean`,
  projectId: (slot) => `t.project_id = ${slot}::uuid`,
  tag: (slot) => `${slot} = any(t.tags)`,
  context: (slot) => `t.context = ${slot}`,
  energy: (slot) => `t.energy = ${slot}`,
  priority: (slot) => `t.priority = ${slot}::int`,
  dueBefore: (slot, zone) => `${dueDay(zone)} < ${slot}::date`,
  dueAfter: (slot, zone) => `${dueDay(zone)} > ${slot}::date`,
  plannedBefore: (slot) => `t.planned_on < ${slot}::date`,
  plannedAfter: (slot) => `t.planned_on > ${slot}::date`,
  search: (slot) =>
    `(select bool_and(position(word in whole.said) > 0) from (select ${said} as said) whole, regexp_split_to_table(${foldedSql(slot)}, '\\s+') word)`,
  cursor: (slot) => `t.id < ${slot}::uuid`,
}

const dueDay = (zone: string) => `coalesce(t.due_on, (t.due_at at time zone ${zone})::date)`

/** Todos outside the trash, the newest first; days are the owner's in `timeZone`. For scripts and the API: the page reads its replica. */
export async function listTodos(sql: Sql, input: z.output<typeof listInput>, timeZone: string): Promise<TodoPage> {
  const { limit = 50, ...filter } = input ?? {}
  const values: unknown[] = [limit + 1]
  const slot = (value: unknown) => `$${values.push(value)}`
  const zone = filter.dueBefore !== undefined || filter.dueAfter !== undefined ? `${slot(timeZone)}::text` : ""
  const tests = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => TESTS[name as keyof typeof TESTS](slot(value), zone))
  const where = ["t.deleted_at is null", ...tests].join(" and ")
  // One text for the whole page: Postgres joins it faster than a driver makes objects of fifty rows.
  const [page] = await sql.query<{ rows: string | null }>(
    `select '[' || string_agg(page.row, ',') || ']' as rows
     from (select ${rowJson(todos, "t")} as row from ${sqlName(todos)} t where ${where} order by t.id desc limit $1::int) page`,
    values,
  )
  const items = JSON.parse(page?.rows ?? "[]") as Todo[]
  const more = items.length > limit
  return { items: items.slice(0, limit), cursor: more ? (items[limit - 1]?.id ?? null) : null }
}

/** One todo, in the trash or not; `not_found` where there is none. */
export async function getTodo(sql: Sql, todoId: string): Promise<Todo> {
  const [found] = await sql.query<{ row: string }>(selectRows(todos, "t.id = $1::uuid"), [todoId])
  if (found === undefined) throw new CommandError("not_found", `todos ${todoId} doesn't exist`, "id")
  return JSON.parse(found.row) as Todo
}
