import { once } from "node:events"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { startApp } from "~/server/testing/app.ts"
import { browserLaunch } from "~/server/testing/browser.ts"
import { nextVersion } from "./testing/next-version.ts"
import { type Stand, stand, until } from "./testing/visit.ts"

const ROOMS = ["/todos", "/jobs", "/projects", "/agenda", "/health", "/settings/account", "/settings/jobs", "/settings/places", "/more", "/nowhere"]

let owner: Stand
beforeEach(async () => {
  owner = await stand()
})
afterEach(() => owner?.close())

/** The worker has the whole app and serves this page. */
const kept = (page: Page) =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated" && navigator.serviceWorker.controller !== null)
const capture = async (page: Page, title: string) => {
  await page.getByRole("textbox", { name: "Écrire une chose à faire" }).fill(title)
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: title, exact: true }).waitFor()
}
const onServer = async (title: string) => (await owner.query<TodoPage>("todos.list", { search: title })).items
const restart = async (entry?: string) => {
  owner.app = await startApp({ dataDir: owner.app.dataDir, port: Number(new URL(owner.app.url).port), ...(entry ? { entry } : {}) })
}

test("after one visit to today, with the server stopped, every page opens in a new tab, those never opened before too", async () => {
  const { id } = await owner.call<{ id: string }>("todos.create", { title: "Vue hors ligne" })
  const { context, page, complaints } = await owner.device()
  await page
    .getByRole("link", { name: /À jour/ })
    .first()
    .waitFor()
  await kept(page)
  await page.close()
  await owner.app.stop("SIGKILL")
  complaints.length = 0
  for (const path of ["/", ...ROOMS]) {
    const tab = await context.newPage()
    await tab.goto(`${owner.app.url}${path}`)
    await tab.locator("main h1").first().waitFor()
    await tab.close()
  }
  const detail = await context.newPage()
  await detail.goto(`${owner.app.url}/todos?id=${id}`)
  await detail.getByRole("heading", { name: "Vue hors ligne" }).waitFor()
  // What the network can't bring is no error of ours; a page that misses its code would be.
  expect(complaints.filter((complaint) => !/net::|Failed to load resource/.test(complaint))).toEqual([])
  await context.close()
})

test("what is written offline outlives the browser, and goes to the server once", async () => {
  const profile = mkdtempSync(join(tmpdir(), "ordinarthur-profile-"))
  const open = (): Promise<BrowserContext> => {
    const { executablePath, args } = browserLaunch()
    return chromium.launchPersistentContext(profile, { executablePath, args, locale: "fr-FR", timezoneId: "Europe/Paris" })
  }
  let context = await open()
  let page = await context.newPage()
  await page.goto(`${owner.app.url}/#token=${owner.app.token}`)
  await page
    .getByRole("link", { name: /À jour/ })
    .first()
    .waitFor()
  await kept(page)
  await owner.app.stop("SIGKILL")
  await page.goto(`${owner.app.url}/todos`)
  await capture(page, "Écrite dans le train")
  await context.close()

  context = await open()
  page = await context.newPage()
  await page.goto(`${owner.app.url}/todos`)
  await page.getByRole("link", { name: "Écrite dans le train", exact: true }).waitFor()
  await capture(page, "Et une autre")
  await restart()
  await until(async () => (await onServer("Et une autre")).length === 1)
  expect(await onServer("Écrite dans le train")).toHaveLength(1)
  await context.close()
  rmSync(profile, { recursive: true, force: true })
})

test("the API is never answered from what the worker keeps", async () => {
  const { context, page } = await owner.device()
  await page
    .getByRole("link", { name: /À jour/ })
    .first()
    .waitFor()
  await kept(page)
  const inCaches = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(inCaches).toContain("/")
  expect(inCaches.length).toBeGreaterThan(20)
  expect(inCaches.filter((path) => path.startsWith("/api/"))).toEqual([])
  await owner.app.stop("SIGKILL")
  expect(
    await page.evaluate(() =>
      fetch("/api/health").then(
        () => "answered",
        () => "failed",
      ),
    ),
  ).toBe("failed")
  await context.close()
})

test("the worker's script and the page are asked for anew each time, what is named by its hash never", async () => {
  const header = async (path: string) => (await fetch(`${owner.app.url}${path}`)).headers.get("cache-control")
  expect(await header("/service-worker.js")).toBe("no-cache")
  expect(await header("/")).toBe("no-cache")
  const asset = readdirSync(".output/public/_build/assets").find((name) => name.endsWith(".js"))
  expect(await header(`/_build/assets/${asset}`)).toBe("public, max-age=31536000, immutable")
})

test("a server that was put back to an older build is noticed", async () => {
  const url = `${owner.app.url}/service-worker.js`
  const ask = async (tag: string) =>
    (await fetch(url, { headers: { "if-none-match": tag, "if-modified-since": new Date(Date.now() + 3_600_000).toUTCString() } })).status
  expect(await ask((await fetch(url)).headers.get("etag") ?? "")).toBe(304)
  expect(await ask('"of-the-newer-build"')).toBe(200)
})

describe("a new version on the server", () => {
  let folder: string
  let entry: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ordinarthur-version-"))
    entry = nextVersion(folder)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const deploy = async () => {
    await owner.app.stop("SIGKILL")
    await restart(entry)
  }
  const line = (page: Page) => page.getByText("Une nouvelle version est prête.")
  const script = (page: Page) => page.locator('script[src*="entry-client"]').getAttribute("src")
  /** As the browser does at a visit. */
  const lookForIt = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update().catch(() => undefined)))
  function loadsOf(page: Page): { count: number } {
    const loads = { count: 0 }
    page.on("load", () => {
      loads.count += 1
    })
    return loads
  }

  test("22. a deploy under an open tab: it waits for the owner, then takes over in every tab by one reload each, and what is half-typed is waited for", async () => {
    const { context, page: first } = await owner.device({ path: "/todos" })
    await kept(first)
    const second = await context.newPage()
    await second.goto(`${owner.app.url}/todos`)
    const box = second.getByRole("textbox", { name: "Écrire une chose à faire" })
    await box.fill("À moitié écr")
    const before = await script(first)
    const loads = [loadsOf(first), loadsOf(second)]
    await deploy()
    await lookForIt(first)
    for (const page of [first, second]) await line(page).waitFor()
    expect(loads.map(({ count }) => count)).toEqual([0, 0])

    await first.getByRole("button", { name: "Mettre à jour" }).click()
    await first.waitForFunction((old) => document.querySelector('script[src*="entry-client"]')?.getAttribute("src") !== old, before)
    await first.getByRole("heading", { level: 1 }).first().waitFor()
    await second.getByText("dès que ce que tu écris est enregistré").waitFor()
    expect(await box.inputValue()).toBe("À moitié écr")
    expect(await script(second)).toBe(before)

    await box.pressSequentially("ite")
    await second.keyboard.press("Enter")
    await second.waitForFunction((old) => document.querySelector('script[src*="entry-client"]')?.getAttribute("src") !== old, before)
    await second.getByRole("link", { name: "À moitié écrite", exact: true }).waitFor()
    await until(async () => (await onServer("À moitié")).length === 1)
    await second.waitForTimeout(3_000)
    expect(loads.map(({ count }) => count)).toEqual([1, 1])
    expect(await line(first).count()).toBe(0)
    await context.close()
  })

  test("22. a deploy under an open tab: its code isn't taken away; without a worker, a file that is gone leads to one reload", async () => {
    const { context, page } = await owner.device({ serviceWorkers: "block" })
    const loads = loadsOf(page)
    const before = await script(page)
    await deploy()
    const toHealth = page.locator('a[href="/health"]:visible').first()
    await toHealth.click()
    await page.waitForFunction((old) => document.querySelector('script[src*="entry-client"]')?.getAttribute("src") !== old, before)
    await toHealth.click()
    await page.waitForURL("**/health")
    await page.getByRole("heading", { level: 1, name: /pris/i }).waitFor()
    await page.waitForTimeout(6_000)
    expect(loads.count).toBe(1)
    await context.close()
  })

  test.each(["answers everything with its own page", "lets the new worker through and answers the rest with its own page"])(
    "11. navigator.onLine lies, or a captive portal answers: one that %s changes nothing",
    async (portal) => {
      const { context, page } = await owner.device({ path: "/todos" })
      await page
        .getByRole("link", { name: /À jour/ })
        .first()
        .waitFor()
      await kept(page)
      const before = await script(page)
      await owner.app.stop("SIGKILL")
      const asked = new Set<string>()
      const hotel = createServer((request, response) => {
        asked.add(request.url ?? "")
        const worker = portal.startsWith("lets") && request.url === "/service-worker.js"
        response.writeHead(200, { "content-type": worker ? "text/javascript" : "text/html" })
        response.end(worker ? readFileSync(join(folder, "public/service-worker.js")) : "<html>Welcome to the hotel</html>")
      }).listen(Number(new URL(owner.app.url).port))
      await once(hotel, "listening")
      await lookForIt(page)
      await page.waitForTimeout(1_000)
      expect(asked).toContain("/service-worker.js")
      expect(await line(page).count()).toBe(0)
      await capture(page, "Écrite à l’hôtel")
      await page.reload()
      await page.getByRole("link", { name: "Écrite à l’hôtel", exact: true }).waitFor()
      expect(await script(page)).toBe(before)
      hotel.closeAllConnections()
      hotel.close()
      await once(hotel, "close")
      await restart()
      await until(async () => (await onServer("Écrite à l")).length === 1)
      await context.close()
    },
  )
})
