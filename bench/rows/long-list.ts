import type { Page } from "playwright-core"
import { fillLife } from "../life.ts"
import { addBareCheckbox, bare, toggle } from "../presses.ts"
import { median, type Row } from "../rounds.ts"
import { connect, newDatabase, ours } from "../servers.ts"
import { launch, percentile, settledDevice, warmOpen } from "../visits.ts"

const TODOS = 10_000
const OPENINGS = 9
const PRESSES = 40

/** Scrolls the list to its end, a frame at a time; answers the longest task on the way and the rows that were made. */
async function scrollThrough(page: Page): Promise<{ longest: number; rows: number }> {
  return page.evaluate(async () => {
    const pane = document.querySelector(".todo-list") as HTMLElement
    const count = () => document.querySelectorAll(".todo").length
    const from = performance.now()
    for (let still = 0; still < 60; ) {
      const before = pane.scrollTop + count()
      pane.scrollTop += 800
      await window.bench.painted()
      still = pane.scrollTop + count() === before ? still + 1 : 0
    }
    const [longest = 0] = window.bench.longTasks(from)
    const rows = count()
    pane.scrollTop = 0
    await window.bench.painted()
    return { longest, rows }
  })
}

async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send("HeapProfiler.collectGarbage")
  return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6
}

export const longList: Row = {
  row: "todos-10k",
  name: "10,000 todos without a server: toggle, p95 to paint",
  against: "a bare checkbox in the same page, and one frame",
  goal: { atMost: 1 },
  async measure() {
    const url = await newDatabase()
    const server = await ours(url)
    await fillLife(await connect(url), TODOS)
    const browser = await launch()
    const { page } = await settledDevice(browser, server)
    await server.stop()
    const openings: number[] = []
    for (let time = 0; time < OPENINGS; time += 1) openings.push(await warmOpen(page, `${server.url}/todos`))
    await addBareCheckbox(page)
    const times = { ours: [] as number[], bare: [] as number[] }
    for (let press = 0; press < PRESSES; press += 1) {
      times.bare.push(await bare(page))
      await page.waitForTimeout(200)
      times.ours.push(await toggle(page))
      await page.waitForTimeout(200)
    }
    const heap = await heapMegabytes(page)
    const { longest, rows } = await scrollThrough(page)
    const [toggled, least] = [percentile(times.ours, 0.95), percentile(times.bare, 0.95)]
    const [scrolledHeap, afterwards] = [await heapMegabytes(page), await toggle(page)]
    await browser.close()
    const detail = [
      `first row painted after ${median(openings).toFixed(0)} ms (median of ${OPENINGS})`,
      `toggle p95 ${toggled.toFixed(0)} ms (median ${median(times.ours).toFixed(0)}) against ${least.toFixed(0)} ms (median ${median(times.bare).toFixed(0)})`,
      `longest task while scrolling through ${rows} rows ${longest === 0 ? "under 50" : longest.toFixed(0)} ms`,
      `a toggle with all of them there ${afterwards.toFixed(0)} ms`,
      `heap ${heap.toFixed(0)} MB, with all rows ${scrolledHeap.toFixed(0)} MB`,
    ]
    return { ratio: toggled / (least + 1_000 / 60), rounds: PRESSES, detail: detail.join("; ") }
  },
}
