import { rmSync } from "node:fs"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type GroqStandIn, groqStandIn } from "~/adapters/testing/groq.ts"
import type { Proposal } from "~/domains/ai/proposal.ts"
import { spokenFile } from "./testing/spoken.ts"
import { violations } from "./testing/violations.ts"
import { type Device, LAPTOP, PHONE, type Stand, stand, until } from "./testing/visit.ts"

interface Row {
  id: string
  title: string
  dueAt: string | null
}

const BANK = "rappelle-moi d’appeler la banque demain à 9h30"
/** Two seconds of it are on record, or more. */
const SPOKEN = /^0:(0[2-9]|[1-5]\d) /
const PARIS = "Europe/Paris"
const tomorrow = () => new Intl.DateTimeFormat("fr-CA", { timeZone: PARIS }).format(new Date(Date.now() + 86_400_000))
const hourIn = (instant: string) =>
  new Intl.DateTimeFormat("fr-FR", { timeZone: PARIS, hour: "2-digit", minute: "2-digit" }).format(new Date(instant))

const files = spokenFile()
let groq: GroqStandIn
let owner: Stand
beforeAll(async () => {
  groq = await groqStandIn()
  owner = await stand({
    env: { GROQ_API_KEY: groq.key, GROQ_BASE_URL: groq.url },
    browserArgs: ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-audio-capture=${files}`],
  })
})
afterAll(async () => {
  await owner?.close()
  await groq?.close()
  rmSync(files)
})

const live = async (title: string) => (await owner.query<{ items: Row[] }>("todos.list", {})).items.filter((todo) => todo.title.startsWith(title))
const say = (text: string) => owner.call<Proposal>("ai.command", { text, source: "pwa" })
const dialog = (page: Page) => page.getByRole("dialog", { name: /^(Tu veux faire|You want to do)/ })
/** Opens what waits to be decided, from the history. */
async function open(page: Page, text: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`: ${text}$`) })
    .first()
    .press("Enter")
  await dialog(page).waitFor()
}

describe("what was said", () => {
  let device: Device
  let page: Page
  beforeAll(async () => {
    device = await owner.device({ path: "/settings/assistant" })
    page = device.page
  })
  afterAll(() => device?.context.close())

  test("teaches what to say where nothing was said yet, and is accessible", async () => {
    await page.getByRole("heading", { name: "Rien n’a encore été dit" }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test("becomes the right todo after one Enter, without a network, and one undo takes it back", async () => {
    await say(BANK)
    await page.reload()
    await open(page, BANK)
    await device.context.route("**/api/**", (route) => route.abort())
    const shown = dialog(page)
    expect(await shown.locator("u").allTextContents()).toEqual(["appeler la banque", "demain à 9h30"])
    expect(await shown.getByText("calculé").first().isVisible()).toBe(true)
    await page.keyboard.press("Enter")
    await shown.waitFor({ state: "detached" })
    await page.getByRole("status").getByText("C’est écrit").waitFor()
    expect(await live("appeler la banque")).toEqual([])
    await device.context.unroute("**/api/**")
    const [todo] = await until(async () => {
      const found = await live("appeler la banque")
      return found.length > 0 && found
    })
    expect(hourIn(todo?.dueAt ?? "")).toBe("09:30")
    expect(new Date(todo?.dueAt ?? "").toISOString().slice(0, 10)).toBe(tomorrow())
    await page.keyboard.press("Control+z")
    await until(async () => (await live("appeler la banque")).length === 0)
  })

  test("is edited, dropped and taken back by keys alone, refused with a sentence where a value isn't accepted, and accessible throughout", async () => {
    await say("achète du lait. Appelle Karim demain")
    await page.reload()
    await open(page, "achète du lait. Appelle Karim demain")
    const shown = dialog(page)
    expect(await violations(page)).toEqual([])
    await shown
      .getByRole("button", { name: /^Éditer : Todo/ })
      .first()
      .press("Enter")
    expect(await violations(page)).toEqual([])
    const title = shown.getByRole("textbox", { name: "Titre" })
    await title.fill("")
    await title.press("Enter")
    await shown.getByRole("alert").getByText("Il reste une valeur à reprendre").waitFor()
    expect(await violations(page)).toEqual([])
    await title.fill("Acheter du lait d’avoine")
    await shown
      .getByRole("button", { name: /^Retirer : Todo/ })
      .last()
      .press("Enter")
    expect(await violations(page)).toEqual([])
    await shown.getByRole("button", { name: /^Confirmer/ }).press("Enter")
    await until(async () => (await live("Acheter du lait d’avoine")).length === 1)
    await page.reload()
    await page.getByText("Titre : ", { exact: false }).first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  test("is written once where two devices confirm it, and the second is told", async () => {
    await say("payer le loyer vendredi")
    const other = await owner.device({ path: "/settings/assistant", size: PHONE, colorScheme: "dark", locale: "en-GB" })
    await page.reload()
    for (const one of [page, other.page]) await open(one, "payer le loyer vendredi")
    expect(await violations(other.page)).toEqual([])
    await page.keyboard.press("Enter")
    await dialog(page).waitFor({ state: "detached" })
    await until(async () => (await live("payer le loyer")).length === 1)
    await other.page.keyboard.press("Enter")
    await other.page
      .getByText(/Decided already|Written/)
      .first()
      .waitFor()
    expect(await live("payer le loyer")).toHaveLength(1)
    await other.context.close()
  })

  test("is put away by Escape, which writes nothing and offers it again", async () => {
    await say("réserver un train demain")
    await page.reload()
    await open(page, "réserver un train demain")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "Reprendre" }).press("Enter")
    await dialog(page).waitFor()
    await page.keyboard.press("Escape")
    await page.getByText("Rien n’a été écrit").waitFor()
    expect(await live("réserver un train")).toEqual([])
  })
})

describe("a voice", () => {
  test("becomes a confirmed todo on a phone, from the microphone on", async () => {
    const { context, page, complaints } = await owner.device({ size: PHONE, touch: true })
    groq.next("Appeler la banque demain à 9h30.")
    await page.getByRole("button", { name: "Dicter" }).last().press("Enter")
    const send = page.getByRole("button", { name: "Envoyer" })
    await send.waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByText(SPOKEN).waitFor()
    await send.press("Enter")
    await dialog(page).waitFor()
    expect(groq.heard.at(-1)).toMatchObject({ fileName: "voice.webm", language: "fr" })
    expect(groq.heard.at(-1)?.bytes).toBeGreaterThan(1_000)
    await page.getByRole("button", { name: "Confirmer" }).press("Enter")
    await until(async () => (await live("Appeler la banque")).length === 1)
    expect(complaints).toEqual([])
    await context.close()
  })

  test("that has no network stays on the device, and once there is one waits to be confirmed", async () => {
    const { context, page } = await owner.device({ size: LAPTOP })
    groq.next("Arroser les plantes demain.")
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await context.route("**/api/**", (route) => route.abort())
    await page.getByRole("button", { name: "Dicter" }).first().press("Enter")
    await page.getByText(SPOKEN).waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog", { name: "Gardé ici" }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("Escape")
    await page.getByText("1 dictée attend le réseau").waitFor()
    await context.unroute("**/api/**")
    await page.reload()
    await page.getByText("1 dictée à confirmer").waitFor()
    await page.getByRole("button", { name: "Voir", exact: true }).press("Enter")
    await dialog(page).waitFor()
    await page.keyboard.press("Enter")
    await until(async () => (await live("Arroser les plantes")).length === 1)
    await page.getByText("à confirmer").waitFor({ state: "detached" })
    await context.close()
  })
})
