import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
beforeAll(async () => {
  owner = await stand()
})
afterAll(() => owner?.close())

const capture = async (page: Page, title: string) => {
  await page.getByRole("textbox", { name: "Écrire une chose à faire" }).fill(title)
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: title, exact: true }).waitFor()
}
const onServer = async (title: string) => (await owner.query<TodoPage>("todos.list", { search: title })).items

test("of a device's tabs one hears the server's news; when it closes, another one takes over", async () => {
  const { context, page: first } = await owner.device({ path: "/todos" })
  const streams = new Set<Page>()
  context.on("request", (request) => request.url().includes("sync.changes") && streams.add(request.frame().page()))
  await until(async () => streams.size === 1)
  const second = await context.newPage()
  await second.goto(`${owner.app.url}/todos`)
  await second.getByRole("textbox", { name: "Écrire une chose à faire" }).waitFor()
  // Longer than a tab waits before it asks whether the stream is free.
  await second.waitForTimeout(8_000)
  expect([...streams]).toEqual([first])

  await first.close()
  await until(async () => streams.has(second))
  await owner.call("todos.create", { title: "Venue d’ailleurs" })
  const start = Date.now()
  await second.getByRole("link", { name: "Venue d’ailleurs" }).waitFor()
  // The timer that looks without news would come after a minute.
  expect(Date.now() - start).toBeLessThan(20_000)
  await context.close()
})

test("6. the tab that holds the lock freezes: a tab that froze in the middle of sending is passed by, and finds everything done when it thaws", {
  timeout: 180_000,
}, async () => {
  const { context, page: frozen } = await owner.device({ path: "/todos" })
  const second = await context.newPage()
  await second.goto(`${owner.app.url}/todos`)
  await second.getByRole("textbox", { name: "Écrire une chose à faire" }).waitFor()
  let asked = () => {}
  const sending = new Promise<void>((resolve) => {
    asked = resolve
  })
  // Its request never gets an answer, and it holds the lock while it waits.
  await frozen.route("**/sync.replay", () => asked())
  await capture(frozen, "Avant le gel")
  await sending
  const session = await context.newCDPSession(frozen)
  await session.send("Debugger.enable")
  // A page in sight can't be frozen by asking; one that stands at a breakpoint runs as little, and keeps its locks as well.
  const paused = new Promise((resolve) => session.once("Debugger.paused", resolve))
  await session.send("Debugger.pause")
  await paused
  const frozenAt = Date.now()

  await second.bringToFront()
  await capture(second, "Après le gel")
  await until(async () => (await onServer("le gel")).length === 2)
  // Sooner than the frozen tab's own request gives up.
  expect(Date.now() - frozenAt).toBeLessThan(29_000)

  await frozen.unroute("**/sync.replay")
  await session.send("Debugger.disable")
  await frozen.getByRole("link", { name: "Après le gel", exact: true }).waitFor({ timeout: 60_000 })
  await capture(frozen, "Après le dégel")
  await second.getByRole("link", { name: "Après le dégel", exact: true }).waitFor()
  await until(async () => (await onServer("gel")).length === 3)
  for (const page of [frozen, second]) expect(await page.getByRole("link", { name: "Avant le gel", exact: true }).count()).toBe(1)
  await context.close()
})

/** Makes the page's IndexedDB fail as it does when its connection is lost (iOS), or when the disk is full. */
const breakStorage = (page: Page, fault: "InvalidStateError" | "QuotaExceededError" | null) =>
  page.evaluate((name) => {
    const broken = window as unknown as { faultOfStorage: string | null }
    const known = "faultOfStorage" in window
    broken.faultOfStorage = name
    if (known) return
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, names, mode, options) {
      if (broken.faultOfStorage === "InvalidStateError" || (broken.faultOfStorage !== null && mode === "readwrite"))
        throw new DOMException("the test breaks it", broken.faultOfStorage ?? "")
      return transaction.call(this, names, mode, options)
    }
  }, fault)

test.each(["InvalidStateError", "QuotaExceededError"] as const)(
  "23. the storage is full or its connection lost: while it fails with %s nothing is called saved; afterwards it is kept and sent once",
  async (fault) => {
    const { context, page } = await owner.device({ path: "/todos" })
    await page
      .getByRole("link", { name: /À jour/ })
      .first()
      .waitFor()
    await breakStorage(page, fault)
    await page.getByRole("textbox", { name: "Écrire une chose à faire" }).fill(`Malgré ${fault}`)
    await page.keyboard.press("Enter")
    await page.getByText("Ce navigateur n’a pas pu l’enregistrer").first().waitFor()
    await page
      .getByRole("link", { name: /non gardé/ })
      .first()
      .waitFor()
    expect(await onServer(`Malgré ${fault}`)).toEqual([])

    await breakStorage(page, null)
    await page.getByRole("link", { name: `Malgré ${fault}`, exact: true }).waitFor()
    await until(async () => (await onServer(`Malgré ${fault}`)).length === 1)
    await page
      .getByRole("link", { name: /À jour/ })
      .first()
      .waitFor()
    await page.reload()
    await page.getByRole("link", { name: `Malgré ${fault}`, exact: true }).waitFor()
    expect(await onServer(`Malgré ${fault}`)).toHaveLength(1)
    await context.close()
  },
)

test("24. the browser evicts everything: what is unsent is counted in sight, and it was asked to keep what it has", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  await page.evaluate(() => {
    const asked = Object.assign(window, { asked: 0 })
    navigator.storage.persist = async () => {
      asked.asked += 1
      return true
    }
  })
  await context.route("**/api/**", (route) => route.abort())
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(0)
  await capture(page, "Pas encore envoyée")
  await capture(page, "Elle non plus")
  await page
    .getByRole("link", { name: /2\sen attente/ })
    .first()
    .waitFor()
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1)
  await context.close()
})

test("24. the browser evicts everything: it comes back from the server", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  await capture(page, "Gardée par le serveur")
  await until(async () => (await onServer("Gardée par")).length === 1)
  await page
    .getByRole("link", { name: /À jour/ })
    .first()
    .waitFor()
  const session = await context.newCDPSession(page)
  await session.send("Storage.clearDataForOrigin", { origin: owner.app.url, storageTypes: "indexeddb" })
  await page.reload()
  await page.getByRole("link", { name: "Gardée par le serveur", exact: true }).waitFor()
  expect(await onServer("Gardée par")).toHaveLength(1)
  await context.close()
})
