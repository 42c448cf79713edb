import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violations } from "./testing/violations.ts"
import { type DeviceOptions, LAPTOP, PHONE, type Stand, stand } from "./testing/visit.ts"

const PAGES = [
  "/",
  "/todos",
  "/jobs",
  "/projects",
  "/agenda",
  "/health",
  "/health/summary",
  "/settings/account",
  "/settings/jobs",
  "/settings/assistant",
  "/settings/places",
  "/more",
  "/nowhere",
]

let owner: Stand
let jobId: string
let todoId: string
let projectId: string
beforeAll(async () => {
  owner = await stand()
  const today = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date())
  todoId = (
    await owner.call<{ id: string }>("todos.create", {
      title: "Préparer l’oral",
      priority: 3,
      tags: ["emploi"],
      checklist: [{ text: "Relire", done: true }],
    })
  ).id
  await owner.call("todos.create", { title: "Rendre le dossier", dueOn: "2026-01-05", priority: 2 })
  await owner.call("todos.create", { title: "Appeler la mairie", dueOn: today, context: "@téléphone" })
  projectId = (await owner.call<{ id: string }>("projects.create", { name: "Cabinet Roux" })).id
  await owner.call("projects.steps.create", { projectId, title: "Maquette", status: "doing" })
  await owner.call("jobs.ingest", {
    jobs: [
      {
        source: "essai",
        sourceUrl: "https://jobs.example.org/1",
        title: "Développeuse full-stack",
        company: "Atelier",
        location: "Marseille",
        remoteType: "hybrid",
        description: "<h2>Rôle</h2><p>Écrire <strong>bien</strong>.</p><script>alert(1)</script>",
        stack: ["TypeScript"],
      },
      {
        source: "essai",
        sourceUrl: null,
        title: "Ingénieur données",
        company: "Phare",
        location: "Lyon",
        remoteType: "remote",
        description: "## Mission\n\n- mesurer\n- dire",
        salaryMin: 45_000,
      },
    ],
  })
  jobId = (await owner.query<{ items: { id: string }[] }>("jobs.list", {})).items[0]?.id as string
})
afterAll(() => owner?.close())

const looks: [string, DeviceOptions][] = [
  ["on a laptop, in French", { size: LAPTOP, colorScheme: "light", locale: "fr-FR" }],
  ["on a phone, in English", { size: PHONE, colorScheme: "dark", locale: "en-GB" }],
]

describe.each(looks)("every page %s", (_name, options) => {
  test("is accessible, fits its screen, names itself, and breaks no rule of the content security policy", async () => {
    const { context, page, complaints } = await owner.device(options)
    const titles = new Set<string>()
    for (const path of [...PAGES, `/todos?id=${todoId}`, `/jobs/${jobId}`, `/projects/${projectId}`]) {
      await page.goto(`${owner.app.url}${path}`)
      await page.locator(":is(main h1, main h2):visible").first().waitFor()
      await page.waitForTimeout(300)
      expect(await violations(page), path).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `${path} is wider than the screen`,
      ).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => document.documentElement.lang), path).toBe(options.locale?.slice(0, 2))
      titles.add(await page.title())
    }
    expect(complaints).toEqual([])
    expect(titles.size).toBeGreaterThanOrEqual(PAGES.length)
    await context.close()
  })
})

/** Violations of the dialog that stands open, which is then closed by its key and gives the focus back. */
async function inDialog(page: Page): Promise<string[]> {
  await page.getByRole("dialog").waitFor()
  await page.waitForTimeout(300)
  const found = await violations(page)
  expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true)
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  return found
}

describe.each(looks)("every dialog %s", (_name, options) => {
  test("is accessible: the keys, writing a todo, a refused change and its editing, signing out with unsent work", async () => {
    const { id } = await owner.call<{ id: string }>("todos.create", { title: "Rappeler le garage" })
    const { context, page } = await owner.device({ ...options, path: `/todos?id=${id}` })
    await page.getByRole("heading", { name: "Rappeler le garage" }).waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("?")
    expect(await inDialog(page)).toEqual([])

    await page.goto(`${owner.app.url}/settings/account`)
    await page.locator("main h1").first().waitFor()
    await page.keyboard.press("n")
    expect(await inDialog(page)).toEqual([])

    await page.goto(`${owner.app.url}/todos`)
    await page.getByRole("link", { name: "Rappeler le garage" }).first().waitFor()
    await context.route("**/api/**", (route) => route.abort())
    await page.getByRole("checkbox", { name: /Rappeler le garage/ }).click()
    // The toast comes once the change is kept.
    await page
      .getByRole("status")
      .getByRole("button", { name: /^(Annuler|Undo)$/ })
      .waitFor()
    await owner.call("todos.remove", { id })
    await page.goto(`${owner.app.url}/settings/account`)
    await page.getByRole("button", { name: /^(Se déconnecter|Sign out)$/ }).click()
    expect(await inDialog(page)).toEqual([])

    await context.unroute("**/api/**")
    const edit = page.getByRole("button", { name: /^(Modifier|Edit)$/ })
    await edit.waitFor()
    expect(await violations(page)).toEqual([])
    await edit.click()
    expect(await inDialog(page)).toEqual([])
    await page.getByRole("button", { name: /^(Jeter|Discard)$/ }).click()
    await edit.waitFor({ state: "detached" })
    await context.close()
  })
})

test("a page in English holds no French word of ours", async () => {
  const { context, page } = await owner.device({ locale: "en-GB" })
  for (const path of PAGES) {
    await page.goto(`${owner.app.url}${path}`)
    await page.locator("main h1").first().waitFor()
    const text = await page.locator("body").textContent()
    expect(text, path).not.toMatch(/Aujourd|Réglages|Offres|Santé|Chercher|Écrire une|En retard|À jour/)
  }
  await context.close()
})

test("every room is reached from the rail of a laptop, and from the dock and the More page of a phone", async () => {
  const rooms = ["/todos", "/jobs", "/projects", "/agenda", "/health", "/settings/account"]
  const laptop = await owner.device({ size: LAPTOP })
  for (const path of rooms) {
    await laptop.page.goto(owner.app.url)
    await laptop.page.locator(`a[href="${path}"]:visible`).first().click()
    await laptop.page.waitForURL(`**${path}`)
    expect(await laptop.page.locator("main h1").count()).toBeGreaterThan(0)
  }
  const phone = await owner.device({ size: PHONE })
  for (const path of rooms) {
    await phone.page.goto(owner.app.url)
    const direct = phone.page.locator(`nav a[href="${path}"]:visible`)
    if ((await direct.count()) === 0) await phone.page.locator('a[href="/more"]:visible').first().click()
    await phone.page.locator(`a[href="${path}"]:visible`).first().click()
    await phone.page.waitForURL(`**${path}`)
  }
  await laptop.context.close()
  await phone.context.close()
})

test("a todo is captured, opened, completed and brought back with keys alone", async () => {
  const { context, page } = await owner.device({ path: "/todos" })
  await page.keyboard.press("n")
  await page.keyboard.type("Au clavier")
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: "Au clavier" }).waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("link", { name: "Au clavier" }).focus()
  await page.keyboard.press("x")
  await page.getByRole("status").getByText("terminée").waitFor()
  await page.keyboard.press("?")
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await context.close()
})

test("an offer's text is safe, and once opened it stays readable without the server", async () => {
  const { context, page, complaints } = await owner.device({ path: "/jobs" })
  await page.getByRole("link", { name: "Développeuse full-stack" }).first().click()
  await page.getByRole("heading", { name: "Rôle" }).waitFor()
  expect(await page.locator("main script").count()).toBe(0)
  expect(await page.locator("main").textContent()).not.toContain("alert(1)")
  expect(complaints).toEqual([])
  await context.route("**/api/**", (route) => route.abort())
  await page.goto(`${owner.app.url}/jobs`)
  await page.getByRole("link", { name: "Développeuse full-stack" }).first().click()
  await page.getByRole("heading", { name: "Rôle" }).waitFor()
  await page.goto(`${owner.app.url}/jobs`)
  await page.getByRole("link", { name: "Ingénieur données" }).first().click()
  await page.getByText("pas encore été ouvert sur cet appareil").waitFor()
  await context.close()
})
