import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { cp } from "node:fs/promises"
import { join } from "node:path"
import { compareTimes, type Row } from "../rounds.ts"
import { call, scratch, serve, TOKEN } from "../servers.ts"

const APP = [".output/server/index.mjs"]
const settings = (folder: string) => ({ DATA_DIR: folder, API_BEARER_TOKEN: TOKEN, NODE_ENV: "production", DATABASE_URL: "" })

/** A data folder with a thousand todos in it. */
async function filled(): Promise<string> {
  const folder = scratch()
  const server = await serve(APP, settings(folder), "/api/ready")
  const count = 1_000
  for (let index = 0; index < count; index += 1) await call(server, "todos.create", { title: `Todo ${index}` })
  await server.stop()
  return folder
}

/** Node and PGlite alone, up to the first answered query. */
async function pgliteAlone(folder: string): Promise<void> {
  const script = `
    import { PGlite } from "@electric-sql/pglite"
    const database = await PGlite.create(process.argv[1])
    await database.query("select count(*) from ordinarthur_os.todos")
    process.exit(0)`
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], { stdio: "inherit" })
  const [code] = await once(child, "exit")
  if (code !== 0) throw new Error("PGlite alone failed")
}

export const coldStart: Row = {
  row: "14",
  name: "cold start with data on the embedded database, to the first answered request",
  against: "node and PGlite alone",
  goal: { atMost: 1.5 },
  async measure() {
    const folder = await filled()
    const alone = join(scratch(), "pglite")
    await cp(join(folder, "pglite"), alone, { recursive: true })
    if (!existsSync(join(alone, "PG_VERSION"))) throw new Error("the data folder has no database to copy")
    let stop = async () => {}
    const measured = await compareTimes(
      async () => {
        const server = await serve(APP, settings(folder), "/api/ready")
        stop = server.stop
      },
      () => pgliteAlone(alone),
      { before: () => stop() },
    )
    await stop()
    return measured
  },
}
