import "server-only"
import { setTimeout as sleep } from "node:timers/promises"
import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { columnParsers } from "./column-parsers.ts"
import type { Database, Sql } from "./db.ts"
import { log } from "./log.ts"
import { PrismaClient } from "./prisma/client.ts"
import { SetupError } from "./setup-error.ts"

/** Milliseconds. A caller waits this long for a connection, a statement and a transaction may take that long. */
const MAX_WAIT = 10_000
const STATEMENT_TIMEOUT = 60_000
const IDLE_IN_TRANSACTION_TIMEOUT = 30_000
/** Milliseconds between two tries of the listening client to come back, and between two checks that its line still answers. */
const RECONNECT_EVERY = 1_000
const PROBE_EVERY = 30_000

const SESSION = [
  "search_path=ordinarthur_os",
  "timezone=UTC",
  `statement_timeout=${STATEMENT_TIMEOUT}`,
  `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_TIMEOUT}`,
]
const options = SESSION.map((setting) => `-c ${setting}`).join(" ")

const types = {
  getTypeParser: ((oid: number, format: "text" | "binary") =>
    columnParsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

export async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString, options, max: 10, connectionTimeoutMillis: MAX_WAIT, keepAlive: true })
  // An idle connection that breaks is replaced at the next use; without a handler it would end the process.
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection was lost"))
  await answer(pool, connectionString)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { schema: "ordinarthur_os" }),
    transactionOptions: { maxWait: MAX_WAIT, timeout: STATEMENT_TIMEOUT },
  })
  const listening = new Set<() => Promise<void>>()
  return {
    kind: "postgres",
    prisma,
    ...sqlOf(pool),
    transaction: (work) => transaction(pool, work),
    async listen(channel, onMessage) {
      const stop = await listen(connectionString, channel, onMessage)
      listening.add(stop)
      return () => (listening.delete(stop) ? stop() : Promise.resolve())
    },
    async close() {
      await Promise.all([...listening].map((stop) => stop()))
      listening.clear()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Fails with a sentence when the server can't be reached, without the password. */
async function answer(pool: pg.Pool, connectionString: string): Promise<void> {
  try {
    await pool.query("select 1")
  } catch (error) {
    await pool.end().catch(() => {})
    const { host, pathname } = new URL(connectionString)
    const reason = error instanceof AggregateError ? error.errors.map((one) => one.message).join(", ") : (error as Error).message
    throw new SetupError(
      `The database ${pathname.slice(1)} at ${host} doesn't answer (${reason}): start it or correct DATABASE_URL, or unset DATABASE_URL to keep the data in DATA_DIR.`,
    )
  }
}

/** Texts are made from tables and filters, so there are few; any more are planned each time. */
const MOST_PREPARED = 500
const prepared = new Map<string, string>()

/** A connection plans a named statement once: for a list of fifty rows that takes as long as the rows. */
function nameOf(text: string): string | undefined {
  const known = prepared.get(text)
  if (known !== undefined || prepared.size >= MOST_PREPARED) return known
  const name = `s${prepared.size}`
  prepared.set(text, name)
  return name
}

function sqlOf(client: pg.Pool | pg.PoolClient): Sql {
  const run = (text: string, values?: readonly unknown[]) => {
    // Without values the simple protocol is used, which takes several statements.
    if (values === undefined) return client.query({ text, types })
    const name = nameOf(text)
    return client.query({ ...(name === undefined ? {} : { name }), text, types, values: values as unknown[] })
  }
  return {
    query: async <T>(text: string, values?: readonly unknown[]) => (await run(text, values)).rows as T[],
    execute: async (text, values) => (await run(text, values)).rowCount ?? 0,
  }
}

async function transaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => (broken = error)
  client.on("error", onError)
  try {
    await client.query("begin isolation level read committed")
    const result = await work(sqlOf(client))
    await client.query("commit")
    return result
  } catch (error) {
    await client.query("rollback").catch((rollbackError: Error) => (broken ??= rollbackError))
    throw error
  } finally {
    client.off("error", onError)
    client.release(broken)
  }
}

/** Hears a channel on a client of its own, which comes back by itself; then something may have been missed. */
async function listen(connectionString: string, channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>> {
  const stop = new AbortController()

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: MAX_WAIT, keepAlive: true })
    let lost = false
    const probe = setInterval(() => client.query("select 1").catch(onLost), PROBE_EVERY)
    probe.unref()
    function onLost(error?: Error): void {
      clearInterval(probe)
      if (lost || stop.signal.aborted) return
      lost = true
      log.warn({ err: error }, "the database's notifications are interrupted")
      client.end().catch(() => {})
      current = comeBack()
    }
    try {
      await client.connect()
      client.on("notification", ({ payload }) => onMessage(payload ?? ""))
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      clearInterval(probe)
      client.end().catch(() => {})
      throw error
    }
    client.on("error", onLost)
    client.on("end", () => onLost())
    return client
  }

  async function comeBack(): Promise<pg.Client | null> {
    while (!stop.signal.aborted) {
      await sleep(RECONNECT_EVERY, null, { signal: stop.signal }).catch(() => {})
      const client = await connect().catch(() => null)
      if (client === null) continue
      onMessage("")
      return client
    }
    return null
  }

  let current: Promise<pg.Client | null> = connect()
  await current
  return async () => {
    stop.abort()
    await (await current)?.end()
  }
}
