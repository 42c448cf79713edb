import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { Agent, type IncomingMessage, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import autocannon from "autocannon"
import pg from "pg"
import { freePort, type PostgresServer, runOn, startPostgres } from "../src/server/testing/postgres-server.ts"

/** The processes that figures are taken from: one real Postgres, our built server, and bare servers to hold it against. */

export const TOKEN = "bench-token-that-is-long-enough-to-be-one"
const stops: (() => Promise<unknown>)[] = []

let postgres: Promise<PostgresServer> | undefined
let databases = 0

/** The address of a new, empty database on a Postgres with its usual durability. */
export async function newDatabase(): Promise<string> {
  postgres ??= startPostgres(["max_connections=100", "shared_buffers=256MB", "listen_addresses=127.0.0.1"])
  const server = await postgres
  const name = `bench_${databases++}`
  await runOn(server.url("postgres"), `create database ${name}`)
  return server.url(name)
}

/** A connection of the bench's own. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  stops.push(() => client.end())
  return client
}

export interface Server {
  url: string
  stop(): Promise<void>
}

/** A folder that is deleted at the end. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "ordinarthur-bench-"))
  stops.push(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a program that listens on PORT and waits until `path` answers. */
export async function serve(args: readonly string[], env: Record<string, string>, path: string): Promise<Server> {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "pipe"],
  })
  let said = ""
  child.stderr?.on("data", (chunk) => {
    said += chunk
  })
  const url = `http://127.0.0.1:${port}`
  const server = { url, stop: () => end(child) }
  stops.push(server.stop)
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended: ${said}`)
    const answer = await fetch(`${url}${path}`).catch(() => null)
    if (answer?.ok) return server
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill("SIGTERM")
  await once(child, "exit")
}

/** Our server, built, on the given database. */
export const ours = (databaseUrl: string) =>
  serve(
    [".output/server/index.mjs"],
    { DATABASE_URL: databaseUrl, DATA_DIR: scratch(), API_BEARER_TOKEN: TOKEN, NODE_ENV: "production" },
    "/api/ready",
  )

/** Node's own http with pg and JSON.stringify. */
export const bare = (databaseUrl: string) => serve(["bench/bare-server.ts"], { DATABASE_URL: databaseUrl }, "/constant")

const HEADERS = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" }

/** Calls a procedure and answers its data. */
export const call = <T>(server: Server, path: string, input: unknown, method: "GET" | "POST" = "POST"): Promise<T> =>
  method === "GET" ? ask(server, `${path}?input=${encodeURIComponent(JSON.stringify(input))}`) : post(server, path, JSON.stringify(input))

/**
 * Sends a body that is JSON already. Over node:http: `fetch` takes up to half a second to make 32 MB ready for sending, which is
 * the caller's time and not the server's.
 */
export const post = <T>(server: Server, path: string, body: string | Buffer): Promise<T> => ask(server, path, body)

const agent = new Agent({ keepAlive: true })

async function ask<T>(server: Server, path: string, body?: string | Buffer): Promise<T> {
  const sending = request(`${server.url}/api/trpc/${path}`, { method: body === undefined ? "GET" : "POST", headers: HEADERS, agent }).end(body)
  const [answer] = (await once(sending, "response")) as [IncomingMessage]
  const said = JSON.parse(await text(answer)) as { result?: { data: T }; error?: unknown }
  if (said.result === undefined) throw new Error(`${path} answered ${answer.statusCode}: ${JSON.stringify(said.error)}`)
  return said.result.data
}

/** Requests per second over a fixed number of requests on ten kept connections. */
export async function rate(url: string, amount: number): Promise<number> {
  const result = await autocannon({ url, amount, connections: 10, headers: HEADERS, sampleInt: 10 })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} failed ${result.non2xx + result.errors} times`)
  return amount / ((result.finish.getTime() - result.start.getTime()) / 1_000)
}

export async function stopServers(): Promise<void> {
  for (const stop of stops.reverse()) await stop()
  await (await postgres)?.stop()
}
