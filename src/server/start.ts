import "server-only"
import { existsSync } from "node:fs"
import { createServer, type RequestListener, type Server } from "node:http"
import { useNitroApp, useNitroHooks } from "nitro/app"
import { toNodeHandler } from "srvx/node"
import { closeDatabase, database } from "./db.ts"
import { env } from "./env.ts"
import { log, withoutSecrets } from "./log.ts"
import { SetupError } from "./setup-error.ts"
import { shutdown } from "./shutdown.ts"
import { lockDataDir } from "./single-instance.ts"
import { makeToken, ownerToken, signInLink } from "./token.ts"

/** Milliseconds that requests under way have to finish when the process is asked to end. */
const GRACE = 4_000

/**
 * The built server's entry. What is wrong with the settings, the port, the data folder, the database or its migrations is
 * one sentence and exit code 1. The port is taken first, which costs nothing; requests wait until everything is well.
 */
async function start(): Promise<void> {
  const { port, host, publicUrl, production } = env()
  const app = useNitroApp()
  const well = Promise.withResolvers<void>()
  const answer = toNodeHandler((request) => app.fetch(request)) as RequestListener
  const server = createServer((request, response) => well.promise.then(() => answer(request, response)))
  await listen(server, port, host)
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(server, 0))
  // Whoever read the log may have gone: then lines are lost, and nothing else. Unheard, each would be an error to log.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {})
  process.on("uncaughtException", (error) => {
    if (!stopping) log.fatal({ err: error }, "an unexpected error ends the process")
    stop(server, 1)
  })
  process.on("unhandledRejection", (error) => log.error({ err: error }, "a promise failed and nobody was listening"))
  await database()
  const isNew = makeToken()
  well.resolve()
  log.info({ port, host, url: publicUrl }, "listening")
  if (isNew && !production) console.log(`\nSign in with this link (npm run sign-in prints it again):\n${signInLink(publicUrl, ownerToken())}\n`)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const { databaseUrl, dataDir } = env()
      try {
        // Another instance of ours, most likely: then the folder tells it better than the port.
        if (databaseUrl === null && existsSync(dataDir)) lockDataDir(dataDir)()
        reject(new SetupError(cannotListen(error.code ?? error.message, port, host)))
      } catch (instance) {
        reject(instance)
      }
    })
    server.listen(port, host, resolve)
  })
}

function cannotListen(code: string, port: number, host: string): string {
  if (code === "EADDRINUSE") return `The port ${port} is taken by another program: stop that one, or set PORT to another port.`
  if (code === "EACCES") return `The port ${port} may not be used by this user: set PORT to one above 1023.`
  return `The address ${host}:${port} can't be listened on (${code}): correct HOST and PORT.`
}

let stopping = false

/** Takes no more requests, ends streams, lets requests under way finish, closes the database, and ends the process. */
async function stop(server: Server, exitCode: number): Promise<void> {
  // npm passes on a Ctrl-C that the terminal has sent to this process as well.
  if (stopping) return
  stopping = true
  shutdown().abort()
  const closed = new Promise((resolve) => server.close(resolve))
  // A kept-alive connection is idle once its answer is out, which is later than `close`.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearInterval(idle)
  clearTimeout(late)
  await useNitroHooks().callHook("close")
  await closeDatabase().catch((error) => log.error({ err: error }, "the database didn't close cleanly"))
  process.exit(exitCode)
}

start().catch(async (error) => {
  await closeDatabase().catch(() => {})
  if (error instanceof SetupError) console.error(withoutSecrets(error.message))
  else log.fatal({ err: error }, "the server can't start")
  process.exit(1)
})
