import { readFile } from "node:fs/promises"
import type { Download, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Day } from "~/domains/health/queries.ts"
import { violations } from "./testing/violations.ts"
import { type Device, type DeviceOptions, LAPTOP, PHONE, type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
beforeAll(async () => {
  owner = await stand()
})
afterAll(() => owner?.close())

const PARIS = "Europe/Paris"
const day = (count: number) => new Intl.DateTimeFormat("fr-CA", { timeZone: PARIS }).format(new Date(Date.now() + count * 86_400_000))
const spoken = (count: number) =>
  new Intl.DateTimeFormat("fr-FR", { timeZone: PARIS, weekday: "long", day: "numeric", month: "long" }).format(
    new Date(Date.now() + count * 86_400_000),
  )
const onServer = async (count: number) => (await owner.query<Day[]>("health.history", { days: 400 })).find((one) => one.day === day(count))
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "")
const said = (page: Page, words: string | RegExp) => page.getByRole("status").getByText(words).first().waitFor()

describe("before anything was said", () => {
  test.each<[string, DeviceOptions]>([
    ["on a laptop, light, in French", { size: LAPTOP, colorScheme: "light" }],
    ["on a phone, dark, in English", { size: PHONE, colorScheme: "dark", locale: "en-GB" }],
  ])("the room says what it is for and is accessible, %s", async (_name, options) => {
    const { context, page } = await owner.device({ ...options, path: "/health" })
    await page.getByRole("heading", { name: /^(Un geste par jour|One tap a day)$/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: /^(Donner son nom|Give its name)/ }).press("Enter")
    expect(await focused(page)).toMatch(/^(Nom|Name)$/)
    await context.close()
  })
})

describe("the room of health", () => {
  let device: Device
  let page: Page
  beforeAll(async () => {
    for (let count = -60; count < 0; count += 1) {
      if (count === -9) await owner.call("health.skip", { day: day(count), reason: "Rupture à la pharmacie" })
      else if (count === -12) await owner.call("health.miss", { day: day(count), missed: true })
      else if (count !== -20) await owner.call("health.set", { day: day(count), medsTaken: true, takenAt: `${day(count)}T07:05:00Z` })
    }
    await owner.call("health.set", { day: day(-5), medsTaken: true, takenAt: `${day(-5)}T12:00:00Z` })
    device = await owner.device({ path: "/health" })
    page = device.page
    await page.getByRole("grid").waitFor()
  })
  afterAll(() => device?.context.close())

  test("takes today's medication in one key, says its hour in the headline, and takes it back", async () => {
    await page.getByRole("switch").focus()
    await page.keyboard.press("Space")
    await page.getByRole("heading", { level: 1, name: /^Pris (en retard, )?à/ }).waitFor()
    await until(async () => (await onServer(0))?.medsTaken)
    await page.keyboard.press("Space")
    await page.getByRole("heading", { level: 1, name: "Pas encore pris" }).waitFor()
    await until(async () => (await onServer(0))?.medsTaken === false)
  })

  test("says each day with its state, walks by arrows, and opens and edits a day by keys alone", async () => {
    const grid = page.getByRole("grid")
    const label = (count: number) => grid.locator(`a[href$="day=${day(count)}"] > .for-readers`).textContent()
    expect(await label(-5)).toMatch(/: pris en retard, à 1[34]:00$/)
    expect(await label(-9)).toMatch(/: sauté\s: Rupture à la pharmacie$/)
    expect(await label(-12)).toMatch(/: manqué$/)
    expect(await label(-20)).toMatch(/: rien de noté$/)
    expect(await grid.locator('a[tabindex="0"]').count()).toBe(1)
    await grid.locator('a[tabindex="0"]').focus()
    await page.keyboard.press("ArrowLeft")
    expect(await focused(page)).toContain(spoken(-1))
    // What arrives from elsewhere leaves the focus where it is.
    await owner.call("health.skip", { day: day(-25), reason: "Noté ailleurs" })
    await until(async () => (await label(-25))?.includes("Noté ailleurs"))
    expect(await focused(page)).toContain(spoken(-1))
    await page.keyboard.press("ArrowUp")
    expect(await focused(page)).toContain(spoken(-8))
    await page.keyboard.press("Control+Home")
    expect(await focused(page)).toContain(spoken(-29))
    await page.keyboard.press("Control+End")
    await page.keyboard.press("ArrowLeft")
    expect(await focused(page)).toContain(spoken(-1))
    await page.keyboard.press("Enter")
    await page.getByRole("complementary", { name: spoken(-1) }).waitFor()
    const detail = page.getByRole("complementary")
    await detail.getByRole("button", { name: "Manqué" }).press("Enter")
    await until(async () => (await onServer(-1))?.missed)
    expect(await label(-1)).toMatch(/: manqué$/)
    await detail.getByRole("button", { name: /^Sauté/ }).press("Enter")
    await page.keyboard.type("Malade")
    await page.keyboard.press("Enter")
    await until(async () => (await onServer(-1))?.skippedReason === "Malade")
    await said(page, /sauté/)
    await page.keyboard.press("Control+z")
    await until(async () => (await onServer(-1))?.missed)
    await detail.getByRole("switch").press("Space")
    await until(async () => (await onServer(-1))?.medsTaken)
    expect((await onServer(-1))?.takenAt).toBeNull()
    await page.keyboard.press("Escape")
    await detail.waitFor({ state: "detached" })
    expect(device.complaints).toEqual([])
  })

  test("keeps what is noted without a network, on the day's page too, and sends it later", async () => {
    await device.context.route("**/api/**", (route) => route.abort())
    await page.goto(`${owner.app.url}/health?day=${day(-2)}`)
    const detail = page.getByRole("complementary")
    await detail.getByRole("button", { name: /^Sauté/ }).click()
    await detail.getByRole("button", { name: "Rupture à la pharmacie" }).click()
    await detail.getByRole("textbox", { name: "Note du jour" }).fill("- fatigue; =1+1")
    await detail.getByRole("textbox", { name: "Note du jour" }).blur()
    await said(page, "note gardée")
    await page.goto(owner.app.url)
    await page.getByRole("switch").click()
    await page.getByText(/^pris (en retard, )?à/).waitFor()
    await page.goto(`${owner.app.url}/health`)
    const arrived = page.waitForEvent("download")
    await page.getByRole("button", { name: "Exporter en CSV" }).click()
    const text = await read(await arrived)
    expect(text.startsWith("\uFEFFJour;État;Pris le;Heure;Raison;Note\r\n")).toBe(true)
    expect(text).toContain(`${day(-2)};Sauté, raison;;;Rupture à la pharmacie;"'- fatigue; =1+1"\r\n`)
    expect(text).toContain(`${day(-12)};Manqué;;;;\r\n`)
    await device.context.unroute("**/api/**")
    await until(async () => (await onServer(-2))?.note === "- fatigue; =1+1")
    await until(async () => (await onServer(0))?.medsTaken)
    expect(await onServer(-2)).toMatchObject({ skippedReason: "Rupture à la pharmacie", medsTaken: false })
  })

  test("half an hour after midnight the day is the owner's new one", async () => {
    const { context, page: night } = await owner.device({ path: "/health" })
    const midnight = Date.parse(`${day(3)}T00:00:00Z`)
    await night.clock.setFixedTime(midnight - 1_800_000)
    await night.reload()
    await night
      .getByRole("grid")
      .locator(`a[aria-current="date"][href$="day=${day(3)}"]`)
      .waitFor()
    await night.getByRole("switch").press("Space")
    await night.getByRole("heading", { level: 1, name: /^Pris/ }).waitFor()
    await night
      .getByRole("grid")
      .locator(`a[href$="day=${day(3)}"]`, { hasText: /: pris/ })
      .waitFor()
    await context.close()
  })

  test("a dose of the evening that was taken after midnight has its real hour and counts for its evening", async () => {
    await owner.call("account.settings", { medicationMinute: 1_320, lateAfterMinutes: 180 })
    await page.goto(`${owner.app.url}/health?day=${day(-4)}`)
    const detail = page.getByRole("complementary")
    await detail.getByRole("button", { name: "Pris à 22:00" }).waitFor()
    const hour = detail.getByLabel("Pris à", { exact: true })
    const shown = page.getByRole("grid").locator(`a[href$="day=${day(-4)}"] > .for-readers`)
    await hour.fill("00:05")
    await hour.press("Enter")
    await until(async () => /: pris à .+ 00:05$/.test((await shown.textContent()) ?? ""))
    const on = detail.getByRole("combobox", { name: "Le" })
    expect(await on.inputValue()).toBe(day(-3))
    expect(await violations(page)).toEqual([])
    await on.selectOption(day(-4))
    await until(async () => /: pris à 00:05$/.test((await shown.textContent()) ?? ""))
    await on.selectOption(day(-3))
    await until(async () => (await onServer(-4))?.takenAt?.startsWith(day(-4)))
    // Just after midnight the day's page asks for the evening before.
    const { context, page: night } = await owner.device({ path: "/health" })
    await night.clock.setFixedTime(Date.parse(`${day(6)}T00:10:00Z`))
    await night.reload()
    await night.getByRole("link", { name: /^Rien de noté pour la veille/ }).press("Enter")
    await night.getByRole("complementary", { name: spoken(5) }).waitFor()
    await context.close()
    await owner.call("account.settings", { medicationMinute: 480, lateAfterMinutes: 120 })
  })

  test("prints one page of A4 for a doctor, a year with its notes included", async () => {
    await page.goto(`${owner.app.url}/health/summary`)
    await page.getByRole("button", { name: "365 jours" }).click()
    await page.getByRole("button", { name: "Avec mes notes" }).click()
    await page.getByText("- fatigue; =1+1").waitFor()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/)
    await page.emulateMedia({ media: "print" })
    expect(await page.locator(".rail, .dock, .page-head, .filter-bar").filter({ visible: true }).count()).toBe(0)
    await page.emulateMedia({ media: null })
  })
})

test.each<[string, DeviceOptions]>([
  ["on a laptop, light, in English", { size: LAPTOP, colorScheme: "light", locale: "en-GB" }],
  ["on a phone, dark, in French", { size: PHONE, colorScheme: "dark", touch: true }],
])("the days, a year, a month, a day with its reason asked, and the summary are accessible, %s", async (_name, options) => {
  const { context, page, complaints } = await owner.device({ ...options, path: "/health" })
  const year = day(0).slice(0, 4)
  for (const path of ["/health", `/health?period=${year}`, `/health?period=${day(0).slice(0, 7)}`, `/health?day=${day(-3)}`, "/health/summary"]) {
    await page.goto(`${owner.app.url}${path}`)
    await page.locator(":is([role=grid], .sheet)").first().waitFor({ state: "attached" })
    if (path.includes("day=")) {
      await page
        .getByRole("complementary")
        .getByRole("button", { name: /^(Sauté|Skipped)/ })
        .click()
      await page.getByRole("textbox", { name: /^(Pourquoi|Why)$/ }).waitFor()
    }
    expect(await violations(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    // Whatever the period, a day is large enough for a finger.
    const days = await page.locator("[role=grid] td > a").evaluateAll((links) => links.map((link) => link.getBoundingClientRect()))
    if (options.touch) expect(Math.min(44, ...days.flatMap(({ width, height }) => [width, height])), path).toBe(44)
  }
  expect(complaints).toEqual([])
  await context.close()
})

async function read(file: Download): Promise<string> {
  return readFile(await file.path(), "utf8")
}
