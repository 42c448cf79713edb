import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core"
import { browserLaunch } from "../src/server/testing/browser.ts"
import { type Server, TOKEN } from "./servers.ts"

/** Browsers that figures are taken in. What is timed is timed inside the page; this side only says when. */

/** What every page of a bench brings along, before its own scripts. Times are milliseconds since the page's own start. */
interface PageClock {
  /** When the frame that shows the state of now has been painted. */
  painted(): Promise<number>
  /** When the frame has been painted in which `selector` is first there; `undefined` waits until it is gone. */
  shown(selector: string): Promise<number>
  /** Gets ready to time the next `event` ("click", "keydown"): the answer is asked by `timed`, so that no press comes too early. */
  time(event: string, done: () => boolean): void
  /** Milliseconds from that event to the end of the frame in which `done` first held. */
  timed(): Promise<number>
  /** Durations of tasks over 50 ms, the longest first, since `from`. */
  longTasks(from?: number): number[]
}
declare global {
  interface Window {
    bench: PageClock
  }
}

/** Runs in the page. */
function installClock(): void {
  const long: PerformanceEntry[] = []
  new PerformanceObserver((list) => long.push(...list.getEntries())).observe({ type: "longtask", buffered: true })
  const painted = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      }),
    )
  const when = (done: () => boolean) =>
    new Promise<void>((resolve) => {
      if (done()) return resolve()
      const observer = new MutationObserver(() => {
        if (!done()) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
    })
  let result = Promise.resolve(0)
  window.bench = {
    painted,
    shown: (selector) => when(() => document.querySelector(selector) !== null).then(painted),
    time(event, done) {
      result = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`nothing came of a ${event}`)), 20_000)
        // After the event's own listeners, which may have shown it at once.
        const look = ({ timeStamp }: Event) => queueMicrotask(() => when(done).then(async () => resolve((await painted()) - timeStamp)))
        addEventListener(event, look, { capture: true, once: true })
      })
    },
    timed: () => result,
    longTasks: (from = 0) =>
      long
        .filter(({ startTime }) => startTime >= from)
        .map(({ duration }) => duration)
        .sort((left, right) => right - left),
  }
}

export const launch = (): Promise<Browser> => chromium.launch(browserLaunch())

/** A new device of the owner's. */
async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", viewport: { width: 1440, height: 900 } })
  await context.addInitScript(installClock)
  return context
}

/** Signs a device in, and waits until it has its rows, the whole app by its worker, and nothing left to fetch. */
export async function settledDevice(
  browser: Browser,
  server: Server,
  path = "/todos",
  row = ".todo",
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newContext(browser)
  const page = await context.newPage()
  await page.goto(`${server.url}${path}#token=${TOKEN}`)
  await page.locator(row).first().waitFor({ timeout: 120_000 })
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.ready).active?.state === "activated" && navigator.serviceWorker.controller !== null,
  )
  // What the app fetches and stores when it has come to rest.
  await page.waitForTimeout(7_000)
  return { context, page }
}

export async function slowDown(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate })
  return session
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] as number
}

/** Opens `url` anew in a page that was elsewhere; milliseconds to the end of the frame that shows the first todo. */
export async function warmOpen(page: Page, url: string): Promise<number> {
  await page.goto("about:blank")
  await page.goto(url, { waitUntil: "commit" })
  return page.evaluate(() => window.bench.shown(".todo"))
}
