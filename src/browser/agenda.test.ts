import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Instance } from "~/domains/agenda/series.ts"
import { openPglite } from "~/server/pglite.ts"
import { usedDataDir } from "~/server/testing/shared.ts"
import { violations } from "./testing/violations.ts"
import { type Device, PHONE, type Stand, stand, until } from "./testing/visit.ts"

/** The week of the change to winter time, and one in which nothing is. */
const WEEK = "/agenda?day=2026-10-22"
const FREE_WEEK = "/agenda?day=2027-02-03"

let owner: Stand
beforeAll(async () => {
  owner = await stand()
})
afterAll(() => owner?.close())

const create = (title: string, startsAt: string, endsAt: string, more: object = {}) =>
  owner.call<{ id: string }>("agenda.events.create", { title, startsAt, endsAt, ...more })
const listed = (from: string, to: string) => owner.query<Instance[]>("agenda.events.list", { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` })
/** `title start` of what the server has in the two weeks around the change of the clocks, of the events with such a title. */
async function server(title: string): Promise<string[]> {
  const found = await listed("2026-10-12", "2026-11-09")
  return found
    .filter(({ event }) => event.title.startsWith(title))
    .map(({ event, startsAt, endsAt }) => `${event.title} ${startsAt.slice(5, 16)} ${endsAt.slice(11, 16)}`)
}
const eventually = (title: string, wanted: string[]) =>
  until(async () => {
    const found = await server(title)
    return JSON.stringify(found) === JSON.stringify(wanted) && found
  })

/** Days of these tests are said with their year where it isn't the one in which the tests run. */
const dated = (words: RegExp) => new RegExp(words.source.replaceAll(/février|octobre|novembre|October/g, "$&( \\d{4})?"))
const event = (page: Page, name: RegExp) => page.getByRole("button", { name: dated(name) })
const said = (page: Page, words: string | RegExp) => page.locator(".toast").getByText(words).waitFor()
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const hasFocus = (target: Locator) => until(() => target.evaluate((element) => element === document.activeElement))
const headline = (page: Page, text: string) => page.getByRole("heading", { level: 1, name: text }).waitFor()

describe("on a laptop", () => {
  let device: Device
  let page: Page
  beforeAll(async () => {
    device = await owner.device({ path: FREE_WEEK })
    page = device.page
    await page.getByRole("heading", { name: "Une semaine libre" }).waitFor()
  })
  afterAll(() => device.context.close())
  const open = async (path: string) => {
    await page.goto(`${owner.app.url}${path}`)
    await page.locator(".day-columns").waitFor()
  }

  /** Where the column of a day is, once the hours have been scrolled to the morning. */
  async function columnBox(day: number) {
    await until(() => page.locator(".hours-pane").evaluate(({ scrollTop }) => scrollTop))
    const box = await page.locator(".day-column").nth(day).boundingBox()
    if (!box) throw new Error("no column")
    return box
  }

  test("an empty agenda teaches, and the first event is written, changed and removed with keys alone", async () => {
    expect(await violations(page)).toEqual([])
    await press(page, "c")
    await page.getByRole("dialog").waitFor()
    await page.keyboard.type("Premier rendez-vous")
    expect(await violations(page)).toEqual([])
    await press(page, "Enter")
    await said(page, "« Premier rendez-vous » ajouté")
    await page.getByRole("heading", { name: "Une semaine libre" }).waitFor({ state: "detached" })

    await event(page, /^Premier rendez-vous, mercredi 3 février, 09:00 – 10:00/).focus()
    await press(page, "ArrowDown", "ArrowDown", "ArrowRight", "Shift+ArrowDown")
    await page
      .getByRole("status")
      .getByText(dated(/jeudi 4 février, 09:30 – 10:45/))
      .first()
      .waitFor({ state: "attached" })
    await said(page, dated(/Premier rendez-vous\s»\s: jeudi 4 février, 09:30 – 10:45/))
    const moved = event(page, /^Premier rendez-vous, jeudi 4 février, 09:30 – 10:45/)
    await hasFocus(moved)
    await press(page, "ArrowUp", "Escape")
    await event(page, /09:30 – 10:45/).waitFor()
    await press(page, "Enter")
    await page.getByRole("dialog").getByRole("textbox", { name: "Titre" }).waitFor()
    await press(page, "Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    await hasFocus(moved)
    await press(page, "Delete")
    await said(page, "« Premier rendez-vous » supprimé")
    await press(page, "Control+z")
    await moved.waitFor()
  })

  test("arrows walk through the hours, and Enter writes there", async () => {
    await open("/agenda?day=2027-02-10")
    const slot = event(page, /^Nouvel événement, lundi 8 février, 09:00/)
    await slot.focus()
    await press(page, "ArrowDown", "ArrowRight", "ArrowRight", "n")
    await page.getByRole("dialog").waitFor()
    expect(await page.getByLabel("Heure de début").inputValue()).toBe("09:30")
    await page.getByRole("textbox", { name: "Titre" }).fill("Au clavier")
    await press(page, "Enter")
    await event(page, /^Au clavier, mercredi 10 février, 09:30 – 10:30/).waitFor()
  })

  test("keys and the way back go through weeks and days, which are in the address", async () => {
    await open("/agenda?day=2026-12-31")
    await headline(page, "Semaine 53")
    await press(page, "j")
    await headline(page, "Semaine 1")
    await press(page, "ArrowLeft", "d")
    await headline(page, "Jeudi 31 décembre")
    expect(page.url()).toContain("view=day")
    await page.goBack()
    await headline(page, "Semaine 53")
    await press(page, "t", "w")
    expect(new URL(page.url()).search).toBe("")
    await page.goBack()
    await headline(page, "Semaine 53")
  })

  test("a series goes over 25 October at its hour; one instance is moved, one removed, all others moved together", async () => {
    await create("Garde", "2026-10-19T09:00:00+02:00", "2026-10-19T10:00:00+02:00", { recurrence: "FREQ=DAILY;COUNT=9" })
    await open(WEEK)
    await event(page, /^Garde, mardi 20 octobre/).focus()
    await press(page, "ArrowDown", "ArrowDown", "Enter")
    await page.getByRole("dialog", { name: "Changer lesquels" }).waitFor()
    expect(await violations(page)).toEqual([])
    await press(page, "c")
    await event(page, /^Garde, mardi 20 octobre, 09:30 – 10:30/).waitFor()
    await event(page, /^Garde, vendredi 23 octobre/).focus()
    await press(page, "Delete")
    await page.getByRole("button", { name: /Celui-ci seulement/ }).click()
    await event(page, /^Garde, vendredi 23 octobre/).waitFor({ state: "detached" })
    await event(page, /^Garde, dimanche 25 octobre, 09:00 – 10:00/).focus()
    await press(page, "ArrowUp", "Enter")
    await page.getByRole("button", { name: /Celui-ci et les suivants/ }).click()
    await event(page, /^Garde, dimanche 25 octobre, 08:45/).waitFor()
    await event(page, /^Garde, samedi 24 octobre, 09:00/).waitFor()
    await eventually("Garde", [
      "Garde 10-19T07:00 08:00",
      "Garde 10-20T07:30 08:30",
      "Garde 10-21T07:00 08:00",
      "Garde 10-22T07:00 08:00",
      "Garde 10-24T07:00 08:00",
      "Garde 10-25T07:45 08:45",
      "Garde 10-26T07:45 08:45",
      "Garde 10-27T07:45 08:45",
    ])
    await press(page, "j")
    await event(page, /^Garde, mardi 27 octobre, 08:45 – 09:45/).waitFor()
  })

  test("an event is drawn, moved and stretched by the pointer, in quarters of an hour; Escape gives up", async () => {
    await open("/agenda?day=2026-10-28")
    const column = await columnBox(2)
    const at = (hour: number, day = 0) => [column.x + column.width * (day + 0.5), column.y + (column.height / 24) * hour] as const
    const drag = async (from: readonly [number, number], to: readonly [number, number], end?: string) => {
      await page.mouse.move(...from)
      await page.mouse.down()
      await page.mouse.move(from[0], from[1] + 8)
      await page.mouse.move(...to, { steps: 4 })
      if (end) await press(page, end)
      await page.mouse.up()
    }
    await drag(at(10.02), at(11.4))
    await page.getByRole("dialog").getByRole("textbox", { name: "Titre" }).fill("Tracé")
    await press(page, "Enter")
    await event(page, /^Tracé, mercredi 28 octobre, 10:00 – 11:30/).waitFor()
    await drag(at(10.5), at(13.6, 1))
    await event(page, /^Tracé, jeudi 29 octobre, 13:00 – 14:30/).waitFor()
    await drag(at(14.45, 1), at(15.2, 1))
    await event(page, /^Tracé, jeudi 29 octobre, 13:00 – 15:15/).waitFor()
    await drag(at(13.5, 1), at(9, 0), "Escape")
    await event(page, /^Tracé, jeudi 29 octobre, 13:00 – 15:15/).waitFor()
    expect(await page.getByRole("dialog").count()).toBe(0)
    await eventually("Tracé", ["Tracé 10-29T12:00 14:15"])
  })

  test("a todo is planned into a free slot from the list at the side, is checked in the grid, and both stay in step", async () => {
    const { id } = await owner.call<{ id: string }>("todos.create", { title: "Facturer Roux", estimateMinutes: 45 })
    await open("/agenda?plan=1")
    await page.getByRole("button", { name: "Planifier : Facturer Roux" }).click()
    const first = page.getByRole("dialog").getByRole("button").filter({ hasText: "–" }).first()
    await first.waitFor()
    expect(await violations(page)).toEqual([])
    await first.click()
    await said(page, "« Facturer Roux » planifiée")
    await page.getByRole("button", { name: "Planifier : Facturer Roux" }).waitFor({ state: "detached" })
    const planned = await until(async () => {
      const todo = await owner.query<{ plannedOn: string | null }>("todos.get", { id })
      return todo.plannedOn
    })
    await open(`/agenda?view=day&day=${planned}`)
    await page.getByRole("checkbox", { name: "Terminer : Facturer Roux" }).click()
    await said(page, "« Facturer Roux » terminée")
    expect(await page.locator(".agenda-block.done").count()).toBe(1)
  })

  test("a todo is dragged from the list at the side into the hours, which stay where they are till then, and lasts as long as it is said to take", async () => {
    const { id } = await owner.call<{ id: string }>("todos.create", { title: "Tirée", estimateMinutes: 45 })
    await open("/agenda?day=2026-10-29&plan=1")
    const row = page.locator(".plan-row", { hasText: "Tirée" }).locator(".words")
    await row.waitFor()
    const [from, column] = [await row.boundingBox(), await columnBox(3)]
    const scrolled = () => page.locator(".hours-pane").evaluate(({ scrollTop }) => scrollTop)
    const opened = await scrolled()
    if (!from) throw new Error("no row")
    const at = (hour: number) => [column.x + column.width / 2, column.y + (column.height / 24) * hour] as const
    const take = async () => {
      await page.mouse.move(from.x + 20, from.y + from.height / 2)
      await page.mouse.down()
      await page.mouse.move(from.x + 30, from.y + 30, { steps: 3 })
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      expect(await scrolled()).toBe(opened)
      await page.mouse.move(from.x + 30, at(11.1)[1])
    }
    const inHours = page.locator(".blocks").getByRole("link", { name: /^Tirée/ })
    await take()
    await page.mouse.move(...at(11.1), { steps: 4 })
    await inHours.waitFor()
    await press(page, "Escape")
    await page.mouse.up()
    await inHours.waitFor({ state: "detached" })
    await take()
    await page.mouse.move(...at(12), { steps: 4 })
    await page.mouse.move(...at(11.6), { steps: 2 })
    await page.mouse.up()
    await said(page, "« Tirée » planifiée")
    await event(page, /^Tirée, jeudi 29 octobre, 11:30 – 12:15/).waitFor()
    await eventually("Tirée", ["Tirée 10-29T10:30 11:15"])
    expect((await owner.query<{ plannedOn: string }>("todos.get", { id })).plannedOn).toBe("2026-10-29")
  })

  test("another rhythm says which exceptions it drops before it drops them, and undo brings them back", async () => {
    const { id } = await create("Rythme", "2026-10-19T18:00:00+02:00", "2026-10-19T18:30:00+02:00", { recurrence: "FREQ=DAILY;COUNT=8" })
    const key = { id, scope: "one", instance: "2026-10-21T16:00:00.000Z" }
    await owner.call("agenda.events.update", { ...key, title: "Rythme à part" })
    await open(`${WEEK}&event=${id}`)
    const dialog = page.getByRole("dialog")
    const rhythm = dialog.getByRole("button", { name: /^tous les jours/ })
    await rhythm.press("Enter")
    const repeat = page.getByRole("dialog", { name: "Répéter quand" })
    await hasFocus(repeat.getByRole("radio", { name: "tous les jours", exact: true }))
    await press(page, "Escape")
    await hasFocus(rhythm)
    await press(page, "Enter")
    await repeat.getByRole("radio", { name: "tous les lundis" }).check()
    await press(page, "Enter")
    await hasFocus(dialog.getByRole("button", { name: /^tous les lundis/ }))
    await dialog.getByRole("button", { name: "Enregistrer" }).press("Enter")
    const question = page.getByRole("dialog", { name: "Changer lesquels" })
    await question.getByText("1\u00a0exception perdue").first().waitFor()
    expect(await violations(page)).toEqual([])
    await press(page, "t")
    await event(page, /^Rythme à part/).waitFor({ state: "detached" })
    await page.locator(".toast").getByRole("button", { name: "Annuler" }).click()
    await event(page, /^Rythme à part, mercredi 21 octobre, 18:00/).waitFor()
  })

  test("on the first visit of a device a link waits for its event and says nothing of it until it has looked", async () => {
    const { id } = await create("Par un lien", "2026-11-03T16:00:00+01:00", "2026-11-03T17:00:00+01:00")
    const context = await owner.browser.newContext({ locale: "fr-FR" })
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await context.route("**/api/trpc/sync.pull*", async (route) => {
      await held
      await route.continue()
    })
    const fresh = await context.newPage()
    await fresh.goto(`${owner.app.url}/agenda?day=2026-11-03&event=${id}#token=${owner.app.token}`)
    await fresh.locator(".day-columns").waitFor()
    await fresh.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await fresh.getByRole("dialog").count()).toBe(0)
    letGo()
    await fresh.getByRole("dialog", { name: "Cet événement" }).waitFor()
    expect(await fresh.getByRole("textbox", { name: "Titre" }).inputValue()).toBe("Par un lien")
    await context.close()
  })

  test("a link opens an event with all that it says; its place, text and rhythm are changed, and only they are sent", async () => {
    const { id } = await create("Atelier", "2026-11-03T14:00:00+01:00", "2026-11-03T15:00:00+01:00", { description: "**Apporter** le plan" })
    await open(`/agenda?day=2026-11-03&event=${id}`)
    const dialog = page.getByRole("dialog")
    await dialog.locator("strong").getByText("Apporter").waitFor()
    await dialog.getByRole("textbox", { name: "Lieu" }).fill("Aix")
    await dialog.getByRole("button", { name: "jamais" }).click()
    await page.getByRole("dialog", { name: "Répéter quand" }).getByRole("radio", { name: "tous les jours", exact: true }).check()
    await page.getByRole("dialog", { name: "Répéter quand" }).getByRole("button", { name: "Enregistrer" }).click()
    await owner.call("agenda.events.update", { id, title: "Atelier bois" })
    await dialog.getByRole("button", { name: "Enregistrer" }).click()
    await dialog.waitFor({ state: "detached" })
    await event(page, /^Atelier bois, jeudi 5 novembre, 14:00 – 15:00, se répète, Aix/).waitFor()
    await page.goto(`${owner.app.url}/agenda?event=01997c8b-1234-7abc-8def-001122334455`)
    await page.getByRole("dialog", { name: "Événement disparu" }).waitFor()
    await press(page, "Escape")
    await dialog.waitFor({ state: "detached" })
  })

  test("a full week with overlaps and whole days is accessible, light and dark, and nothing was refused by the browser", async () => {
    for (let index = 0; index < 40; index += 1) {
      const [day, hour] = [19 + (index % 5), 8 + (index % 4) * 2]
      const at = (minutes: number) => `2026-10-${day}T${String(hour).padStart(2, "0")}:${minutes}:00+02:00`
      await create(`Point ${index}`, at(10), at(55))
    }
    await owner.call("agenda.events.create", { title: "Vacances", startsOn: "2026-10-17", endsOn: "2026-10-27" })
    await owner.call("agenda.events.create", { title: "Léa", startsOn: "2026-10-24", endsOn: "2026-10-26" })
    await owner.call("todos.create", { title: "Loyer", dueOn: "2026-10-21" })
    await open(WEEK)
    await event(page, /^Vacances/).waitFor()
    expect(await violations(page)).toEqual([])
    const boxes = await page.locator(".blocks > li").evaluateAll((blocks) =>
      blocks.map((block) => {
        const { left, right, top, bottom } = block.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
    expect(boxes.length).toBeGreaterThan(45)
    const onOneAnother = boxes.filter((one, index) =>
      boxes
        .slice(index + 1)
        .some((other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1),
    )
    expect(onOneAnother).toEqual([])
    expect(device.complaints).toEqual([])
  })

  test("hours are the owner's where the device is elsewhere, and the form says so", async () => {
    const { id } = await create("À Paris", "2026-10-25T04:30:00+01:00", "2026-10-25T05:00:00+01:00")
    const context = await owner.browser.newContext({ locale: "en-GB", timezoneId: "America/New_York" })
    const away = await context.newPage()
    await away.goto(`${owner.app.url}/agenda?day=2026-10-25&event=${id}#token=${owner.app.token}`)
    await away.getByRole("dialog").getByText("Hours of Europe/Paris").waitFor()
    expect(await away.getByLabel("Start hour").inputValue()).toBe("04:30")
    await away.getByLabel("Start hour").fill("02:30")
    await away.getByRole("button", { name: "Save" }).click()
    await event(away, /^À Paris, Sunday 25 October, 02:30 – 03:00/).waitFor()
    await eventually("À Paris", ["À Paris 10-25T00:30 02:00"])
    await context.close()
  })
})

describe("on a phone", () => {
  test("the week is a list by day, opened and edited without the server, and what was said arrives when it is back", async () => {
    await create("Déjeuner Karim", "2026-11-05T12:30:00+01:00", "2026-11-05T13:30:00+01:00")
    const { context, page, complaints } = await owner.device({ path: "/agenda?day=2026-11-05", size: PHONE, touch: true })
    const lunch = event(page, /^Déjeuner Karim, jeudi 5 novembre, 12:30 – 13:30/)
    await lunch.waitFor()
    expect(await violations(page)).toEqual([])
    const small = await page
      .locator(":is(.agenda a, .agenda button, .agenda input):visible")
      .evaluateAll((targets) =>
        targets.filter((target) => target.getBoundingClientRect().height < 43.5).map((target) => target.outerHTML.slice(0, 120)),
      )
    expect(small).toEqual([])
    await page
      .locator(".week-strip")
      .getByRole("link", { name: dated(/vendredi 6 novembre/) })
      .click()
    await page.waitForURL(/day=2026-11-06/)

    await context.route("**/api/**", (route) => route.abort())
    await lunch.click()
    await page.getByRole("textbox", { name: "Lieu" }).fill("Le Longchamp")
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await said(page, "« Déjeuner Karim » modifié")
    await page.getByRole("link", { name: "Jour", exact: true }).first().click()
    await page.locator(".day-columns").waitFor()
    await page.getByRole("button", { name: "Nouvel événement", exact: true }).click()
    await page.getByRole("textbox", { name: "Titre" }).fill("Hors ligne")
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await event(page, /^Hors ligne, vendredi 6 novembre, 09:00/).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await server("Hors ligne")).toEqual([])
    await context.unroute("**/api/**")
    await eventually("Hors ligne", ["Hors ligne 11-06T08:00 09:00"])
    const [kept] = (await listed("2026-11-05", "2026-11-06")).filter(({ event }) => event.title === "Déjeuner Karim")
    expect(kept?.event.location).toBe("Le Longchamp")
    expect(complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([])
    await context.close()
  })
})

test("two devices without a network change one event: other fields both stay, of the same field the later word does, and both agree", async () => {
  const { id } = await create("Comité", "2026-11-04T10:00:00+01:00", "2026-11-04T11:00:00+01:00")
  const path = `/agenda?day=2026-11-04&event=${id}`
  const [one, two] = [await owner.device({ path }), await owner.device({ path })]
  const fill = async ({ page }: Device, fields: Record<string, string>) => {
    for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await page.getByRole("dialog").waitFor({ state: "detached" })
  }
  for (const { context, page } of [one, two]) {
    await page.getByRole("dialog").waitFor()
    await context.route("**/api/**", (route) => route.abort())
  }
  await fill(one, { Titre: "Comité de pilotage", Lieu: "Salle A" })
  await fill(two, { "Heure de début": "14:00", Lieu: "Salle B" })
  await event(one.page, /^Comité de pilotage, mercredi 4 novembre, 10:00 – 11:00, Salle A/).waitFor()
  await event(two.page, /^Comité, mercredi 4 novembre, 14:00 – 15:00, Salle B/).waitFor()

  await one.context.unroute("**/api/**")
  await eventually("Comité", ["Comité de pilotage 11-04T09:00 10:00"])
  await two.context.unroute("**/api/**")
  await eventually("Comité", ["Comité de pilotage 11-04T13:00 14:00"])
  const both = /^Comité de pilotage, mercredi 4 novembre, 14:00 – 15:00, Salle B/
  for (const { context, page } of [one, two]) {
    await event(page, both).waitFor()
    expect(await page.getByRole("link", { name: /refusée/ }).count()).toBe(0)
    await context.close()
  }
})

describe("an event of Google's", () => {
  let google: Stand
  beforeAll(async () => {
    const dataDir = await usedDataDir()
    const database = await openPglite(dataDir)
    await database.execute(`insert into calendar_events (id, title, description, location, starts_at, ends_at, source, google_event_id, google_calendar_id)
      values ('01997c8b-1234-7abc-8def-001122334455', 'Visite', 'Apporter <b>la carte</b><br>Code : 1234', 'Aix',
        '2026-10-22T09:00:00Z', '2026-10-22T10:00:00Z', 'google', 'g1', 'primary')`)
    await database.close()
    google = await stand({ dataDir })
  })
  afterAll(() => google?.close())

  test.each([
    ["in the grid of a laptop, light", { colorScheme: "light" }],
    ["in the list of a phone, dark", { size: PHONE, touch: true, colorScheme: "dark" }],
  ] as const)("is read and not changed, %s", async (_name, options) => {
    const { context, page, complaints } = await google.device({ path: WEEK, ...options })
    const visit = event(page, /^Visite, jeudi 22 octobre, 11:00 – 12:00, Google, Aix$/)
    await visit.press("ArrowDown")
    await visit.press("Delete")
    await visit.press("Enter")
    const dialog = page.getByRole("dialog", { name: "Visite" })
    await dialog.getByText("Code : 1234").waitFor()
    expect(await dialog.locator("strong").textContent()).toBe("la carte")
    expect(await dialog.getByRole("textbox").count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await press(page, "Escape")
    await dialog.waitFor({ state: "detached" })
    await hasFocus(visit)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})
