import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { TestProject } from "vitest/node"
import { type PostgresServer, startPostgres } from "./postgres-server.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Answers the address of the run's Postgres, which the first request starts. */
    postgresOnDemand: string
  }
}

/** One Postgres for a whole run of tests, started when the first test asks and stopped at the end. */
export default async function onDemand(project: TestProject): Promise<() => Promise<void>> {
  let postgres: Promise<PostgresServer> | undefined
  const door = createServer(async (_request, response) => {
    postgres ??= startPostgres()
    await postgres.then(
      // A line that is kept open may be closed just as the next test asks through it.
      (server) => response.setHeader("connection", "close").end(server.url("postgres")),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve))
  project.provide("postgresOnDemand", `http://127.0.0.1:${(door.address() as AddressInfo).port}/`)
  return async () => {
    door.close()
    door.closeAllConnections()
    await (await postgres?.catch(() => undefined))?.stop()
  }
}
