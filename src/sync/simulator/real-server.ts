import "server-only"
import { type AnyCommand, type Registry, registry } from "../command.ts"
import { throughDoor } from "../door.ts"
import { flush } from "../flush.ts"
import type { PullPage, ReplayAnswer } from "../protocol.ts"
import { pull } from "../pull.ts"
import { replayMutations } from "../replay-mutations.ts"
import type { Road } from "../road.ts"
import { MemoryRows, Overlay } from "../rows.ts"
import { SCHEMA } from "../sql.ts"
import { SqlRows } from "../sql-rows.ts"
import type { Row } from "../table.ts"
import type { Random } from "./random.ts"
import type { ReplayRequest, SimServer } from "./sim-server.ts"
import type { Timeline } from "./timeline.ts"

/** What a backup keeps of a table: its rows as JSON text. */
type Backup = { version: number; tables: Map<string, string> }

/** The real server code over a database. Virtual time stands still while the database works. */
export class RealServer implements SimServer {
  failing = 0
  pageRows = 4
  private readonly road: Road
  private readonly timeline: Timeline
  private readonly random: Random
  private readonly tables: readonly string[]
  private own: Registry
  private kept: Backup | null = null

  constructor(road: Road, timeline: Timeline, random: Random, tables: readonly string[]) {
    this.road = road
    this.timeline = timeline
    this.random = random
    this.tables = tables
    this.own = road.registry
  }

  get registry(): Registry {
    return this.own
  }

  set registry(release: Registry) {
    this.own = release
    const commands = [...release.commands.values()].map((command): AnyCommand => {
      const run: AnyCommand["run"] = (tx, input) => {
        if (this.random.chance(this.failing)) throw new Error("something unexpected")
        return command.run(tx, input)
      }
      return { ...command, run }
    })
    this.road.registry = registry(commands, [...release.tables.values()])
  }

  pull(input: { cursor: string | null; deviceId: string }): Promise<PullPage> {
    return this.timeline.outside(pull(this.road, { ...input, limit: this.pageRows }))
  }

  replay(input: ReplayRequest): Promise<ReplayAnswer> {
    return this.timeline.outside(replayMutations(this.road, input))
  }

  async replayUpTo(count: number, { mutations, ...request }: ReplayRequest): Promise<void> {
    await this.replay({ ...request, mutations: mutations.slice(0, count) })
  }

  async seed(name: string, rows: readonly Row[]): Promise<void> {
    await throughDoor(this.road, async (door) => {
      const before = new SqlRows(door.sql)
      const layer = new Overlay(before)
      for (const row of rows) layer.put(name, row)
      await flush(door.sql, this.road.registry, layer, before)
      return { value: null, keep: true, changed: true }
    })
  }

  async forgetTombstones(): Promise<void> {
    await this.road.database.execute(`update ${SCHEMA}.clock set tombstone_floor = version where id = 1`)
  }

  async backUp(): Promise<void> {
    this.kept = await this.road.writers(async () => {
      const [clock] = await this.road.database.query<{ version: number }>(`select version::float8 as version from ${SCHEMA}.clock`)
      const tables = new Map<string, string>()
      for (const table of this.tables) {
        const [found] = await this.road.database.query<{ rows: string | null }>(`select json_agg(t)::text as rows from ${SCHEMA}.${table} t`)
        if (typeof found?.rows === "string") tables.set(table, found.rows)
      }
      return { version: clock?.version ?? 0, tables }
    })
  }

  async restore(): Promise<boolean> {
    const { kept } = this
    if (kept === null) return false
    await this.road.writers(() =>
      this.road.database.transaction(async (sql) => {
        await sql.execute("set local session_replication_role = replica")
        for (const table of this.tables) {
          await sql.execute(`delete from ${SCHEMA}.${table}`)
          const rows = kept.tables.get(table)
          if (rows !== undefined)
            await sql.execute(`insert into ${SCHEMA}.${table} select * from json_populate_recordset(null::${SCHEMA}.${table}, $1::json)`, [rows])
        }
        await sql.execute(`update ${SCHEMA}.clock set version = $1, tombstone_floor = 0, instance = gen_random_uuid() where id = 1`, [kept.version])
      }),
    )
    return true
  }

  async contents(): Promise<MemoryRows> {
    const rows = new MemoryRows()
    const source = new SqlRows(this.road.database)
    for (const table of this.own.tables.values()) for (const row of await source.list(table, {})) rows.put(table.name, row)
    return rows
  }
}
