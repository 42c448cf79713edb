import { once } from "node:events"
import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import { bugs } from "./bugs/index.ts"
import type { Lived } from "./live.ts"
import type { Answer, Ask } from "./pool-thread.ts"
import type { WorldName } from "./world.ts"

/** Histories that a thread is given at once. */
const SHARE = 25

export interface Histories {
  from?: number
  count: number
  bug?: string | null
  on?: WorldName
  /** The address of a Postgres server, for histories on Postgres. */
  url?: string | null
  /** Told after each share: how many have been lived so far. */
  onProgress?: (lived: number) => void
}

/** Lives histories on all processors. Answers those in which something went wrong, by their seeds. */
export async function liveMany({ from = 1, count, bug = null, on = "memory", url = null, onProgress }: Histories): Promise<Lived[]> {
  const asks: Ask[] = []
  for (let seed = from; seed < from + count; seed += SHARE)
    asks.push({ kind: "live", from: seed, count: Math.min(SHARE, from + count - seed), bug, on, url })
  const violations: Lived[] = []
  let lived = 0
  await onThreads(asks, (answer) => {
    if (answer.kind !== "live") return
    violations.push(...answer.violations)
    lived += answer.count
    onProgress?.(lived)
  })
  return violations.sort((left, right) => left.seed - right.seed)
}

/** For every planted bug the first seed that finds it, or null where none up to `patience` does. */
export async function calibrate(patience: number): Promise<Map<string, number | null>> {
  const found = new Map<string, number | null>()
  await onThreads(
    Object.keys(bugs).map((bug) => ({ kind: "find", bug, patience })),
    (answer) => void (answer.kind === "find" && found.set(answer.bug, answer.seed)),
  )
  return new Map(Object.keys(bugs).map((bug) => [bug, found.get(bug) ?? null]))
}

async function onThreads(asks: readonly Ask[], onAnswer: (answer: Answer) => void): Promise<void> {
  const left = [...asks]
  const threads = Math.min(availableParallelism(), asks.length)
  await Promise.all(Array.from({ length: threads }, () => oneThread(() => left.shift(), onAnswer)))
}

async function oneThread(next: () => Ask | undefined, onAnswer: (answer: Answer) => void): Promise<void> {
  const worker = new Worker(new URL("./pool-thread.ts", import.meta.url), { execArgv: ["--import", "./scripts/source-hooks.ts"] })
  try {
    for (let ask = next(); ask !== undefined; ask = next()) {
      worker.postMessage(ask)
      const [answer] = (await once(worker, "message")) as [Answer]
      onAnswer(answer)
    }
  } finally {
    await worker.terminate()
  }
}
