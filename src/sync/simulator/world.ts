import "server-only"
import { randomUUID } from "node:crypto"
import type { Database } from "~/server/db.ts"
import { migrate } from "~/server/migrate.ts"
import { openPglite } from "~/server/pglite.ts"
import { openPostgres } from "~/server/postgres.ts"
import { readMigrations } from "~/server/testing/migrations.ts"
import { runOn } from "~/server/testing/postgres-server.ts"
import { openRoad } from "../road.ts"
import { SCHEMA } from "../sql.ts"
import { newApp } from "./domain.ts"
import type { HistoryOptions } from "./history.ts"
import { RealServer } from "./real-server.ts"
import type { Timeline } from "./timeline.ts"

/** Where a history's server keeps its rows. */
export type WorldName = "memory" | "pglite" | "postgres"

/** A database that one history after the other lives on, with the real server code over it. */
export interface World {
  server: NonNullable<HistoryOptions["server"]>
  /** Empties it for the next history. */
  reset(): Promise<void>
  close(): Promise<void>
}

/** Opens a world; null for the server in memory. `url` is the address of a Postgres server, where a database is made for it. */
export async function openWorld(name: WorldName, url: string | null): Promise<World | null> {
  if (name === "memory") return null
  const database = name === "pglite" ? await openPglite(null) : await newDatabase(url)
  await migrate(database, await readMigrations())
  let timeline: Timeline | null = null
  const road = await openRoad({
    database,
    registry: newApp,
    timeZone: "Europe/Paris",
    now: () => new Date(timeline?.now ?? 0),
    // A command that a history lets fail is reported, and meant to.
    report: () => undefined,
  })
  const tables = await tablesOf(database)
  return {
    server(its, random) {
      timeline = its
      return new RealServer(road, its, random, tables)
    },
    reset: () => empty(database, tables),
    async close() {
      await road.close()
      await database.close()
    },
  }
}

async function newDatabase(url: string | null): Promise<Database> {
  if (url === null) throw new Error("a history on Postgres needs the address of a server")
  const name = `histories_${randomUUID().replaceAll("-", "")}`
  await runOn(url, `create database ${name}`)
  return openPostgres(Object.assign(new URL(url), { pathname: `/${name}` }).href)
}

async function tablesOf(database: Database): Promise<string[]> {
  const found = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = '${SCHEMA}' and table_type = 'BASE TABLE' and table_name not in ('clock', '_prisma_migrations')`,
  )
  return found.map(({ name }) => name)
}

async function empty(database: Database, tables: readonly string[]): Promise<void> {
  await database.transaction(async (sql) => {
    // No triggers: nothing of it is a change that a device should hear of.
    await sql.execute("set local session_replication_role = replica")
    for (const table of tables) await sql.execute(`delete from ${SCHEMA}.${table}`)
    await sql.execute(`update ${SCHEMA}.clock set version = 0, tombstone_floor = 0, instance = gen_random_uuid() where id = 1`)
  })
}
