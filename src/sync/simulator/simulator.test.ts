import { describe, expect, test } from "vitest"
import { bugs } from "./bugs.ts"
import { History } from "./history.ts"
import { Random } from "./random.ts"

const HISTORIES = 1_000
/** Histories within which a planted bug has to show. */
const PATIENCE = 400

async function live(seed: number, bug: keyof typeof bugs | null = null): Promise<{ faults: string[]; steps: string[] }> {
  const history = new History(seed, bug === null ? null : (bugs[bug] ?? null))
  return { faults: await history.run(new Random(seed).int(10, 60)), steps: history.steps }
}

describe("three devices, two tabs each, and every fault mixed in", () => {
  test(`nothing acknowledged is lost, done twice, reordered or stuck in ${HISTORIES} histories`, { timeout: 600_000 }, async () => {
    for (let seed = 1; seed <= HISTORIES; seed += 1) expect((await live(seed)).faults, `seed ${seed}`).toEqual([])
  })

  test("the same seed tells the same history", async () => {
    const [once, again] = [await live(4), await live(4)]
    expect(again.steps).toEqual(once.steps)
    expect(once.steps.length).toBeGreaterThan(10)
  })
})

describe("a planted bug is found", () => {
  test.each(Object.keys(bugs))("%s", { timeout: 600_000 }, async (bug) => {
    let seed = 1
    while (seed <= PATIENCE && (await live(seed, bug)).faults.length === 0) seed += 1
    expect(seed).toBeLessThanOrEqual(PATIENCE)
  })
})
