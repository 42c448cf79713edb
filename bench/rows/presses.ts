import type { Page } from "playwright-core"
import { fillLife } from "../life.ts"
import { add, addBareCheckbox, bare, reorder, toggle } from "../presses.ts"
import { interleave, type Measured, median, type Row } from "../rounds.ts"
import { connect, newDatabase, ours } from "../servers.ts"
import { launch, percentile, settledDevice, slowDown } from "../visits.ts"

const SLOWER = 4
const PRESSES = 10
/** Between two presses: what follows one (sending, a message on the page) is over. */
const REST_MS = 150

/** A device with 5,000 todos and the list open in the owner's order, on a slow processor. */
async function slowDevice() {
  const url = await newDatabase()
  const server = await ours(url)
  await fillLife(await connect(url), 5_000)
  const browser = await launch()
  const { context, page } = await settledDevice(browser, server, "/todos?sort=hand")
  await addBareCheckbox(page)
  await slowDown(page, SLOWER)
  return { context, page, close: () => Promise.all([browser.close(), server.stop()]) }
}

async function p95(page: Page, presses: readonly ((page: Page) => Promise<number>)[]): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < PRESSES; turn += 1) {
    for (const press of presses) {
      times.push(await press(page))
      await page.waitForTimeout(REST_MS)
    }
  }
  return percentile(times, 0.95)
}

const VERBS = [toggle, add, reorder]
const said = ({ ratios, ours, limit }: { ratios: number[]; ours: number; limit: number }): Measured => ({
  ratio: median(ratios),
  rounds: ratios.length,
  detail: `p95 ${ours.toFixed(0)} ms against ${limit.toFixed(0)} ms`,
})

export const slowPresses: Row = {
  row: "9",
  name: `toggle, add and reorder among 5,000 todos, processor ${SLOWER} times slower, p95 to paint (absolute goal 50 ms)`,
  against: "a bare checkbox in the same page",
  goal: { atMost: 1.25 },
  async measure() {
    const { page, close } = await slowDevice()
    const figures = await interleave(
      () => p95(page, VERBS),
      () => p95(page, [bare, bare, bare]),
    )
    await close()
    return said(figures)
  },
}

/** The same presses with another network and with the usual one. */
async function withNetwork(other: (page: Page) => Promise<() => Promise<unknown>>): Promise<Measured> {
  const { page, close } = await slowDevice()
  const figures = await interleave(
    async () => {
      const end = await other(page)
      const figure = await p95(page, VERBS)
      await end()
      return figure
    },
    async () => {
      // What waited has been sent.
      await page.waitForTimeout(5_000)
      return p95(page, VERBS)
    },
  )
  await close()
  return said(figures)
}

const NAME = "the same presses"
const goal = { atMost: 1.02 }

export const offlinePresses: Row = {
  row: "10",
  name: `${NAME} without the server`,
  against: "online",
  goal,
  measure: () =>
    withNetwork(async (page) => {
      await page.context().setOffline(true)
      return () => page.context().setOffline(false)
    }),
}

const SLOW_MS = 2_000

export const slowNetworkPresses: Row = {
  row: "10b",
  name: `${NAME} with a server that answers after ${SLOW_MS / 1_000} s`,
  against: "online",
  goal,
  measure: () =>
    withNetwork(async (page) => {
      await page.route("**/api/**", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
        await route.continue().catch(() => undefined)
      })
      return () => page.unrouteAll({ behavior: "ignoreErrors" })
    }),
}
