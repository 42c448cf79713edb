import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { startApp } from "~/server/testing/app.ts"
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
const row = (page: Page, title: string) => page.getByRole("link", { name: title, exact: true })
const onServer = async (title: string) => (await owner.query<TodoPage>("todos.list", { search: title })).items

test("3. a tab is closed while a request is under way: a todo written without the server outlives its tab, reaches the server once, and shows up on a second device by itself", async () => {
  const [first, second] = [await owner.device({ path: "/todos" }), await owner.device({ path: "/todos" })]
  await second.page.evaluate(() => Object.assign(window, { neverReloaded: true }))
  await first.context.route("**/api/**", (route) => route.abort())
  await capture(first.page, "Écrit sans réseau")
  // A request that is held back when its page closes would slip through: it has failed once the badge says so.
  await first.page
    .getByRole("link", { name: /Hors ligne depuis/ })
    .first()
    .waitFor()
  await first.page.close()

  const again = await first.context.newPage()
  await again.goto(`${owner.app.url}/todos`)
  await row(again, "Écrit sans réseau").waitFor()
  expect(await onServer("Écrit sans réseau")).toEqual([])
  expect(await row(second.page, "Écrit sans réseau").count()).toBe(0)

  await first.context.unroute("**/api/**")
  await row(second.page, "Écrit sans réseau").waitFor()
  expect(await onServer("Écrit sans réseau")).toHaveLength(1)
  expect(await second.page.evaluate(() => "neverReloaded" in window)).toBe(true)
  expect(await row(again, "Écrit sans réseau").count()).toBe(1)
  await first.context.close()
  await second.context.close()
})

test("12. created, edited and deleted offline: created, completed and removed without the server, each arrives in order", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  await context.route("**/api/**", (route) => route.abort())
  await capture(page, "Reste")
  await capture(page, "Finie")
  await capture(page, "Jetée")
  await page.getByRole("checkbox", { name: "Terminer : Finie" }).click()
  await row(page, "Jetée").click()
  await page.getByRole("button", { name: "Supprimer" }).click()
  await row(page, "Jetée").waitFor({ state: "detached" })
  await context.unroute("**/api/**")
  const found = await until(async () => {
    const items = (await owner.query<TodoPage>("todos.list", {})).items
    return items.some(({ title, status }) => title === "Finie" && status === "done") && items
  })
  expect(found.filter(({ title }) => title === "Reste")).toHaveLength(1)
  expect(found.filter(({ title }) => title === "Jetée")).toHaveLength(0)
  await context.close()
})

test("11. navigator.onLine lies, or a captive portal answers: a page that is told it is offline sends all the same", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  await page.evaluate(() => {
    Object.defineProperty(Navigator.prototype, "onLine", { get: () => false })
    dispatchEvent(new Event("offline"))
  })
  await capture(page, "Malgré ce qu’il dit")
  await until(async () => (await onServer("Malgré ce qu")).length === 1)
  await page
    .getByRole("link", { name: /À jour/ })
    .first()
    .waitFor()
  await context.close()
})

test("two tabs of one browser show each other's changes, with the server and without", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  const other = await context.newPage()
  await other.goto(`${owner.app.url}/todos`)
  await capture(page, "De la première")
  await row(other, "De la première").waitFor()
  await context.route("**/api/**", (route) => route.abort())
  await capture(other, "De la seconde")
  await row(page, "De la seconde").waitFor()
  await context.unroute("**/api/**")
  await until(async () => (await onServer("De la seconde")).length === 1)
  await context.close()
})

test("what was completed by mistake is open again after Undo", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  await capture(page, "Pas encore")
  await page.getByRole("checkbox", { name: "Terminer : Pas encore" }).click()
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click()
  await until(
    async () =>
      (await onServer("Pas encore"))[0]?.status !== "done" &&
      (await page.getByRole("checkbox", { name: "Terminer : Pas encore", checked: false }).count()) === 1,
  )
  expect((await onServer("Pas encore"))[0]?.completedAt ?? null).toBeNull()
  await context.close()
})

test("25. the server or its database fails in the middle of a batch: a server that is killed under an open page loses nothing and is found again", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  // What the first change needs comes a second after the first rows (docs/decisions, commands come later).
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /\/device-code-[^/]+\.js$/.test(name)))
  await owner.app.stop("SIGKILL")
  await capture(page, "Pendant la panne")
  owner.app = await startApp({ dataDir: owner.app.dataDir, port: Number(new URL(owner.app.url).port) })
  await until(async () => (await onServer("Pendant la panne")).length === 1)
  await context.close()
})
