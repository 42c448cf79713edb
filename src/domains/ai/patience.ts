import "server-only"
import { setTimeout } from "node:timers/promises"
import { OutsideFault } from "~/adapters/outside-fault.ts"

/** Somebody waits: a service that wants more time than this is given up for now. */
const LONGEST_WAIT_MS = 4_000
const WAITS_MS = [300, 1_200]

/** Asks a service outside, and again where it was busy or down, three times at most. Rejects with its last `OutsideFault`. */
export async function patiently<T>(ask: () => Promise<T>, wait: (ms: number) => Promise<unknown> = setTimeout): Promise<T> {
  for (const pause of WAITS_MS) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof OutsideFault) || (error.kind !== "busy" && error.kind !== "down")) throw error
      const ms = Math.max(pause, error.retryAfterMs ?? 0)
      if (ms > LONGEST_WAIT_MS) throw error
      await wait(ms)
    }
  }
  return ask()
}
