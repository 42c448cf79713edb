import { rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { TestProject } from "vitest/node"
import { startApp } from "./app.ts"
import { startPostgres } from "./postgres-server.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run's tests ask for what they share, by a path of this address. */
    onDemand: string
  }
}

/** Something that a run of tests shares: its text names it, `end` takes it away. */
interface Shared {
  text: string
  end(): Promise<unknown>
}

const made: Record<string, () => Promise<Shared>> = {
  /** The address of a Postgres server. */
  async "/postgres"() {
    const postgres = await startPostgres()
    return { text: postgres.url("postgres"), end: () => postgres.stop() }
  },
  /** A data folder as a first start of the app leaves it. Making the database is most of that start, so the others copy it. */
  async "/data-dir"() {
    const app = await startApp()
    await app.stop()
    return { text: app.dataDir, end: () => rm(app.dataDir, { recursive: true, force: true }) }
  },
}

/** What a whole run of tests shares: made when the first test asks, taken away at the end. */
export default async function onDemand(project: TestProject): Promise<() => Promise<void>> {
  const shared = new Map<string, Promise<Shared>>()
  const door = createServer(async ({ url = "" }, response) => {
    // A line that is kept open may be closed just as the next test asks through it.
    response.setHeader("connection", "close")
    const make = made[url]
    if (make === undefined) return response.writeHead(404).end(`nothing is shared under ${url}`)
    const one = shared.get(url) ?? make()
    shared.set(url, one)
    await one.then(
      ({ text }) => response.end(text),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve))
  project.provide("onDemand", `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
  return async () => {
    door.close()
    door.closeAllConnections()
    for (const one of shared.values()) await (await one.catch(() => undefined))?.end()
  }
}
