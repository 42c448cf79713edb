import "server-only"
import { daily } from "~/sync/daily.ts"
import { purgeCommand } from "~/sync/purge.ts"
import type { Chore } from "~/sync/road-process.ts"
import { markGone } from "./domains/jobs/gone.ts"
import { keepScored } from "./domains/jobs/score-offers.ts"

/** What the server does by itself. Each goes through the same door as every other write, so several instances do it once. */
export const chores: readonly Chore[] = [
  (road, signal) => daily(road, purgeCommand(road.registry), signal),
  (road, signal) => daily(road, markGone, signal),
  (road, signal) => keepScored(road, signal),
]
