import "server-only"
import * as z from "zod/mini"
import type { Sql } from "~/server/db.ts"
import type { Registry } from "~/sync/command.ts"
import { text } from "~/sync/fields.ts"
import { canHold, columnOf, rowJson, sqlName, sqlType } from "~/sync/sql.ts"
import { MOST_NAMES, nameIn } from "./name-in.ts"

export const namesInput = z.strictObject({
  rows: z.array(z.strictObject({ table: text(100), id: text(200) })).check(z.maxLength(MOST_NAMES)),
})

export interface Named {
  table: string
  id: string
  name: string
}

/** What these rows are called, in the trash or not; those that are gone for good are left out. */
export async function namesOf(sql: Sql, registry: Registry, { rows }: z.output<typeof namesInput>): Promise<Named[]> {
  const named: Named[] = []
  for (const table of registry.tables.values()) {
    const ids = rows.flatMap((one) => (one.table === table.name && canHold(table, "id", one.id) ? one.id : []))
    if (ids.length === 0) continue
    const isOne = `t.${columnOf(table, "id")} = any($1::${sqlType(table, "id")}[])`
    const found = await sql.query<{ row: string }>(`select ${rowJson(table, "t")} as row from ${sqlName(table)} t where ${isOne}`, [ids])
    for (const { row } of found) {
      const fields = JSON.parse(row) as { id: string }
      const name = nameIn(fields)
      if (name !== undefined) named.push({ table: table.name, id: fields.id, name })
    }
  }
  return named
}
