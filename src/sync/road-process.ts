import "server-only"
import { database } from "~/server/db.ts"
import { env } from "~/server/env.ts"
import { log } from "~/server/log.ts"
import { once } from "~/server/once.ts"
import { shutdown } from "~/server/shutdown.ts"
import type { Registry } from "./command.ts"
import { openRoad, type Road } from "./road.ts"

const opening = () => once<{ road: Promise<Road> | null }>("road", () => ({ road: null }))

/** What the server does by itself as long as it runs: begun once with the road, ended by `signal`. */
export type Chore = (road: Road, signal: AbortSignal) => void

/** What can be written, and what is done by itself. */
export interface Everything {
  registry: Registry
  chores: readonly Chore[]
}

/** The process's one road, opened at the first call; where the database didn't answer, the next call tries again. */
export function processRoad(everything: Everything): Promise<Road> {
  const held = opening()
  held.road ??= open(everything).catch((error) => {
    held.road = null
    throw error
  })
  return held.road
}

async function open({ registry, chores }: Everything): Promise<Road> {
  const report = (message: string, error: unknown) => log.error({ err: error }, message)
  const road = await openRoad({ database: await database(), registry, timeZone: env().timeZone, report })
  for (const chore of chores) chore(road, shutdown().signal)
  shutdown().signal.addEventListener("abort", () => road.close().catch((error) => report("the road didn't close cleanly", error)), { once: true })
  return road
}
