import "server-only"
import { database } from "~/server/db.ts"
import { env } from "~/server/env.ts"
import { log } from "~/server/log.ts"
import { forget, once } from "~/server/once.ts"
import type { Registry } from "./command.ts"
import { openRoad, type Road } from "./road.ts"

/** The process's one road, opened at the first call; where the database didn't answer, the next call tries again. */
export function processRoad(registry: Registry): Promise<Road> {
  return once("road", async () => {
    try {
      const report = (message: string, error: unknown) => log.error({ err: error }, message)
      return await openRoad({ database: await database(), registry, timeZone: env().timeZone, report })
    } catch (error) {
      forget("road")
      throw error
    }
  })
}
