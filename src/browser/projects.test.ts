import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violations } from "./testing/violations.ts"
import { type Device, type DeviceOptions, LAPTOP, PHONE, type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
beforeAll(async () => {
  owner = await stand()
})
afterAll(() => owner?.close())

interface Step {
  id: string
  title: string
  status: string
}
const project = async (name: string, fields: object = {}) => (await owner.call<{ id: string }>("projects.create", { name, ...fields })).id
async function withSteps(name: string, columns: Record<string, readonly string[]>): Promise<string> {
  const id = await project(name)
  for (const [status, titles] of Object.entries(columns))
    for (const title of titles) await owner.call("projects.steps.create", { projectId: id, status, title })
  return id
}
/** `todo: a b · doing: c`: every column that has something, from its top. */
const written = (steps: readonly { title: string; status: string }[]) =>
  [...Map.groupBy(steps, ({ status }) => status)].map(([status, rows]) => `${status}: ${rows.map(({ title }) => title).join(" ")}`).join(" · ")
const onServer = async (id: string) => written(await owner.query<Step[]>("projects.steps.list", { projectId: id }))
const onScreen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".board .column")]
      .map((column) => ({ name: column.dataset.column, titles: [...column.querySelectorAll(".card .name")].map((name) => name.textContent) }))
      .filter(({ titles }) => titles.length > 0)
      .map(({ name, titles }) => `${name}: ${titles.join(" ")}`)
      .join(" · "),
  )
const shows = (page: Page, board: string) => until(async () => (await onScreen(page)) === board)
const serverHas = (id: string, board: string) => until(async () => (await onServer(id)) === board)
const card = (page: Page, title: string) => page.getByRole("link", { name: title, exact: true })
const heard = (page: Page, words: string) => page.locator("[aria-live=assertive]").getByText(words).waitFor({ state: "attached" })
const told = (page: Page, words: string) => page.locator(".toast").getByText(words).waitFor()
const goTo = (page: Page, path: string) => page.goto(`${owner.app.url}${path}`)
const offline = (page: Page) => page.context().route("**/api/**", (route) => route.abort())
const online = (page: Page) => page.context().unroute("**/api/**")

async function middle(page: Page, title: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(".card", { hasText: title }).boundingBox()
  if (!box) throw new Error(`${title} isn't on screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe("on a laptop", () => {
  let device: Device
  let page: Page
  beforeAll(async () => {
    device = await owner.device({ path: "/projects" })
    page = device.page
  })
  afterAll(() => device?.context.close())

  test("a project is made, its steps written and carried across the board and back, by keys alone, and each move is announced", async () => {
    await page.getByRole("heading", { name: "Aucun projet" }).waitFor()
    await page.keyboard.press("c")
    await page.getByRole("dialog").getByRole("textbox", { name: "Nom" }).waitFor()
    await page.keyboard.type("Serre")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Serre", level: 1 }).waitFor()
    const id = page.url().split("/").at(-1) as string

    await page.getByRole("button", { name: "Ajouter une étape : À faire" }).focus()
    await page.keyboard.press("Enter")
    for (const title of ["a", "b", "c"]) {
      await page.keyboard.type(title)
      await page.keyboard.press("Enter")
      await card(page, title).waitFor()
    }
    await page.keyboard.press("Escape")
    await shows(page, "todo: a b c")

    await card(page, "b").focus()
    await page.keyboard.press("Space")
    await heard(page, "« b » prise. À faire, 2 sur 3")
    await page.keyboard.press("ArrowUp")
    await heard(page, "À faire, 1 sur 3")
    await page.keyboard.press("ArrowUp")
    await heard(page, "Pas plus loin. À faire, 1 sur 3")
    await page.keyboard.press("ArrowRight")
    await heard(page, "En cours, 1 sur 1")
    await shows(page, "todo: a c · doing: b")
    await page.keyboard.press("Escape")
    await heard(page, "Laissée où elle était : « b », À faire, 2 sur 3")
    await shows(page, "todo: a b c")

    await card(page, "b").focus()
    for (const key of ["Space", "ArrowRight", "ArrowRight", "Space"]) await page.keyboard.press(key)
    await told(page, "« b » : Relecture, 1 sur 1")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("b")
    await page.keyboard.press("Shift+ArrowLeft")
    await told(page, "« b » : En cours, 1 sur 1")
    await serverHas(id, "todo: a c · doing: b")
    await page.keyboard.press("ArrowLeft")
    await until(() => page.evaluate(() => document.activeElement?.textContent === "a"))
    await page.keyboard.press("Shift+ArrowDown")
    await told(page, "« a » : À faire, 2 sur 2")
    await page.keyboard.press("Control+z")
    await serverHas(id, "todo: a c · doing: b")

    await card(page, "c").focus()
    await page.keyboard.press("Delete")
    await told(page, "Étape « c » supprimée")
    await shows(page, "todo: a · doing: b")
    await page.keyboard.press("Control+z")
    await shows(page, "todo: a c · doing: b")
  })

  test("cards are dragged within a column, to another, into an empty one, and given up by Escape", async () => {
    const id = await withSteps("Traînage", { todo: ["a", "b", "c"], doing: ["d"] })
    await goTo(page, `/projects/${id}`)
    await shows(page, "todo: a b c · doing: d")
    const drag = async (title: string, to: { x: number; y: number }, end: () => Promise<void> = () => page.mouse.up()) => {
      const from = await middle(page, title)
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 6 })
      await end()
    }
    const above = async (title: string) => ({ ...(await middle(page, title)), y: (await middle(page, title)).y - 12 })
    await drag("c", await above("a"))
    await shows(page, "todo: c a b · doing: d")
    await drag("a", await above("d"))
    await shows(page, "todo: c b · doing: a d")
    await drag("b", { x: (await middle(page, "a")).x, y: 800 })
    await shows(page, "todo: c · doing: a d b")
    const review = await page.locator("[data-column=review]").boundingBox()
    await drag("c", { x: (review?.x ?? 0) + 60, y: 500 })
    await shows(page, "doing: a d b · review: c")
    await drag("c", await above("a"), async () => {
      await page.keyboard.press("Escape")
      await page.mouse.up()
    })
    expect(page.url()).toMatch(new RegExp(`/projects/${id}$`))
    await serverHas(id, "doing: a d b · review: c")
  })

  test("a step is edited without the server, in its pane, and ideas become a todo and a step by a key; all of it arrives later", async () => {
    const id = await withSteps("Hors ligne", { doing: ["Maquette"] })
    await goTo(page, `/projects/${id}`)
    await card(page, "Maquette").waitFor()
    await offline(page)
    await card(page, "Maquette").click()
    const pane = page.getByRole("complementary", { name: "Étape" })
    await pane.getByRole("textbox", { name: "Titre" }).fill("Maquette finale")
    await page.keyboard.press("Enter")
    await pane.getByRole("textbox", { name: "Description" }).fill("- [x] une\n- [ ] deux")
    await page.keyboard.press("Control+Enter")
    await pane.getByRole("checkbox", { name: "deux" }).click()
    await page.locator(".card", { hasText: "2/2" }).waitFor()
    await pane.getByRole("combobox", { name: "Colonne" }).selectOption("review")
    await shows(page, "review: Maquette finale")
    await page.keyboard.press("Escape")

    await goTo(page, `/projects/${id}`)
    await shows(page, "review: Maquette finale")
    const line = page.getByRole("textbox", { name: "Noter une idée" })
    await line.focus()
    for (const idea of ["Plan d’accès", "Rappel par SMS", "À jeter"]) {
      await page.keyboard.type(idea)
      await page.keyboard.press("Enter")
      await page.getByRole("button", { name: `Modifier l’idée : ${idea}` }).waitFor()
    }
    await page.getByRole("button", { name: "Modifier l’idée : À jeter" }).focus()
    await page.keyboard.press("Delete")
    await told(page, "Idée supprimée")
    await until(() => page.evaluate(() => document.activeElement?.textContent === "Rappel par SMS"))
    await page.keyboard.press("t")
    await page.getByRole("checkbox", { name: "Terminer : Rappel par SMS" }).waitFor()
    await until(() => page.evaluate(() => document.activeElement?.textContent === "Plan d’accès"))
    await page.keyboard.press("s")
    await shows(page, "backlog: Plan d’accès · review: Maquette finale")
    await page.getByRole("textbox", { name: "Écrire une chose à faire" }).fill("Appeler")
    await page.keyboard.press("Enter")
    await page.getByRole("checkbox", { name: "Terminer : Appeler" }).waitFor()
    await online(page)
    await serverHas(id, "backlog: Plan d’accès · review: Maquette finale")
    const todos = await until(async () => {
      const { items } = await owner.query<{ items: { title: string; projectId: string }[] }>("todos.list", { projectId: id })
      return items.length === 2 && items
    })
    expect(todos.map(({ title }) => title).sort()).toEqual(["Appeler", "Rappel par SMS"])
    await page.getByRole("link", { name: "Appeler" }).click()
    await page.getByRole("link", { name: "Ouvrir le projet Hors ligne" }).click()
    await shows(page, "backlog: Plan d’accès · review: Maquette finale")
  })

  test("a project with sixty steps is removed with a word about what goes along, and one press brings all of it back", async () => {
    const titles = Array.from({ length: 60 }, (_, index) => `n${index}`)
    const id = await withSteps("Grand", { backlog: titles })
    await owner.call("projects.ideas.create", { projectId: id, content: "Une idée" })
    await owner.call("todos.create", { title: "Liée", projectId: id })
    const small = await withSteps("Petit", { doing: ["s1"] })
    await owner.call("projects.ideas.create", { projectId: small, content: "Une autre" })
    await owner.call("todos.create", { title: "Du petit", projectId: small })
    await goTo(page, `/projects/${id}?about=1`)
    await page.getByRole("textbox", { name: "Client" }).fill("Mairie")
    await page.keyboard.press("Enter")
    await told(page, "Projet « Grand » modifié")
    await page.getByRole("button", { name: "Supprimer le projet" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("60 étapes et 1 idée partent avec lui.").waitFor()
    await dialog.getByText("Sa todo reste, sans projet.").waitFor()
    await dialog.getByRole("button", { name: "Supprimer le projet" }).click()
    await page.waitForURL("**/projects")
    await page.getByRole("link", { name: "Grand" }).waitFor({ state: "detached" })
    await until(async () => (await owner.query<unknown[]>("projects.list")).every((row) => (row as { id: string }).id !== id))
    await page.locator(".toast").getByRole("button", { name: "Annuler" }).click()
    await page.getByRole("link", { name: "Grand" }).click()
    await until(async () => (await onScreen(page)) === `backlog: ${titles.join(" ")}`)
    await serverHas(id, `backlog: ${titles.join(" ")}`)
    const { items } = await owner.query<{ items: { title: string }[] }>("todos.list", { projectId: id })
    expect(items.map(({ title }) => title)).toEqual(["Liée"])

    // Days later it comes back whole from the trash, on another device too.
    await owner.call("projects.remove", { id: small })
    const other = await owner.device({ path: "/settings/trash", size: PHONE })
    await other.page.getByText("avec ses étapes et ses idées").waitFor()
    expect(await violations(other.page)).toEqual([])
    await other.page.getByRole("button", { name: "Rétablir\u00a0: Petit" }).press("Enter")
    await other.page.getByRole("status").getByText("rétabli, avec tout ce qui était à lui").waitFor()
    await serverHas(small, "doing: s1")
    expect((await owner.query<{ items: unknown[] }>("todos.list", { projectId: small })).items).toHaveLength(1)
    await other.context.close()
    expect(device.complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([])
  })
})

test("two devices that order the same column without a network agree once both are back, and nothing is lost", async () => {
  const id = await withSteps("À deux", { todo: ["a", "b", "c", "d"] })
  const [first, second] = [await owner.device({ path: `/projects/${id}` }), await owner.device({ path: `/projects/${id}` })]
  for (const { page } of [first, second]) {
    await shows(page, "todo: a b c d")
    await offline(page)
  }
  const keys = async ({ page }: Device, title: string, ...pressed: string[]) => {
    await card(page, title).focus()
    for (const key of pressed) await page.keyboard.press(key)
  }
  await keys(first, "d", "Space", "ArrowUp", "ArrowUp", "ArrowUp", "Space")
  await shows(first.page, "todo: d a b c")
  await keys(first, "a", "Shift+ArrowRight")
  await shows(first.page, "todo: d b c · doing: a")
  await keys(second, "d", "Space", "ArrowUp", "Space")
  await shows(second.page, "todo: a b d c")
  await keys(second, "a", "Space", "ArrowDown", "ArrowDown", "Space")
  await shows(second.page, "todo: b d a c")
  await keys(second, "b", "Shift+ArrowRight")
  await shows(second.page, "todo: d a c · doing: b")

  await online(first.page)
  await until(async () => (await onServer(id)).includes("doing: a"))
  await online(second.page)
  const agreed = await until(async () => {
    const [left, right, server] = [await onScreen(first.page), await onScreen(second.page), await onServer(id)]
    return left === right && right === server && server.includes("doing: ") && server.split("doing: ")[1]?.includes("b") && server
  })
  expect((agreed.match(/\b[abcd]\b/g) ?? []).sort()).toEqual(["a", "b", "c", "d"])
  await first.context.close()
  await second.context.close()
})

test("on a phone a finger that stays drags a card, also to the name of a column; one that moves scrolls; the handle's bar moves without a drag", async () => {
  const id = await withSteps("Au doigt", { doing: ["a", "b", "c"], todo: Array.from({ length: 20 }, (_, index) => `t${index}`) })
  const { context, page } = await owner.device({ path: `/projects/${id}`, size: PHONE, touch: true })
  await card(page, "a").waitFor()
  const session = await context.newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", point?: { x: number; y: number }) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: point ? [point] : [] })
  const longDrag = async (title: string, points: readonly { x: number; y: number }[]) => {
    await touch("touchStart", await middle(page, title))
    await page.locator(".card[data-dragged]").waitFor()
    for (const point of points) await touch("touchMove", point)
    await touch("touchEnd")
  }
  const start = await middle(page, "a")
  await longDrag("c", [
    { x: start.x, y: start.y + 20 },
    { x: start.x, y: start.y - 8 },
  ])
  await until(async () => (await onScreen(page)).endsWith("doing: c a b"))
  const name = await page.getByRole("button", { name: /^Relecture/ }).boundingBox()
  await longDrag("a", [
    { x: 200, y: 200 },
    { x: (name?.x ?? 0) + 30, y: (name?.y ?? 0) + 20 },
  ])
  await until(async () => (await onScreen(page)).endsWith("doing: c b · review: a"))
  expect(new URL(page.url()).search).toBe("")

  await page.getByRole("button", { name: "Déplacer : b" }).tap()
  await page.getByRole("button", { name: "← À faire" }).tap()
  await told(page, "« b » : À faire, 21 sur 21")
  await page.getByRole("button", { name: "Autre…" }).tap()
  await page.getByRole("dialog").getByRole("button", { name: "Terminé" }).tap()
  await told(page, "« b » : Terminé, 1 sur 1")
  await page.getByRole("button", { name: "Ne pas déplacer" }).tap()

  await page.getByRole("button", { name: /^À faire/ }).tap()
  const at = await middle(page, "t6")
  await touch("touchStart", at)
  for (const up of [20, 60, 120, 180, 240]) await touch("touchMove", { x: at.x, y: at.y - up })
  await touch("touchEnd")
  await until(() => page.evaluate(() => (document.querySelector("[data-column=todo] .pane")?.scrollTop ?? 0) > 50))
  // A tap on what still glides stops it; the next one opens.
  const pane = page.getByRole("complementary", { name: "Étape" })
  await until(async () => (await pane.isVisible()) || (await card(page, "t12").tap()))
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main :is(a, button, input, select)")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ name: one.ariaLabel ?? one.textContent, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height < 44),
  )
  expect(small.filter(({ name }) => name !== "Modifier")).toEqual([])
  await context.close()
})

const looks: [string, DeviceOptions][] = [
  ["on a laptop, light, in French", { size: LAPTOP, colorScheme: "light" }],
  ["on a phone, dark, in English", { size: PHONE, colorScheme: "dark", locale: "en-GB", touch: true }],
]
describe.each(looks)("the projects %s", (_name, options) => {
  test("are accessible in each of their states, and fit the screen", { timeout: 120_000 }, async () => {
    const full = await withSteps("Cabinet Roux", {
      backlog: ["Plan"],
      doing: ["Maquette"],
      done: Array.from({ length: 12 }, (_, index) => `d${index}`),
    })
    await owner.call("projects.update", { id: full, kind: "freelance", client: "Estelle", dueOn: "2026-01-05", description: "Un **site**" })
    await owner.call("projects.ideas.create", { projectId: full, content: "Rappel par SMS" })
    await owner.call("todos.create", { title: "Appeler", projectId: full, dueOn: "2026-01-05", priority: 3 })
    const empty = await project("Vide")
    const { context, page, complaints } = await owner.device({ ...options, path: "/projects" })
    const fine = async (what: string) => {
      expect(await violations(page), what).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), what).toBeLessThanOrEqual(0)
    }
    await page.getByRole("link", { name: "Vide", exact: true }).first().waitFor()
    await fine("the list")
    await goTo(page, "/projects?status=paused")
    await page.getByRole("heading", { level: 2 }).first().waitFor()
    await fine("a filter that nothing answers")
    await page.keyboard.press("c")
    await page.getByRole("dialog").waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("alert").getByText(/\./).waitFor()
    await fine("a new project without a name")
    await goTo(page, `/projects/${empty}`)
    await page.locator(".column").first().waitFor({ state: "attached" })
    await fine("an empty board")
    await goTo(page, `/projects/${full}`)
    await card(page, "Maquette").waitFor()
    await fine("a full board")
    await card(page, "Maquette").focus()
    await page.keyboard.press("Space")
    await fine("a card that is held")
    await page.keyboard.press("Escape")
    await page.locator(".card", { hasText: "Maquette" }).getByRole("button").click()
    await page.locator(".move-bar").waitFor()
    await fine("the bar that moves a card")
    await page.locator(".move-bar .actions button").last().click()
    await page.getByRole("dialog").waitFor()
    await fine("every place that a card can go to")
    if (options.size === PHONE) {
      await goTo(page, `/projects/${full}`)
      for (const part of [/^(Idées|Ideas)/, /^Todos/]) {
        await page.locator(".part-picker").getByRole("button", { name: part }).click()
        await fine(String(part))
      }
    }
    await goTo(page, `/projects/${full}`)
    await card(page, "Maquette").click()
    await page.locator(".detail").waitFor()
    await fine("a step")
    await goTo(page, `/projects/${full}?about=1`)
    await page.locator(".detail .rich-text strong").waitFor()
    await fine("what is known of the project")
    await page.locator(".detail .actions button").click()
    await page.getByRole("dialog").waitFor()
    await fine("before it is removed")
    await goTo(page, "/projects/01890000-0000-7000-8000-000000000000")
    await page.getByRole("heading", { level: 2 }).first().waitFor()
    await fine("a project that is gone")
    expect(complaints).toEqual([])
    await context.close()
  })
})

test.each([
  ["on a laptop, dark, in English", { size: LAPTOP, colorScheme: "dark", locale: "en-GB" }],
  ["on a phone, light, in French", { size: PHONE, colorScheme: "light", touch: true }],
] as const)("a board and its open step are accessible %s", async (_name, options) => {
  const id = await withSteps("Ailleurs", { doing: ["Maquette"] })
  const { context, page } = await owner.device({ ...options, path: `/projects/${id}` })
  await card(page, "Maquette").waitFor()
  expect(await violations(page)).toEqual([])
  await card(page, "Maquette").click()
  await page.locator(".detail").waitFor()
  expect(await violations(page)).toEqual([])
  await context.close()
})
