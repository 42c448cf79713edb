import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { type Stand, stand, until } from "./testing/visit.ts"

/** An address like one of the home network: to a browser, plain http there is no secure context, unlike on localhost. */
const HOST = "os.home.example"

let owner: Stand
let origin: string
beforeAll(async () => {
  owner = await stand({ browserArgs: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] })
  origin = `http://${HOST}:${new URL(owner.app.url).port}`
})
afterAll(() => owner?.close())

const capture = async (page: Page, title: string) => {
  await page.getByRole("textbox", { name: "Écrire une chose à faire" }).fill(title)
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: title, exact: true }).waitFor()
}
const onServer = async (title: string) => (await owner.query<TodoPage>("todos.list", { search: title })).items

test("38. plain http on a LAN address: the page works without locks and the safe half of crypto, and says what https would add", async () => {
  const { context, page, complaints } = await owner.device({ origin, path: "/todos" })
  const has = await page.evaluate(() => [
    isSecureContext,
    "locks" in navigator,
    "subtle" in crypto,
    "randomUUID" in crypto,
    "serviceWorker" in navigator,
  ])
  expect(has).toEqual([false, false, false, false, false])
  await capture(page, "Sur le réseau de la maison")
  await until(async () => (await onServer("Sur le réseau")).length === 1)
  await page.goto(`${origin}/settings/account`)
  await page.getByText("ouvrir la page sans réseau demande https").waitFor()
  // A header that browsers heed on https only, and say so.
  expect(complaints.filter((complaint) => !complaint.includes("Cross-Origin-Opener-Policy header has been ignored"))).toEqual([])
  await context.close()
})

test("38. plain http on a LAN address: two tabs that write without the server at once lose nothing and send everything once", async () => {
  const { context, page: first } = await owner.device({ origin, path: "/todos" })
  const second = await context.newPage()
  await second.goto(`${origin}/todos`)
  await second.getByRole("textbox", { name: "Écrire une chose à faire" }).waitFor()
  await context.route("**/api/**", (route) => route.abort())
  const titles = [1, 2, 3, 4].flatMap((number) => [`Onglet un, ${number}`, `Onglet deux, ${number}`])
  await Promise.all(
    [first, second].map(async (page, index) => {
      for (let number = 1; number <= 4; number += 1) await capture(page, `Onglet ${["un", "deux"][index]}, ${number}`)
    }),
  )
  await first.reload()
  for (const title of titles) await first.getByRole("link", { name: title, exact: true }).waitFor()
  await context.unroute("**/api/**")
  await until(async () => (await onServer("Onglet")).length >= titles.length)
  expect((await onServer("Onglet")).map(({ title }) => title).sort()).toEqual(titles.sort())
  for (const page of [first, second]) for (const title of titles) expect(await page.getByRole("link", { name: title, exact: true }).count()).toBe(1)
  await context.close()
})
