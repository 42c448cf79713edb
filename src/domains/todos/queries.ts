import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import { id, int, line } from "~/sync/fields.ts"
import { rowJson, selectRows, sqlName } from "~/sync/sql.ts"
import { CommandError } from "~/sync/tx.ts"
import { type Todo, todoStatus, todos } from "./schema.ts"

export const listInput = z.optional(
  z.strictObject({
    status: z.optional(todoStatus),
    projectId: z.optional(id),
    tag: z.optional(line(100)),
    context: z.optional(line(100)),
    /** Found in title or description, case ignored. */
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

const TESTS = {
  status: (slot: string) => `t.status = ${slot}`,
  projectId: (slot: string) => `t.project_id = ${slot}::uuid`,
  tag: (slot: string) => `${slot} = any(t.tags)`,
  context: (slot: string) => `t.context = ${slot}`,
  search: (slot: string) => `position(lower(${slot}) in lower(t.title || ' ' || coalesce(t.description, ''))) > 0`,
  cursor: (slot: string) => `t.id < ${slot}::uuid`,
}

/** Todos outside the trash, the newest first. For scripts and the API: the page reads its replica. */
export async function listTodos(sql: Sql, input: z.output<typeof listInput>): Promise<TodoPage> {
  const { limit = 50, ...filter } = input ?? {}
  const values: unknown[] = [limit + 1]
  const tests = Object.entries(filter).map(([name, value]) => TESTS[name as keyof typeof TESTS](`$${values.push(value)}`))
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
