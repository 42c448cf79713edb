import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { type App, startApp } from "~/server/testing/app.ts"
import { browserLaunch } from "~/server/testing/browser.ts"
import { usedDataDir } from "~/server/testing/shared.ts"

/** The built app and a real Chromium: what the tests of whole pages stand on. */
export interface Stand {
  /** The server that runs now; a test that kills it puts the next one here. */
  app: App
  browser: Browser
  /** Another device of the owner's, signed in by the printed link, at `path`. What its pages complain about is in `complaints`. */
  device(options?: DeviceOptions): Promise<Device>
  /** Calls a procedure as a script of the owner's would. */
  call<T>(path: string, input?: unknown): Promise<T>
  query<T>(path: string, input?: unknown): Promise<T>
  close(): Promise<void>
}

export interface DeviceOptions {
  path?: string
  /** Another origin that leads to the same server. */
  origin?: string
  locale?: "fr-FR" | "en-GB"
  /** "block": a browser without service workers. */
  serviceWorkers?: "allow" | "block"
  size?: { width: number; height: number }
  colorScheme?: "light" | "dark"
  /** A screen that is touched. */
  touch?: boolean
}

export interface Device {
  context: BrowserContext
  page: Page
  /** Errors on the console, uncaught ones, and everything that the content security policy stopped. */
  complaints: string[]
}

/** Milliseconds that a page has for what a test waits for. */
const PATIENCE_MS = 120_000

export const PHONE = { width: 390, height: 844 }
export const LAPTOP = { width: 1440, height: 900 }

interface StandOptions {
  /** More of the browser's own flags. */
  browserArgs?: string[]
  /** Settings of the server. */
  env?: Record<string, string>
  /** Its data, where a test has put more into it than a first start does. */
  dataDir?: string
  /** The server has never been started before: it makes its database, and prints its link. */
  firstStart?: boolean
}

export async function stand({ browserArgs = [], env = {}, firstStart = false, dataDir: filled }: StandOptions = {}): Promise<Stand> {
  const launch = browserLaunch()
  const dataDir = firstStart ? {} : { dataDir: filled ?? (await usedDataDir()) }
  const [app, browser] = await Promise.all([startApp({ ...dataDir, env }), chromium.launch({ ...launch, args: [...launch.args, ...browserArgs] })])
  const ask = async <T>(path: string, input: unknown, method: "GET" | "POST"): Promise<T> => {
    const query = method === "GET" && input !== undefined ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""
    const body = method === "POST" ? { body: JSON.stringify(input) } : {}
    const headers = { authorization: `Bearer ${app.token}`, "content-type": "application/json" }
    const answer = await fetch(`${app.url}/api/trpc/${path}${query}`, { method, headers, ...body })
    const said = (await answer.json()) as { result?: { data: T } }
    if (said.result === undefined) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`)
    return said.result.data
  }
  const owner: Stand = {
    app,
    browser,
    call: (path, input) => ask(path, input, "POST"),
    query: (path, input) => ask(path, input, "GET"),
    async device({
      path = "/",
      origin = app.url,
      locale = "fr-FR",
      size = LAPTOP,
      colorScheme = "light",
      serviceWorkers = "allow",
      touch = false,
    } = {}) {
      const context = await browser.newContext({
        locale,
        timezoneId: "Europe/Paris",
        viewport: size,
        colorScheme,
        serviceWorkers,
        hasTouch: touch,
        reducedMotion: "reduce",
      })
      // A machine that is busy makes a page late, not wrong.
      context.setDefaultTimeout(PATIENCE_MS)
      const complaints: string[] = []
      context.on("weberror", (event) => complaints.push(String(event.error())))
      context.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text())
      })
      const page = await context.newPage()
      await page.goto(`${origin}${path}#token=${app.token}`)
      // The welcome page has a headline too: signed in is who sees the rooms.
      await page.locator("nav:visible").first().waitFor()
      await page.locator(":is(main h1, main h2):visible").first().waitFor()
      return { context, page, complaints }
    },
    async close() {
      await browser.close()
      await owner.app.remove()
    },
  }
  return owner
}

/** Tries until `look` gives something, or the test's own time is up. */
export async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
