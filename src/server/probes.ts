import "server-only"
import { version } from "../../package.json"
import { database } from "./db.ts"
import { log } from "./log.ts"

/** Milliseconds that the database has to answer. */
const PATIENCE = 3_000

/** The process is alive. */
export const alive = () => Response.json({ ok: true, version })

/** The database answers; 503 where it doesn't. */
export async function ready(): Promise<Response> {
  try {
    await Promise.race([database().then((opened) => opened.query("select 1")), late()])
    return Response.json({ ok: true })
  } catch (error) {
    log.warn({ err: error }, "not ready: the database doesn't answer")
    return Response.json({ ok: false, reason: "The database doesn't answer." }, { status: 503, headers: { "retry-after": "5" } })
  }
}

const late = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE).unref()
  })

/** An address below /api that nothing answers. */
export const unknownAddress = () => Response.json({ error: { message: "There is nothing at this address." } }, { status: 404 })
