import { bugs } from "./bugs/index.ts"
import { History, type HistoryOptions } from "./history.ts"

export interface Lived {
  seed: number
  /** What went wrong; empty when everything held. */
  faults: string[]
  steps: readonly string[]
}

/** Lives one history to its end, with a planted bug or none. */
export async function live(seed: number, bug: string | null = null, server?: HistoryOptions["server"]): Promise<Lived> {
  const planted = bug === null ? null : bugs[bug]
  if (planted === undefined) throw new Error(`no such bug; there are: ${Object.keys(bugs).join(", ")}`)
  const history = new History(seed, { bug: planted, ...(server ? { server } : {}) })
  return { seed, faults: await history.run(), steps: history.steps }
}

/** The first seed from 1 to `patience` whose history finds the bug; null when none does. */
export async function seedThatFinds(bug: string, patience: number): Promise<number | null> {
  for (let seed = 1; seed <= patience; seed += 1) if ((await live(seed, bug)).faults.length > 0) return seed
  return null
}
