import { createHash, randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { PGlite } from "@electric-sql/pglite"
import { type Database, openDatabase } from "../db.ts"
import { migrate } from "../migrate.ts"
import type { Migration } from "../migrations.ts"
import { openPglite, overPglite } from "../pglite.ts"
import { readMigrations } from "./migrations.ts"
import { runOn } from "./postgres-server.ts"
import { sharedPostgres } from "./shared.ts"

/** Both databases; `open` gives a fresh one, migrated and empty, that `close` throws away. For `describe.each(databases)`. */
export const databases: { name: "pglite" | "postgres"; open(): Promise<Database> }[] = [
  { name: "pglite", open: async () => openPglite(null, await migratedPglite()) },
  { name: "postgres", open: async () => openDatabase({ databaseUrl: await newPostgresDatabase(await template()) }).then(droppedAtClose) },
]

/** The same two, without any migration: for tests of the migrations themselves. */
export const emptyDatabases: typeof databases = [
  { name: "pglite", open: async () => openPglite(null) },
  { name: "postgres", open: async () => openDatabase({ databaseUrl: await newPostgresDatabase("template0") }).then(droppedAtClose) },
]

const pgliteModule = "node_modules/@electric-sql/pglite/package.json"

/** What the copies are made from; they are made anew when it changes. */
async function stamp(migrations: readonly Migration[]): Promise<string> {
  const text = JSON.stringify([migrations, await readFile(pgliteModule, "utf8")])
  return createHash("sha256").update(text).digest("hex").slice(0, 16)
}

/** A migrated PGlite as a file, which opens four times faster than one made from nothing. */
async function migratedPglite(): Promise<Blob> {
  const migrations = await readMigrations()
  const file = `.cache/pglite-${await stamp(migrations)}.tar`
  if (!existsSync(file)) {
    const pglite = await PGlite.create()
    const database = await overPglite(pglite)
    await migrate(database, migrations)
    await mkdir(".cache", { recursive: true })
    const own = `${file}.${process.pid}`
    await writeFile(own, Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer()))
    await database.close()
    await rename(own, file)
  }
  return new Blob([await readFile(file)])
}

const withDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** The address of a new database on the run's Postgres, for tests that open it themselves (a spawned server). */
export async function newPostgresDatabase(from = "template0"): Promise<string> {
  const server = await sharedPostgres()
  const name = `test_${randomUUID().replaceAll("-", "")}`
  await runOn(server, `create database ${name} template ${from} strategy wal_log`)
  return withDatabase(server, name)
}

let ownTemplate: Promise<string> | undefined

/** A migrated database of this worker, of which the others are copies. */
function template(): Promise<string> {
  ownTemplate ??= (async () => {
    const url = await newPostgresDatabase()
    const database = await openDatabase({ databaseUrl: url })
    await migrate(database, await readMigrations())
    await database.close()
    return new URL(url).pathname.slice(1)
  })()
  return ownTemplate
}

function droppedAtClose(database: Database): Database {
  return {
    ...database,
    async close() {
      const [row] = await database.query<{ name: string }>("select current_database() as name")
      await database.close()
      await runOn(await sharedPostgres(), `drop database ${row?.name} with (force)`)
    },
  }
}
