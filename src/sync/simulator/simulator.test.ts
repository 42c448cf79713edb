import { describe, expect, test } from "vitest"
import { sharedPostgres } from "~/server/testing/shared.ts"
import { live } from "./live.ts"
import { calibrate, liveMany } from "./pool.ts"

const HISTORIES = 5_000
/** On a real database; each history there takes some hundred statements. */
const HISTORIES_ON_DATABASE = 60
/** Histories within which a planted bug has to show. */
const PATIENCE = 4_000

const said = (violations: Awaited<ReturnType<typeof liveMany>>) => violations.map(({ seed, faults }) => `seed ${seed}: ${faults[0]}`)

describe("three devices, two tabs each, and every fault mixed in", () => {
  test(`nothing acknowledged is lost, done twice, reordered or stuck in ${HISTORIES} histories`, { timeout: 600_000 }, async () => {
    expect(said(await liveMany({ count: HISTORIES }))).toEqual([])
  })

  test.each(["pglite", "postgres"] as const)("nor with the server's own code on %s", { timeout: 600_000 }, async (on) => {
    const url = on === "postgres" ? await sharedPostgres() : null
    expect(said(await liveMany({ count: HISTORIES_ON_DATABASE, on, url }))).toEqual([])
  })

  test("the same seed tells the same history", async () => {
    const [once, again] = [await live(4), await live(4)]
    expect(again.steps).toEqual(once.steps)
    expect(once.steps.length).toBeGreaterThan(10)
  })
})

test("every planted bug is found, and there are 40 or more", { timeout: 600_000 }, async () => {
  const found = await calibrate(PATIENCE)
  expect([...found].filter(([, seed]) => seed === null)).toEqual([])
  expect(found.size).toBeGreaterThanOrEqual(40)
})
