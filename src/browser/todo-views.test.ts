import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { viewNames } from "~/domains/todos/views.ts"
import { violations } from "./testing/violations.ts"
import { LAPTOP, PHONE, type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
const day = (count: number) => new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(Date.now() + count * 86_400_000)

beforeAll(async () => {
  owner = await stand()
  for (const todo of [
    { title: "Pain", tags: ["courses"], context: "@ville", estimateMinutes: 10, energy: "low" },
    { title: "Lait", tags: ["courses"], context: "@ville", priority: 2 },
    { title: "Oeufs", tags: ["courses"], context: "@maison", energy: "high", estimateMinutes: 60 },
    { title: "Impôts", tags: ["admin"], dueOn: day(-1), priority: 3 },
    { title: "Dentiste", dueOn: day(3) },
    { title: "Vacances", plannedOn: day(60) },
    { title: "Réunion", status: "done" },
    { title: "Rangée", status: "archived" },
  ])
    await owner.call("todos.create", todo)
})
afterAll(() => owner?.close())

const offline = (page: Page) => page.context().route("**/api/**", (route) => route.abort())
const online = (page: Page) => page.context().unroute("**/api/**")
const titles = (page: Page) => page.locator(".todo-list [data-open]").allTextContents()
const shows = (page: Page, expected: readonly string[]) => until(async () => (await titles(page)).join() === expected.join())
const views = (page: Page) => page.getByRole("navigation", { name: "Vues" })

describe("a view that is kept under a name", () => {
  test("is made without the server, survives a reload, is renamed, updated and removed, and comes back by Undo", async () => {
    const { context, page, complaints } = await owner.device({ path: "/todos" })
    await page.getByRole("link", { name: "Pain" }).waitFor()
    await offline(page)
    await page.getByRole("combobox", { name: "Tag" }).selectOption({ value: "courses" })
    await shows(page, ["Lait", "Pain", "Oeufs"])
    await page.getByRole("button", { name: "Garder cette vue" }).click()
    await page.getByRole("textbox", { name: "Nom de la vue" }).fill("Courses")
    await page.keyboard.press("Enter")
    const kept = views(page).getByRole("link", { name: "Courses" })
    await kept.and(page.locator("[aria-current=page]")).waitFor()

    await page.goto(`${owner.app.url}/todos`)
    await kept.click()
    await shows(page, ["Lait", "Pain", "Oeufs"])
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Courses, trois")

    await page.getByRole("combobox", { name: "Contexte" }).selectOption({ value: "@ville" })
    await page.getByRole("button", { name: "Mettre à jour" }).click()
    await page.getByRole("button", { name: "Mettre à jour" }).waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Renommer" }).click()
    await page.getByRole("textbox", { name: "Nom de la vue" }).fill("En ville")
    await page.keyboard.press("Enter")
    await views(page).getByRole("link", { name: "En ville" }).waitFor()
    await page.reload()
    await shows(page, ["Lait", "Pain"])

    await page.getByRole("button", { name: "Supprimer" }).click()
    await views(page).getByRole("link", { name: "En ville" }).waitFor({ state: "detached" })
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click()
    await views(page).getByRole("link", { name: "En ville" }).waitFor()
    expect(complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([])
    await context.close()
  })

  test("that names a project, a tag and a view that are gone says that nothing answers, and everything is shown again by a press", async () => {
    const { context, page } = await owner.device({ path: "/todos?view=nowhere&project=01890000-0000-7000-8000-000000000000&tag=parti&saved=x" })
    await page.getByRole("heading", { name: "Rien de tel" }).waitFor()
    await page.getByRole("button", { name: "Tout montrer" }).last().click()
    await page.getByRole("link", { name: "Pain" }).waitFor()
    await context.close()
  })
})

test("todos are put in order by hand with keys, by dragging and by buttons, without the server; a second device follows by itself", async () => {
  const path = "/todos?tag=courses&sort=hand"
  const [first, second] = [await owner.device({ path }), await owner.device({ path })]
  await second.page.evaluate(() => Object.assign(window, { neverReloaded: true }))
  const { page } = first
  await shows(page, ["Pain", "Lait", "Oeufs"])
  await offline(page)

  await page.getByRole("link", { name: "Pain" }).focus()
  await page.keyboard.press("Alt+ArrowDown")
  await shows(page, ["Lait", "Pain", "Oeufs"])
  await page.getByRole("status").getByText("« Pain » : 2 sur 3").waitFor()
  await page.keyboard.press("Alt+ArrowDown")
  await shows(page, ["Lait", "Oeufs", "Pain"])
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Pain")

  const centre = async (name: string) => {
    const box = await page.getByRole("button", { name }).boundingBox()
    if (!box) throw new Error(`${name} isn't on screen`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const [from, to] = [await centre("Déplacer : Pain"), await centre("Déplacer : Lait")]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y - 8, { steps: 5 })
  await page.mouse.up()
  await shows(page, ["Pain", "Lait", "Oeufs"])

  await page.getByRole("button", { name: "Déplacer : Oeufs" }).click()
  await page.getByRole("button", { name: "Monter : Oeufs" }).click()
  await shows(page, ["Pain", "Oeufs", "Lait"])
  await page.reload()
  await shows(page, ["Pain", "Oeufs", "Lait"])
  expect(await titles(second.page)).toEqual(["Pain", "Lait", "Oeufs"])

  await online(page)
  await shows(second.page, ["Pain", "Oeufs", "Lait"])
  expect(await second.page.evaluate(() => "neverReloaded" in window)).toBe(true)
  await first.context.close()
  await second.context.close()
})

test("what can be done here, tired, in a quarter of an hour; and a search finds what is done when it is asked to", async () => {
  const { context, page } = await owner.device({ path: "/todos?view=now" })
  await page.getByRole("button", { name: /^@ville/ }).click()
  await page.getByRole("combobox", { name: "Énergie" }).selectOption({ value: "low" })
  await page.getByRole("combobox", { name: "Temps" }).selectOption({ value: "15" })
  await shows(page, ["Impôts", "Lait", "Pain", "Dentiste"])
  await page.getByRole("searchbox").fill("reunion")
  await page.getByRole("button", { name: "Tout montrer" }).first().waitFor()
  await page.goto(`${owner.app.url}/todos?view=inbox`)
  await page.getByRole("searchbox").fill("reunion")
  await page.getByRole("button", { name: "Voir 1 terminée" }).click()
  await page.getByRole("link", { name: "Réunion" }).waitFor()
  await page.reload()
  await page.getByRole("link", { name: "Réunion" }).waitFor()
  await context.close()
})

describe.each([
  ["on a laptop", { size: LAPTOP }],
  ["on a phone", { size: PHONE }],
] as const)("every view %s", (_name, options) => {
  test("is accessible, fits its screen, and says its state in its headline", { timeout: 180_000 }, async () => {
    const { context, page, complaints } = await owner.device(options)
    for (const view of [...viewNames, "all&sort=hand", "now&tag=nowhere"]) {
      await page.goto(`${owner.app.url}/todos?view=${view}`)
      await page.locator("main h1 em").waitFor()
      await page.locator(".todo-list :is(h2, .empty)").first().waitFor()
      expect(await violations(page), view).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), view).toBeLessThanOrEqual(0)
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})
