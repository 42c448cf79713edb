import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { violations } from "./testing/violations.ts"
import { type Device, PHONE, type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
const day = (count: number) => new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date(Date.now() + count * 86_400_000))
const todosLike = async (search: string) => (await owner.query<TodoPage>("todos.list", { search, limit: 100 })).items

beforeAll(async () => {
  owner = await stand()
  for (const title of ["Envoyer le RIB à la banque", "Écrire la réponse", "Appeler le plombier", "Dentiste"])
    await owner.call("todos.create", { title, status: "todo", dueOn: day(2) })
  await owner.call("projects.create", { name: "Atlas" })
  const job = { source: "essai", remoteType: "remote", location: "Lyon", description: "x", stack: ["Solid"] }
  await owner.call("jobs.ingest", {
    jobs: [
      { ...job, sourceUrl: "https://jobs.example.org/1", title: "Développeur web", company: "Acme", salaryMin: 30_000, salaryMax: 36_000 },
      { ...job, sourceUrl: "https://jobs.example.org/2", title: "Front-end", company: "Phare", salaryMin: 48_000 },
    ],
  })
})
afterAll(() => owner?.close())

const field = (page: Page) => page.getByRole("combobox", { name: "Chercher, écrire ou demander" })
const chosen = (page: Page, name: string | RegExp) => page.getByRole("option", { name, selected: true }).waitFor()
const said = (page: Page, words: string) => page.locator(".toast").getByText(words).waitFor()
async function open(page: Page, text = ""): Promise<void> {
  await page.keyboard.press("Control+k")
  await field(page).waitFor()
  await page.keyboard.type(text)
}
const gone = (page: Page) => field(page).waitFor({ state: "detached" })

describe("on a laptop, by keys alone", () => {
  let device: Device
  let page: Page
  beforeAll(async () => {
    device = await owner.device({ path: "/todos" })
    page = device.page
    await page.getByRole("link", { name: "Dentiste" }).waitFor()
  })
  afterAll(() => device?.context.close())

  test("it opens where the owner is, names what Enter would do, and gives the focus back where it was", async () => {
    const link = page.getByRole("link", { name: "Dentiste", exact: true })
    await link.focus()
    await open(page)
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.keyboard.type("reponse")
    await chosen(page, /Écrire la réponse/)
    const { expanded, active } = await field(page).evaluate((one) => ({
      expanded: one.ariaExpanded,
      active: one.getAttribute("aria-activedescendant"),
    }))
    expect(expanded).toBe("true")
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true")
    expect(await page.getByRole("listbox", { name: "Propositions" }).getByRole("group", { name: "Déjà là" }).getByRole("option").count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("ArrowDown")
    await chosen(page, /Todo « reponse »/)
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Escape")
    await gone(page)
    await until(() => link.evaluate((one) => one === document.activeElement))
  })

  test("finds a todo although it is mistyped, and opens it; a page by its name in the other language", async () => {
    await open(page, "plobmier")
    await chosen(page, /Appeler le plombier/)
    await page.keyboard.press("Enter")
    await gone(page)
    await page.getByRole("textbox", { name: "Titre" }).waitFor()
    await open(page, "calendar")
    await chosen(page, /Agenda/)
    await page.keyboard.press("Enter")
    await page.waitForURL("**/agenda")
    await until(() => page.locator("main h1").evaluate((one) => one === document.activeElement))
  })

  test("offers first what was chosen last", async () => {
    await open(page)
    const recent = page.getByRole("group", { name: "Récents" })
    await recent.waitFor()
    expect(await recent.getByRole("option").first().textContent()).toContain("Appeler le plombier")
    await page.keyboard.press("Control+k")
    await gone(page)
  })

  test("writes a todo with what was understood, and leaves out the chips that were put away", async () => {
    await open(page, "acheter du pain demain à 9h30 !! #courses")
    const chips = page.getByRole("group", { name: "Compris" }).getByRole("button")
    expect(await chips.allTextContents()).toEqual([
      expect.stringContaining("09:30"),
      expect.stringContaining("moyenne"),
      expect.stringContaining("#courses"),
    ])
    await chosen(page, /Todo « acheter du pain »/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("Backspace")
    await chosen(page, /Todo « acheter du pain #courses »/)
    await page.keyboard.press("Backspace")
    await until(async () => (await chips.count()) === 1)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Shift+Enter")
    await said(page, "« acheter du pain !! #courses » ajoutée")
    expect(await field(page).inputValue()).toBe("")
    await page.keyboard.type("rendre les livres vendredi !!!")
    await page.keyboard.press("Enter")
    await gone(page)
    await said(page, "« rendre les livres » ajoutée")
    const [bread] = await until(async () => (await todosLike("acheter du pain")).length === 1 && todosLike("acheter du pain"))
    expect(bread).toMatchObject({ title: "acheter du pain !! #courses", priority: null, tags: [], dueOn: null })
    expect(bread?.dueAt?.slice(0, 10)).toBe(day(1))
    const [books] = await until(async () => (await todosLike("rendre les livres")).length === 1 && todosLike("rendre les livres"))
    expect(books).toMatchObject({ title: "rendre les livres", priority: 3 })
    expect(books?.dueOn).not.toBeNull()
  })

  test("does what a sentence says to the row that it names, with its way back, and writes events, ideas and the day's dose", async () => {
    await open(page, "fait : envoyer le rib à la banque")
    await chosen(page, /Fait\s*Envoyer le RIB/)
    await page.keyboard.press("Enter")
    await said(page, "« Envoyer le RIB à la banque » terminée")
    await page.keyboard.press("Control+z")
    await said(page, "Défait : « Envoyer le RIB à la banque » terminée")

    await open(page, "décale dentiste à vendredi 15h")
    await chosen(page, /Décaler\s*Dentiste\s*→ ven.*15:00/)
    await page.keyboard.press("Enter")
    await until(async () => (await todosLike("Dentiste"))[0]?.dueAt)

    await open(page, "postulé acme")
    await chosen(page, /Postulé\s*Développeur web, Acme/)
    await page.keyboard.press("Enter")
    await gone(page)

    await open(page, "déj avec Léa demain 12h30-14h")
    await chosen(page, /Événement « déj avec Léa »/)
    await page.keyboard.press("Enter")
    await gone(page)

    await open(page, "idée pour Atlas : un mode nuit")
    await chosen(page, /Idée pour Atlas : « un mode nuit »/)
    await page.keyboard.press("Enter")
    await gone(page)

    await open(page, "pris")
    await chosen(page, /Médicament : pris/)
    await page.keyboard.press("Enter")
    await said(page, "pris")
    await open(page, "mode nuit")
    await chosen(page, /un mode nuit/)
    await page.keyboard.press("Escape")
  })

  test("proposes what is for many offers before it is done, and what the assistant makes of a text", async () => {
    await open(page, "archive les offres < 40k")
    await chosen(page, /1 offre/)
    await page.keyboard.press("Enter")
    await gone(page)
    await page
      .getByRole("dialog")
      .getByText(/archive/i)
      .first()
      .waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(device.complaints).toEqual([])
  })

  test("without a network it opens, finds, and writes what arrives later", async () => {
    await device.context.route("**/api/**", (route) => route.abort())
    await open(page, "reponse")
    await chosen(page, /Écrire la réponse/)
    await field(page).fill("lire le contrat demain #tunnel")
    await page.keyboard.press("Enter")
    await said(page, "« lire le contrat » ajoutée")
    await device.context.unroute("**/api/**")
    const [kept] = await until(async () => (await todosLike("lire le contrat")).length === 1 && todosLike("lire le contrat"))
    expect(kept).toMatchObject({ dueOn: day(1), tags: ["tunnel"] })
  })
})

test("on a phone it is the whole screen, in English and the dark too: a sign is inserted, a result pressed", async () => {
  const { context, page, complaints } = await owner.device({ size: PHONE, touch: true, locale: "en-GB", colorScheme: "dark" })
  await page.getByRole("button", { name: "Search", exact: true }).click()
  const box = page.getByRole("combobox", { name: "Search, write or ask" })
  await box.waitFor()
  expect(await page.locator(".palette").boundingBox()).toMatchObject({ x: 0, y: 0, ...PHONE })
  expect(await violations(page)).toEqual([])
  await box.fill("Call Bob tomorrow at 5pm")
  await page.getByRole("group", { name: "Insert" }).getByRole("button", { name: "Tag" }).click()
  expect(await box.inputValue()).toBe("Call Bob tomorrow at 5pm #")
  await page.keyboard.type("work")
  await page.getByRole("button", { name: /#work/ }).waitFor()
  expect(await violations(page)).toEqual([])
  await box.fill("banq")
  await page.getByRole("option", { name: /Envoyer le RIB à la banque/ }).click()
  await page.waitForURL("**/todos?id=*")
  expect(complaints).toEqual([])
  await context.close()
})
