import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "./postgres-server.ts"

/** Milliseconds that a server has to answer after its start, and to end when asked. */
const START_WITHIN = 180_000
const END_WITHIN = 60_000

/** Half of what a start costs on PGlite is V8 compiling it anew for a long life; these servers live for seconds. */
const QUICK = ["--liftoff-only"]
const ENTRY = path.resolve(".output/server/index.mjs")

export interface App {
  url: string
  /** The bearer token of its owner. */
  token: string
  dataDir: string
  pid: number
  /** What it wrote so far: its log, its sign-in link, its last words. */
  output(): string
  /** Asks it to end, or kills it; answers its exit code (null when killed). The data stay for the next start. */
  stop(signal?: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>
  /** Kills it and deletes its data folder: an end in good order takes seconds while V8 still compiles the database. */
  remove(): Promise<void>
}

interface AppOptions {
  dataDir?: string
  /** Postgres in place of PGlite. */
  databaseUrl?: string
  port?: number
  /** Another build than the one in .output. */
  entry?: string
  env?: Record<string, string>
}

/** Runs the built server as an operator would, with no more of this process's environment than it needs. */
export function spawnApp({ dataDir, databaseUrl, port, entry = ENTRY, env }: AppOptions & { dataDir: string }) {
  const settings = { PORT: String(port ?? 0), DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), ...env }
  // Its folder is its working directory, so that a developer's .env isn't read.
  const child = spawn(process.execPath, [...QUICK, entry], {
    cwd: os.tmpdir(),
    env: { PATH: process.env.PATH, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk))
  const ended = once(child, "exit").then(([code]) => code as number | null)
  return { child, ended, output: () => said }
}

/** Starts the built server on a free port and waits until it answers. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), "ordinarthur-app-")))
  const port = options.port ?? (await freePort())
  const { child, ended, output } = spawnApp({ ...options, dataDir, port })
  const url = `http://localhost:${port}`
  await answering(url, ended, output)
  const token = options.env?.API_BEARER_TOKEN ?? (await readFile(path.join(dataDir, "token"), "utf8")).trim()
  async function stop(signal: "SIGTERM" | "SIGINT" | "SIGKILL" = "SIGTERM"): Promise<number | null> {
    child.kill(signal)
    const late = setTimeout(() => child.kill("SIGKILL"), END_WITHIN)
    return ended.finally(() => clearTimeout(late))
  }
  return {
    url,
    token,
    dataDir,
    pid: child.pid ?? -1,
    output,
    stop,
    async remove() {
      await stop("SIGKILL")
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function answering(url: string, ended: Promise<number | null>, output: () => string): Promise<void> {
  let gone = false
  ended.then(() => (gone = true))
  const until = Date.now() + START_WITHIN
  while (!gone && Date.now() < until) {
    const answer = await fetch(`${url}/api/ready`).catch(() => null)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error(`the server didn't start:\n${output()}`)
}
