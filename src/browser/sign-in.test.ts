import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
beforeAll(async () => {
  owner = await stand({ firstStart: true })
})
afterAll(() => owner?.close())

test("the printed link signs in, and its token is gone from the address and was never sent in one", async () => {
  expect(owner.app.output()).toContain(`/#token=${owner.app.token}`)
  const { context, page } = await owner.device()
  await until(async () => !page.url().includes("token"))
  await page.goBack().catch(() => null)
  expect(page.url()).not.toContain(owner.app.token)
  await context.close()
})

test("the server's log never holds the token", async () => {
  const { context } = await owner.device({ path: "/jobs" })
  await context.close()
  const log = owner.app
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"))
  expect(log.length).toBeGreaterThan(0)
  expect(log.filter((line) => line.includes(owner.app.token))).toEqual([])
})

test("without a token the page asks for it, says what is wrong with a wrong one, keeps it, and lets the right one in", async () => {
  const context = await owner.browser.newContext({ locale: "fr-FR" })
  const page = await context.newPage()
  await page.goto(`${owner.app.url}/todos`)
  const field = page.getByRole("textbox", { name: "Jeton" })
  await field.fill("not-the-token")
  await page.keyboard.press("Enter")
  await page.getByText("Jeton refusé").waitFor()
  expect(await field.inputValue()).toBe("not-the-token")
  expect(await field.getAttribute("aria-invalid")).toBe("true")
  await context.route("**/api/**", (route) => route.abort())
  await page.keyboard.press("Enter")
  await page.getByText("Le serveur ne répond pas").waitFor()
  await context.unroute("**/api/**")
  await field.fill(owner.app.token)
  await page.keyboard.press("Enter")
  await page.getByRole("textbox", { name: "Écrire une chose à faire" }).waitFor()
  await context.close()
})

test("the link signs in also where it is opened in the tab that asks for the token, or pasted in place of it", async () => {
  const link = `${owner.app.url}/todos#token=${owner.app.token}`
  const enter = {
    opened: (page: Page) => page.goto(link),
    pasted: async (page: Page) => {
      await page.getByRole("textbox", { name: "Jeton" }).fill(` ${link}\n`)
      await page.keyboard.press("Enter")
    },
  }
  for (const way of Object.values(enter)) {
    const context = await owner.browser.newContext({ locale: "fr-FR" })
    const page = await context.newPage()
    await page.goto(`${owner.app.url}/todos`)
    await page.getByRole("textbox", { name: "Jeton" }).waitFor()
    await way(page)
    await page.getByRole("textbox", { name: "Écrire une chose à faire" }).waitFor()
    expect(page.url()).toBe(`${owner.app.url}/todos`)
    await context.close()
  }
})

test("signing out with unsent work says how much and does nothing until the word is typed", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  await context.route("**/api/**", (route) => route.abort())
  await page.getByRole("textbox", { name: "Écrire une chose à faire" }).fill("Pas encore envoyée")
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: "Pas encore envoyée" }).waitFor()
  await page.goto(`${owner.app.url}/settings/account`)
  await page.getByRole("button", { name: "Se déconnecter" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByText(/1\D*changement/).waitFor()
  const leave = dialog.getByRole("button", { name: /Perdre|Jeter|déconnecter/i }).last()
  expect(await leave.evaluate((button) => button.matches(":disabled, [aria-disabled=true]"))).toBe(true)
  await page.keyboard.press("Escape")
  await page.goto(`${owner.app.url}/todos`)
  await page.getByRole("link", { name: "Pas encore envoyée" }).waitFor()
  await context.close()
})

test("signing out with nothing unsent leaves nothing of the owner's on the device", async () => {
  const { context, page } = await owner.device({ path: "/settings/account" })
  await page.getByRole("button", { name: "Se déconnecter" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Se déconnecter" }).click()
  await page.getByRole("textbox", { name: "Jeton" }).waitFor()
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ordinarthur-os.")))
  expect(left.filter((key) => key !== "ordinarthur-os.language")).toEqual([])
  await context.close()
})
