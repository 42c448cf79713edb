import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import { existsSync } from "node:fs"
import { rename, rm } from "node:fs/promises"
import path from "node:path"
import { PGlite, type PGliteInterface, type Transaction } from "@electric-sql/pglite"
import { PrismaPGlite } from "pglite-prisma-adapter"
import { columnParsers } from "./column-parsers.ts"
import { prepareDataDir } from "./data-dir.ts"
import type { Database, Sql } from "./db.ts"
import { PrismaClient } from "./prisma/client.ts"
import { lockDataDir } from "./single-instance.ts"

/** Milliseconds, for transactions that Prisma opens; they wait for one another. */
const MAX_WAIT = 60_000
const TIMEOUT = 60_000

/** Opens the database in `dataDir`/pglite, or in memory (a copy of `loadDataDir`). Holds the folder's lock until it is closed. */
export async function openPglite(dataDir: string | null, loadDataDir?: Blob): Promise<Database> {
  if (dataDir === null) return overPglite(await PGlite.create(loadDataDir ? { loadDataDir } : {}))
  prepareDataDir(dataDir)
  const unlock = lockDataDir(dataDir)
  try {
    const folder = path.join(dataDir, "pglite")
    if (!existsSync(folder)) await initialise(folder)
    const database = await overPglite(await PGlite.create(folder))
    return { ...database, close: () => database.close().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Makes the database aside and then moves it into place: one that was interrupted is made anew, not opened half. */
async function initialise(folder: string): Promise<void> {
  const aside = `${folder}.new`
  await rm(aside, { recursive: true, force: true })
  await (await PGlite.create(aside)).close()
  await rename(aside, folder)
}

/** The `Database` of an open PGlite. */
export async function overPglite(pglite: PGlite): Promise<Database> {
  await pglite.exec("set search_path = ordinarthur_os; set timezone = 'UTC'")
  const inside = new AsyncLocalStorage<true>()
  const outer = guarded(pglite, inside)
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(outer), transactionOptions: { maxWait: MAX_WAIT, timeout: TIMEOUT } })
  return {
    kind: "pglite",
    prisma,
    ...sqlOf(outer),
    transaction: (work) => outer.transaction((tx) => inside.run(true, async () => await work(sqlOf(tx)))),
    listen: (channel, onMessage) => pglite.listen(channel, onMessage),
    async close() {
      await prisma.$disconnect()
      await pglite.close()
    },
  }
}

function sqlOf(client: PGliteInterface | Transaction): Sql {
  return {
    query: async <T>(text: string, values?: readonly unknown[]) =>
      (await client.query<T>(text, values as unknown[], { parsers: columnParsers })).rows,
    async execute(text, values) {
      if (values) return (await client.query(text, values as unknown[])).affectedRows ?? 0
      return (await client.exec(text)).at(-1)?.affectedRows ?? 0
    },
  }
}

/** PGlite that refuses, with the reason, the calls that would wait for the transaction they are made in. */
function guarded(pglite: PGlite, inside: AsyncLocalStorage<true>): PGlite {
  const waiting = new Set<PropertyKey>(["query", "exec", "sql", "transaction", "runExclusive"])
  return new Proxy(pglite, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== "function") return value
      if (!waiting.has(name)) return value.bind(target)
      return (...args: unknown[]) => {
        if (inside.getStore()) throw new Error("inside a transaction only its own sql may be used: PGlite has one connection")
        return value.apply(target, args)
      }
    },
  })
}
