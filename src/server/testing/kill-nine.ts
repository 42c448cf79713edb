import { setTimeout as sleep } from "node:timers/promises"
import { newUuid } from "~/sync/id.ts"
import type { Mutation, PullPage, ReplayAnswer } from "~/sync/protocol.ts"
import { type App, startApp } from "./app.ts"

/** Kills a server with SIGKILL again and again while devices write, and holds what it said against what it has. */

export interface KillReport {
  kills: number
  /** Mutations that a server said were applied. */
  acknowledged: number
  /** Requests that died with the server: their mutations may or may not be there, but whole and once. */
  cutOff: number
  lost: string[]
  doubled: string[]
}

interface Options {
  /** Postgres in place of PGlite. */
  databaseUrl?: string
  /** A used data folder, which is deleted at the end; a new one without it. */
  dataDir?: string
  kills: number
  /** Devices that write at once. */
  writers?: number
}

const WRITERS = 4
/** Entries of one request. */
const BATCH = 5
const port = () => 20_000 + Math.floor(Math.random() * 20_000)

class Device {
  readonly id = newUuid(Date.now())
  readonly acknowledged = new Map<string, string>()
  readonly unsure: Mutation[] = []
  private count = 0

  /** Five new todos; what was never answered is sent again first, as the outbox does. */
  private batch(): Mutation[] {
    const again = this.unsure.splice(0, BATCH)
    const fresh = Array.from({ length: BATCH - again.length }, () => ({
      clientMutationId: newUuid(Date.now()),
      command: "todos.create",
      schema: 1,
      input: { title: `${this.id} ${this.count++}` },
      at: new Date().toISOString(),
      after: [],
    }))
    return [...again, ...fresh]
  }

  async write(app: App, instance: string): Promise<void> {
    const mutations = this.batch()
    this.unsure.push(...mutations)
    const answer = await ask<ReplayAnswer>(app, "sync.replay", { instance, deviceId: this.id, mutations })
    for (const { clientMutationId, outcome, result } of answer.results) {
      if (outcome !== "applied") throw new Error(`a new todo was ${outcome}`)
      this.acknowledged.set(clientMutationId, (result as { id: string }).id)
      const at = this.unsure.findIndex((mutation) => mutation.clientMutationId === clientMutationId)
      if (at !== -1) this.unsure.splice(at, 1)
    }
  }
}

async function ask<T>(app: App, path: string, input: unknown, method: "GET" | "POST" = "POST"): Promise<T> {
  const headers = { authorization: `Bearer ${app.token}`, "content-type": "application/json" }
  const query = method === "GET" ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""
  const body = method === "POST" ? { body: JSON.stringify(input) } : {}
  const answer = await fetch(`${app.url}/api/trpc/${path}${query}`, { method, headers, ...body })
  const said = (await answer.json()) as { result?: { data: T } }
  if (said.result === undefined) throw new Error(`${path}: ${JSON.stringify(said)}`)
  return said.result.data
}

async function everyTodo(app: App): Promise<{ id: string; title: string }[]> {
  const found: { id: string; title: string }[] = []
  const deviceId = newUuid(Date.now())
  for (let cursor: string | null = null; ; ) {
    const page: PullPage = await ask<PullPage>(app, "sync.pull", { cursor, deviceId }, "GET")
    found.push(...((page.rows.todos ?? []) as unknown as typeof found))
    if (!page.more) return found
    cursor = page.cursor
  }
}

/** Runs `kills` rounds: start, write from several devices at once, kill in the middle, start again. Checks at the end. */
export async function killNine({ databaseUrl, dataDir, kills, writers = WRITERS }: Options): Promise<KillReport> {
  const devices = Array.from({ length: writers }, () => new Device())
  const settings = databaseUrl === undefined ? {} : { databaseUrl }
  let app = await startApp({ ...settings, ...(dataDir === undefined ? {} : { dataDir }), port: port() })
  const { instance } = await ask<{ instance: string }>(app, "account.status", undefined, "GET").catch(() =>
    ask<PullPage>(app, "sync.pull", { cursor: null, deviceId: newUuid(0) }, "GET"),
  )
  let cutOff = 0
  for (let kill = 0; kill < kills; kill += 1) {
    let alive = true
    const writing = devices.map(async (device) => {
      while (alive) {
        try {
          await device.write(app, instance)
        } catch (error) {
          if (alive) throw error
          cutOff += 1
        }
      }
    })
    const outcome = Promise.all(writing)
    await Promise.race([sleep(20 + Math.random() * 400), outcome])
    alive = false
    await app.stop("SIGKILL")
    await outcome
    app = await startApp({ ...settings, dataDir: app.dataDir, port: port() })
  }
  // What the owner would see in the end: everything that was never answered is sent once more.
  for (const device of devices) while (device.unsure.length > 0) await device.write(app, instance)
  const rows = await everyTodo(app)
  await app.remove()
  return { kills, cutOff, ...compare(devices, rows) }
}

function compare(devices: readonly Device[], rows: readonly { id: string; title: string }[]): Omit<KillReport, "kills" | "cutOff"> {
  const acknowledged = devices.flatMap((device) => [...device.acknowledged.values()])
  const ids = new Set(rows.map(({ id }) => id))
  const titles = new Map<string, number>()
  for (const { title } of rows) titles.set(title, (titles.get(title) ?? 0) + 1)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !ids.has(id)),
    doubled: [...titles].filter(([, count]) => count > 1).map(([title]) => title),
  }
}
