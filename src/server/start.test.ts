import { once } from "node:events"
import { existsSync } from "node:fs"
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type App, spawnApp, startApp } from "./testing/app.ts"
import { newPostgresDatabase } from "./testing/databases.ts"
import { freePort } from "./testing/postgres-server.ts"
import { usedDataDir } from "./testing/shared.ts"

let folder: string
let count = 0
const freshDir = () => path.join(folder, `data-${++count}`)
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "ordinarthur-start-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts a server that is expected to give up: its exit code and its last words. */
async function failedStart(options: Partial<Parameters<typeof spawnApp>[0]>): Promise<{ code: number | null; said: string }> {
  const { ended, output } = spawnApp({ dataDir: freshDir(), port: await freePort(), ...options })
  const code = await ended
  return { code, said: output().trim() }
}

const call = (app: App, path: string, init: RequestInit = {}) =>
  fetch(`${app.url}${path}`, { ...init, headers: { authorization: `Bearer ${app.token}`, "content-type": "application/json" } })

describe("a start that can't succeed ends with one sentence and exit code 1", () => {
  it("when the port is taken", async () => {
    const port = await freePort()
    const holder = createServer().listen(port, "127.0.0.1")
    await once(holder, "listening")
    const sentence = `The port ${port} is taken by another program: stop that one, or set PORT to another port.`
    expect(await failedStart({ port })).toEqual({ code: 1, said: sentence })
    holder.close()
  })

  it("when another instance runs on the same data folder, which goes on unharmed", async () => {
    const first = await startApp({ dataDir: await usedDataDir() })
    const { code, said } = await failedStart({ dataDir: first.dataDir })
    expect([code, said]).toEqual([
      1,
      `Another instance is already running on the data folder ${first.dataDir}: stop that one first, or set DATA_DIR to another folder.`,
    ])
    expect((await call(first, "/api/ready")).status).toBe(200)
    await first.remove()
  })

  it("when it is started twice, which says that it runs already", async () => {
    const first = await startApp({ dataDir: await usedDataDir() })
    const { said } = await failedStart({ dataDir: first.dataDir, port: Number(new URL(first.url).port) })
    expect(said).toMatch(/^Another instance is already running/)
    await first.remove()
  })

  it("when the data folder can't be written", async () => {
    // Root may write anywhere but below a file, and a file stands in the way of both.
    const file = path.join(folder, "a-file")
    await writeFile(file, "")
    const { code, said } = await failedStart({ dataDir: path.join(file, "data") })
    expect([code, said]).toEqual([
      1,
      `The data folder ${file}/data can't be written (ENOTDIR): give this user the right to write there, or set DATA_DIR to another folder.`,
    ])
  })

  it("when the data folder is where nothing can be made at all", async () => {
    const { code, said } = await failedStart({ dataDir: "/proc/nowhere/data" })
    expect([code, said.split("\n").length]).toEqual([1, 1])
    expect(said).toMatch(/^The data folder \/proc\/nowhere\/data can't be written \(E[A-Z]+\): give this user the right/)
  })

  it("when the database doesn't answer, without showing its password", async () => {
    const { code, said } = await failedStart({ databaseUrl: `postgresql://owner:a-secret@127.0.0.1:${await freePort()}/life` })
    expect(code).toBe(1)
    expect(said).toMatch(/^The database life at 127\.0\.0\.1:\d+ doesn't answer \(connect ECONNREFUSED [^)]*\): start it or correct DATABASE_URL/)
    expect(said).not.toContain("a-secret")
  })

  it.each([
    [{ PORT: "abc" }, "The setting PORT must be a port number"],
    [
      { DATABASE_URL: "mysql://owner:a-secret@host/life" },
      "The setting DATABASE_URL must be an address that begins with postgresql://, as .env.example",
    ],
    [{ TIME_ZONE: "Mars/X" }, "The setting TIME_ZONE must be a time zone's IANA name"],
    [{ PUBLIC_URL: "https://os.example.org" }, "The setting API_BEARER_TOKEN is missing"],
    [{ TELEGRAM_BOT_TOKEN: "1:a" }, "Telegram is half set up: set TELEGRAM_WEBHOOK_SECRET too"],
  ])("when a setting is wrong: %o", async (env, sentence) => {
    const { code, said } = await failedStart({ env })
    expect([code, said.split("\n").length]).toEqual([1, 1])
    expect(said).toContain(sentence)
  })
})

describe("a server that runs", () => {
  it("prints the sign-in link at the first start alone, and keeps the token for its owner's eyes", async () => {
    const first = await startApp({ dataDir: freshDir() })
    expect(first.output()).toContain(`${first.url}/#token=${first.token}`)
    expect(first.token).toMatch(/^[\w-]{43}$/)
    expect(await first.stop()).toBe(0)
    const modes = await Promise.all(
      [first.dataDir, path.join(first.dataDir, "token")].map(async (file) => ((await stat(file)).mode & 0o777).toString(8)),
    )
    expect(modes).toEqual(["700", "600"])
    const second = await startApp({ dataDir: first.dataDir })
    expect(second.output()).not.toContain("#token=")
    expect(second.token).toBe(first.token)
    await second.remove()
  })

  it("starts again at once on a folder whose server was killed, with what it had acknowledged", async () => {
    const first = await startApp({ dataDir: await usedDataDir() })
    const answer = await call(first, "/api/trpc/todos.create", { method: "POST", body: JSON.stringify({ title: "survive" }) })
    expect(answer.status).toBe(200)
    await first.stop("SIGKILL")
    const second = await startApp({ dataDir: first.dataDir })
    const pulled = await call(
      second,
      `/api/trpc/sync.pull?input=${encodeURIComponent(JSON.stringify({ cursor: null, deviceId: "0190a0a0-0000-7000-8000-000000000000" }))}`,
    )
    expect(await pulled.text()).toContain("survive")
    await second.remove()
  })

  it("makes its database anew when it was killed while making it", async () => {
    const dataDir = freshDir()
    const { child, ended } = spawnApp({ dataDir, port: await freePort() })
    while (!existsSync(path.join(dataDir, "pglite.new", "base"))) await sleep(5)
    child.kill("SIGKILL")
    await ended
    const second = await startApp({ dataDir })
    expect(second.output()).toContain("#token=")
    await second.remove()
  })

  it("goes on serving, and ends when asked, after whoever read its log has gone", async () => {
    const port = await freePort()
    const { child, ended } = spawnApp({ dataDir: await usedDataDir(), port })
    const url = `http://127.0.0.1:${port}`
    while (!(await fetch(`${url}/api/ready`).catch(() => null))?.ok) await sleep(20)
    child.stdout.destroy()
    child.stderr.destroy()
    for (let request = 0; request < 5; request += 1) expect((await fetch(`${url}/api/ready`)).status).toBe(200)
    // A line of the log that nobody reads.
    expect((await fetch(`${url}/api/trpc/todos.list`)).status).toBe(401)
    expect((await fetch(`${url}/api/ready`)).status).toBe(200)
    child.kill("SIGTERM")
    expect(await ended).toBe(0)
  })

  it.each(["pglite", "postgres"])("ends on SIGTERM: streams end, requests under way are answered, exit code 0, on %s", async (kind) => {
    const app = await startApp({ dataDir: await usedDataDir(), ...(kind === "postgres" ? { databaseUrl: await newPostgresDatabase() } : {}) })
    const stream = await call(app, "/api/trpc/sync.changes")
    const reader = stream.body?.getReader()
    await reader?.read()
    const underWay = Array.from({ length: 20 }, (_, index) =>
      call(app, "/api/trpc/todos.create", { method: "POST", body: JSON.stringify({ title: `todo ${index}` }) }),
    )
    await Promise.race(underWay)
    const stopped = app.stop("SIGTERM")
    const statuses = (await Promise.allSettled(underWay)).map((result) => (result.status === "fulfilled" ? result.value.status : "refused"))
    expect(statuses.filter((status) => status !== 200 && status !== "refused")).toEqual([])
    let done = false
    while (!done) done = (await reader?.read())?.done ?? true
    expect(await stopped).toBe(0)
    expect(app.output()).not.toMatch(/"level":"(error|fatal)"/)
    await app.remove()
  })
})
