import { parentPort } from "node:worker_threads"
import { type Lived, live, seedThatFinds } from "./live.ts"
import { openWorld, type World, type WorldName } from "./world.ts"

/** What a thread is asked for, and what it answers. */
export type Ask =
  | { kind: "live"; from: number; count: number; bug: string | null; on: WorldName; url: string | null }
  | { kind: "find"; bug: string; patience: number }
export type Answer = { kind: "live"; count: number; violations: Lived[] } | { kind: "find"; bug: string; seed: number | null }

let world: Promise<World | null> | undefined

async function answer(ask: Ask): Promise<Answer> {
  if (ask.kind === "find") return { kind: "find", bug: ask.bug, seed: await seedThatFinds(ask.bug, ask.patience) }
  world ??= openWorld(ask.on, ask.url)
  const opened = await world
  const violations: Lived[] = []
  for (let seed = ask.from; seed < ask.from + ask.count; seed += 1) {
    const lived = await live(seed, ask.bug, opened?.server)
    if (lived.faults.length > 0) violations.push(lived)
    await opened?.reset()
  }
  return { kind: "live", count: ask.count, violations }
}

parentPort?.on("message", async (ask: Ask) => parentPort?.postMessage(await answer(ask)))
