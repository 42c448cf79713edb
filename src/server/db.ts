import "server-only"
import { env } from "./env.ts"
import { migrate } from "./migrate.ts"
import { once } from "./once.ts"
import { openPglite } from "./pglite.ts"
import { openPostgres } from "./postgres.ts"
import type { PrismaClient } from "./prisma/client.ts"

/**
 * Raw SQL with $1 parameters; `search_path` is `ordinarthur_os`. Both databases answer alike: bigint as a number (these
 * stay below 2^53), dates as `2026-11-22`, timestamps as ISO instants in UTC, json parsed.
 */
export interface Sql {
  query<T>(text: string, values?: readonly unknown[]): Promise<T[]>
  /** Answers how many rows it touched. Without `values`, `text` may hold several statements. */
  execute(text: string, values?: readonly unknown[]): Promise<number>
}

export interface Database extends Sql {
  kind: "pglite" | "postgres"
  prisma: PrismaClient
  /**
   * One interactive READ COMMITTED transaction, rolled back when `work` throws. Inside it only the given `sql` may be used:
   * on PGlite, which has one connection, anything else would wait for the transaction's own end, so it throws.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Hears a NOTIFY channel; after a lost line is back `onMessage` gets "", since messages may be missing. Answers how to stop. */
  listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** Where the data lives: a PGlite folder (null: in memory) or a Postgres server. */
export type DatabaseSettings = { pgliteDir: string | null; loadDataDir?: Blob } | { databaseUrl: string }

/** Opens a database as it is, without migrating. Throws a `SetupError` when it can't be had. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return "databaseUrl" in settings ? openPostgres(settings.databaseUrl) : openPglite(settings.pgliteDir, settings.loadDataDir)
}

const opening = () => once<{ database: Promise<Database> | null }>("database", () => ({ database: null }))

/** Closes the process's database, if it was ever opened. */
export async function closeDatabase(): Promise<void> {
  const held = opening()
  const opened = await held.database?.catch(() => null)
  held.database = null
  await opened?.close()
}

/** The process's database, opened and migrated at the first call; where that failed, the next call tries again. */
export function database(): Promise<Database> {
  const held = opening()
  held.database ??= openOwn().catch((error) => {
    held.database = null
    throw error
  })
  return held.database
}

async function openOwn(): Promise<Database> {
  const { databaseUrl, dataDir } = env()
  const opened = await openDatabase(databaseUrl === null ? { pgliteDir: dataDir } : { databaseUrl })
  try {
    // Imported here: it exists in a build alone, while scripts open databases under plain Node.
    const { migrations } = await import("./migrations.ts")
    await migrate(opened, migrations)
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}
