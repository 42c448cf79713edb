import "server-only"
import type { Cursor } from "./cursor.ts"
import { columnOf, rowJson, SCHEMA, type Statement, sqlName, sqlType } from "./sql.ts"
import type { Table } from "./table.ts"

/** A line of a page: the clock (place -2, first), the device's own mutations (place -1), then rows and tombstones in reading order. */
export interface PageLine {
  place: number
  version: number
  /** Tombstones: `table/id`. */
  id: string
  data: string | null
}

type Place = Pick<Cursor, "version" | "table" | "id" | "since">

export const TOMBSTONES = "tombstones"

/**
 * The one statement of a page. Every branch walks its index on (version, id) from the cursor and stops at the limit, so the
 * cost follows what changed. There is no upper bound: a row edited meanwhile comes at its new version, on a later page. One
 * line more than `limit` is read, which says whether there is more; the device's own mutations come with the last page.
 */
export function pageStatement(tables: readonly Table[], cursor: Place, deviceId: string, limit: number): Statement {
  const stones = tables.length
  const at = cursor.table === null ? null : cursor.table === TOMBSTONES ? stones : tables.findIndex(({ name }) => name === cursor.table)
  const values: unknown[] = [cursor.version, deviceId, limit + 1, cursor.since]
  const slot = (value: unknown) => `$${values.push(value)}`
  const branches = tables.map((table, place) => {
    const key = columnOf(table, "id")
    const here = at === place
    const behind = here ? `(t.version, t.${key}) > ($1::bigint, ${slot(cursor.id)}::${sqlType(table, "id")})` : versions("t.version", place, at)
    return `(select ${place} as place, t.version, t.${key}::text as id, ${rowJson(table, "t")} as data
      from ${sqlName(table)} t where ${behind}
      order by t.version, t.${key} limit $3::int)`
  })
  const stone = `(s."table" || '/' || s.id) collate "C"`
  const behind =
    at === stones ? `s.version >= $1::bigint and (s.version > $1::bigint or ${stone} > ${slot(cursor.id)})` : versions("s.version", stones, at)
  branches.push(
    `(select ${stones}, s.version, ${stone}, null from ${SCHEMA}.tombstones s where ${behind} order by s.version, ${stone} limit $3::int)`,
  )
  const text = `with page as (select * from (${branches.join("\n union all ")}) every order by version, place, id collate "C" limit $3::int)
    select -2 as place, 0::float8 as version, '' as id,
      json_build_object('instance', instance, 'version', version, 'floor', tombstone_floor)::text as data from ${SCHEMA}.clock where id = 1
    union all
    select -1, version::float8, client_mutation_id::text, null from ${SCHEMA}.client_mutations
      where device_id = $2 and version > $4::bigint and (select count(*) from page) < $3::int
    union all
    select place, version::float8, id, data from page`
  return { text, values }
}

/** The versions that a branch still has to give, where the cursor stands in another one: those of the same version come in order of place. */
const versions = (version: string, place: number, at: number | null) =>
  at !== null && place > at ? `${version} >= $1::bigint` : `${version} > $1::bigint`
