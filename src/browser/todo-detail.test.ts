import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violations } from "./testing/violations.ts"
import { type DeviceOptions, LAPTOP, PHONE, type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
beforeAll(async () => {
  owner = await stand()
})
afterAll(() => owner?.close())

interface Row {
  id: string
  title: string
  status: string
  dueOn: string | null
  checklist: { text: string; done: boolean }[]
  verified: { override: { reason: string } | null; steps: { text: string }[] } | null
}
const create = async (fields: object) => (await owner.call<{ id: string }>("todos.create", fields)).id
const onServer = (id: string) => owner.query<Row>("todos.get", { id })

const named = (page: Page, name: string | RegExp, role: "button" | "radio" | "checkbox" | "textbox" = "button") =>
  page.getByRole(role, { name, exact: typeof name === "string" })

test("a todo is made to repeat on every third Friday by keyboard alone, and completing it makes one that begins anew", async () => {
  const title = "Payer le loyer"
  // A third Friday that is never past while this test is read.
  const id = await create({ title, dueOn: "2027-01-15", checklist: [{ text: "Virement", done: true }] })
  const { context, page, complaints } = await owner.device({ path: `/todos?id=${id}` })
  await named(page, "jamais").focus()
  await page.keyboard.press("Enter")
  // The chosen one has the focus, which is never; the third Friday is five further down.
  await page.locator(".radio:checked:focus").first().waitFor()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowDown")
  const dates = page.getByRole("dialog").getByRole("listitem")
  await dates.filter({ hasText: "19 févr." }).waitFor()
  expect((await dates.allTextContents()).map((text) => /\d+ [\p{L}.]+/u.exec(text)?.[0])).toEqual([
    "15 janv.",
    "19 févr.",
    "19 mars",
    "16 avr.",
    "21 mai",
    "18 juin",
  ])
  await page.keyboard.press("Enter")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await named(page, /tous les 3es vendredis du mois/).waitFor()

  await named(page, "Terminer").focus()
  await page.keyboard.press("Enter")
  await page.getByRole("status").getByText("Prochaine fois").waitFor()
  const found = await until(async () => {
    const { items } = await owner.query<{ items: Row[] }>("todos.list", { search: title })
    return items.length === 2 && items
  })
  expect(found.find((row) => row.id === id)).toMatchObject({ status: "done" })
  expect(found.find((row) => row.id !== id)).toMatchObject({ dueOn: "2027-02-19", checklist: [{ text: "Virement", done: false }] })
  expect(complaints).toEqual([])
  await context.close()
})

test("where a todo has no day, the dialog says so and gives it its rule's first one", async () => {
  const id = await create({ title: "Arroser" })
  const { context, page } = await owner.device({ path: `/todos?id=${id}` })
  await named(page, "jamais").click()
  await named(page, "tous les jours", "radio").check()
  await page.getByText("n’a pas de jour d’où compter").waitFor()
  await named(page, "Enregistrer").click()
  await until(async () => (await onServer(id)).dueOn !== null)
  await context.close()
})

test("a todo whose checks are open asks before it is done, from its row, its state and its button, and keeps the reason", async () => {
  const id = await create({ title: "Livrer la page", verificationSteps: ["Relue", "Mesurée"] })
  const { context, page, complaints } = await owner.device({ path: "/todos" })
  await page.getByRole("link", { name: "Livrer la page" }).focus()
  await page.keyboard.press("x")
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await page.getByRole("link", { name: "Livrer la page" }).click()
  await page.getByRole("complementary").getByLabel("État").selectOption("done")
  await page.getByRole("dialog").getByRole("checkbox", { name: "Relue" }).click()
  await page.getByText("Il reste une vérification").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  expect(await page.getByRole("complementary").getByLabel("État").inputValue()).toBe("inbox")
  await named(page, "Terminer").click()
  await named(page, "Terminer quand même").click()
  await page.getByText("Écris une raison").waitFor()
  await named(page, "Pourquoi terminer sans", "textbox").fill("Le client attend")
  await named(page, "Terminer quand même").click()
  await page.getByRole("complementary").getByText("Le client attend").waitFor()
  const done = await until(async () => {
    const row = await onServer(id)
    return row.status === "done" && row
  })
  expect(done.verified).toMatchObject({ override: { reason: "Le client attend" }, steps: [{ text: "Relue" }] })
  expect(complaints).toEqual([])
  await context.close()
})

test("hostile Markdown is shown as text, and a box in it is ticked in its source", async () => {
  const description =
    "<script>alert(1)</script>\n\n[ici](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n- [ ] vraie case\n\n```\nconst a = 1\n```"
  const id = await create({ title: "Hostile", description })
  const { context, page, complaints } = await owner.device({ path: `/todos?id=${id}` })
  const text = page.locator(".rich-text")
  await text.getByText("<script>alert(1)</script>").waitFor()
  expect(await text.textContent()).toContain("[ici](javascript:alert(1)) <img src=x onerror=alert(1)>")
  expect(await text.locator("a, img, script").count()).toBe(0)
  await named(page, "vraie case", "checkbox").click()
  await until(async () => ((await onServer(id)) as Row & { description: string }).description.includes("- [x] vraie case"))
  await named(page, "Modifier").click()
  await page.keyboard.type("\n\n**fin**")
  await page.keyboard.press("Control+Enter")
  await text.locator("strong", { hasText: "fin" }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test("a checklist is written, pasted, edited and put in order by keys", async () => {
  const id = await create({ title: "Valise", checklist: [{ text: "Un", done: false }] })
  const { context, page } = await owner.device({ path: `/todos?id=${id}` })
  await page.getByRole("textbox", { name: /Modifier.*Un/ }).focus()
  await page.keyboard.press("Enter")
  await page.keyboard.type("Deux")
  await page.keyboard.press("Enter")
  await page.keyboard.type("Trois")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  const texts = async () => (await onServer(id)).checklist.map(({ text }) => text).join()
  await until(async () => (await texts()) === "Un,Deux,Trois")
  await page.getByRole("textbox", { name: /Modifier.*Trois/ }).focus()
  await page.keyboard.press("Alt+ArrowUp")
  await page.keyboard.press("End")
  await page.keyboard.type(" bis")
  await page.keyboard.press("Alt+ArrowUp")
  await until(async () => (await texts()) === "Trois bis,Un,Deux")
  await page.getByRole("textbox", { name: "Ajouter à la liste" }).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", "- [x] Quatre\n- Cinq")
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  })
  await until(async () => (await texts()) === "Trois bis,Un,Deux,Quatre,Cinq")
  await context.close()
})

test("a ticket's link says its host, a wrong one is refused in words, and a duration is read as it is written", async () => {
  const id = await create({ title: "Ticket" })
  const { context, page } = await owner.device({ path: `/todos?id=${id}` })
  const link = page.getByRole("textbox", { name: "Lien" })
  await link.fill("javascript:alert(1)")
  await link.press("Enter")
  await page.getByText("Une adresse web est attendue").waitFor()
  await link.fill("tickets.example/42")
  await link.press("Enter")
  expect(await page.getByRole("link", { name: /Ouvrir tickets.example/ }).getAttribute("href")).toBe("https://tickets.example/42")
  const estimate = page.getByRole("textbox", { name: "Durée" })
  await estimate.fill("1h30")
  await estimate.press("Enter")
  await until(async () => (await estimate.inputValue()) === "1\u00a0h\u00a030")
  await context.close()
})

const looks: [string, DeviceOptions][] = [
  ["on a laptop, light, in French", { size: LAPTOP, colorScheme: "light", locale: "fr-FR" }],
  ["on a phone, dark, in English", { size: PHONE, colorScheme: "dark", locale: "en-GB" }],
]

describe.each(looks)("the detail and its dialogs %s", (_name, options) => {
  test("are accessible and fit the screen", async () => {
    const id = await create({
      title: "Tout dedans",
      description: "# Titre\n\n- [ ] case\n\n> mot\n\n`code`\n\n```\nlong\n```",
      dueOn: "2026-01-05",
      recurrence: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      checklist: [{ text: "Un", done: true }],
      verificationSteps: ["Relue"],
      ticketUrl: "https://tickets.example/42",
      estimateMinutes: 90,
    })
    const { context, page } = await owner.device({ ...options, path: `/todos?id=${id}` })
    await page.locator(".rich-text h4").waitFor()
    expect(await violations(page)).toEqual([])
    await page.locator(".repeat-words").click()
    await page.getByRole("dialog").waitFor()
    for (const choice of [/^(tous les mardis|every Monday)|^autrement|^another/i]) await page.getByRole("radio", { name: choice }).last().check()
    await page.waitForTimeout(300)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    await page.locator(".actions .primary").click()
    await page.getByRole("dialog").waitFor()
    await page.waitForTimeout(300)
    expect(await violations(page)).toEqual([])
    await context.close()
  })
})
