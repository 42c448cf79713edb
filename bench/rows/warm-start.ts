import type { Page } from "playwright-core"
import { fillLife } from "../life.ts"
import { interleave, median, type Row } from "../rounds.ts"
import { connect, newDatabase, ours } from "../servers.ts"
import { launch, settledDevice, warmOpen } from "../visits.ts"

/** Puts what the page shows now, with its styles and without its scripts, in the place of the page that the worker keeps. */
function keepAsStill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const still = document.documentElement.cloneNode(true) as HTMLElement
    for (const script of still.querySelectorAll("script, link[rel=modulepreload]")) script.remove()
    const body = `<!doctype html>${still.outerHTML}`
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const [kept] = (await cache.keys()).filter(({ url }) => new URL(url).pathname === "/")
      const headers = (kept && (await cache.match(kept)))?.headers
      if (kept && headers) await cache.put(kept, new Response(body, { headers }))
    }
  })
}

export const warmStart: Row = {
  row: "8",
  name: "warm start without a server, to the list of 1,000 todos painted",
  against: "the same picture as a static page from the same worker",
  goal: { atMost: 1.3 },
  async measure() {
    const url = await newDatabase()
    const server = await ours(url)
    await fillLife(await connect(url), 1_000)
    const browser = await launch()
    const [app, still] = [await settledDevice(browser, server), await settledDevice(browser, server)]
    await keepAsStill(still.page)
    await server.stop()
    const open = (page: Page) => () => warmOpen(page, `${server.url}/todos`)
    const { ratios, ...figures } = await interleave(open(app.page), open(still.page), 11)
    await browser.close()
    return { ratio: median(ratios), rounds: ratios.length, detail: `${figures.ours.toFixed(0)} ms against ${figures.limit.toFixed(0)} ms` }
  },
}
