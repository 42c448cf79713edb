import { afterAll, beforeAll, expect, test } from "vitest"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { violations } from "./testing/violations.ts"
import { LAPTOP, PHONE, type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
const today = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date())
const weekAgo = new Date(Date.parse(today) - 7 * 86_400_000).toISOString().slice(0, 10)
beforeAll(async () => {
  owner = await stand()
  await owner.call("agenda.events.create", { title: "Entretien Hélio", startsAt: `${today}T14:00:00Z`, endsAt: `${today}T15:30:00Z` })
  await owner.call("agenda.events.create", { title: "Revue de code", startsAt: `${weekAgo}T10:00:00Z`, recurrence: "FREQ=WEEKLY" })
  await owner.call("agenda.events.create", { title: "Clara à Marseille", startsOn: today })
  await owner.call("todos.create", { title: "Appeler la CPAM", dueAt: `${today}T11:00:00Z` })
})
afterAll(() => owner?.close())

test.each([
  ["a phone", { size: PHONE, colorScheme: "dark", touch: true }],
  ["a laptop", { size: LAPTOP, colorScheme: "light" }],
] as const)("on %s the day's events, what repeats too, are there without a network in a page where nothing moves", async (_name, options) => {
  const { context, page, complaints } = await owner.device(options)
  const shown = (title: string) => page.getByRole("link", { name: title }).filter({ visible: true }).first().waitFor()
  for (const title of ["Entretien Hélio", "Revue de code", "Clara à Marseille"]) await shown(title)
  expect(await violations(page)).toEqual([])
  await context.route("**/api/**", (route) => route.abort())
  await page.addInitScript(() => {
    const moved = { sum: 0 }
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.sum += (entry as unknown as { value: number }).value
    }).observe({ type: "layout-shift", buffered: true })
  })
  await page.reload()
  for (const title of ["Entretien Hélio", "Revue de code", "Clara à Marseille"]) await shown(title)
  await page.getByRole("heading", { name: "Nouvelles offres" }).waitFor()
  expect(await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum)).toBeLessThan(0.01)
  expect(complaints.filter((text) => !text.includes("net::ERR_FAILED"))).toEqual([])
  await context.close()
})

test("what is written on the day's page from the dock of a phone is planned for today", async () => {
  const { context, page } = await owner.device({ size: PHONE, touch: true })
  await page.getByRole("button", { name: "Écrire" }).click()
  await page.getByRole("dialog").getByRole("textbox").fill("Acheter du pain")
  await page.keyboard.press("Enter")
  await page.getByRole("checkbox", { name: /Acheter du pain/ }).waitFor()
  const [todo] = await until(async () => {
    const { items } = await owner.query<TodoPage>("todos.list", { search: "Acheter du pain" })
    return items.length > 0 && items
  })
  expect(todo?.plannedOn).toBe(today)
  await context.close()
})
