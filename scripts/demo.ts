import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { everything } from "../src/commands.ts"
import { newUuid } from "../src/sync/id.ts"
import type { ReplayAnswer } from "../src/sync/protocol.ts"
import { dayOf } from "../src/time/days.ts"
import { answers, beginnings, type Deed, middle, offers } from "./demo-life.ts"

/**
 * `npm run demo` serves the built app with an invented life, in a folder of its own that is deleted at the end; the owner's data,
 * settings and token are neither read nor touched. It listens on another port than the real one, so that a browser keeps the two
 * apart. What it writes goes through the same commands as every change, as if a device had sent them.
 */

const port = process.env.PORT || "3100"
const address = `http://localhost:${port}`
const folder = mkdtempSync(join(tmpdir(), "ordinarthur-demo-"))

// Its folder is its working directory, so that a .env here isn't read.
const server = spawn(process.execPath, [resolve(".output/server/index.mjs")], {
  cwd: folder,
  env: { PATH: process.env.PATH, PORT: port, DATA_DIR: folder, DEMO: "1" },
  stdio: ["ignore", "pipe", "pipe"],
})
let said = ""
for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (said = `${said}${chunk}`.slice(-4_000)))
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal))
let running = true
server.on("exit", (code) => {
  running = false
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) console.error(said.trim())
  process.exit(code ?? 1)
})

async function call<T>(path: string, input: unknown, method: "GET" | "POST" = "POST"): Promise<T> {
  const headers = { authorization: `Bearer ${readFileSync(join(folder, "token"), "utf8").trim()}`, "content-type": "application/json" }
  const query = method === "GET" ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""
  const body = method === "POST" ? { body: JSON.stringify(input) } : {}
  const response = await fetch(`${address}/api/trpc/${path}${query}`, { method, headers, ...body })
  const answer = (await response.json()) as { result?: { data: T } }
  if (answer.result === undefined) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.result.data
}

/** Sends deeds as a device that was offline until now; answers the ids of what was given a name. */
async function send(instance: string, deeds: readonly Deed[]): Promise<Map<string, string>> {
  const mutations = deeds.map(({ command, at, input }) => ({
    clientMutationId: newUuid(Date.parse(at)),
    command,
    schema: everything.commands.get(command)?.schema ?? 1,
    input,
    at,
    after: [],
  }))
  const { results } = await call<ReplayAnswer>("sync.replay", { instance, deviceId: newUuid(Date.now()), mutations })
  const refused = results.findIndex(({ outcome }) => outcome !== "applied")
  if (refused !== -1) throw new Error(`${deeds[refused]?.command} wasn't applied: ${JSON.stringify(results[refused])}`)
  return new Map(deeds.flatMap(({ as }, index) => (as === undefined ? [] : [[as, (results[index]?.result as { id: string } | undefined)?.id ?? ""]])))
}

async function fill(): Promise<void> {
  const { instance, timeZone, now } = await call<{ instance: string; timeZone: string; now: string }>("account.status", undefined, "GET")
  const calendar = { today: dayOf(now, timeZone), timeZone }
  const known = await send(instance, beginnings(calendar))
  const idOf = (name: string) => known.get(name) ?? name
  await send(instance, middle(calendar, idOf))
  await call("jobs.ingest", { jobs: offers() })
  const { items } = await call<{ items: { id: string; company: string }[] }>("jobs.list", {}, "GET")
  for (const { id, company } of items) known.set(company, id)
  await send(instance, answers(calendar, idOf))
}

try {
  while (running && !(await fetch(`${address}/api/ready`).catch(() => null))?.ok) await sleep(100)
  await fill()
  const token = readFileSync(join(folder, "token"), "utf8").trim()
  console.log(`\nDEMO: an invented life, deleted when this ends (Ctrl-C). Your own data are not touched.\n${address}/#token=${token}\n`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  server.kill("SIGTERM")
}
