import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { violations } from "./testing/violations.ts"
import { type DeviceOptions, LAPTOP, PHONE, type Stand, stand, until } from "./testing/visit.ts"

let owner: Stand
beforeAll(async () => {
  owner = await stand()
})
afterAll(() => owner?.close())

const day = (count: number) => new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date(Date.now() + count * 86_400_000))
const onServer = async (search: string) => (await owner.query<TodoPage>("todos.list", { search, limit: 500 })).items
const row = (page: Page, title: string) => page.getByRole("link", { name: title, exact: true })
const said = (page: Page, words: string) => page.getByRole("status").getByText(words).first().waitFor()

/** What fingers do, as the browser hears it: a touch at the first point, along the others, and let go at the last. */
async function finger(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const [index, point] of points.entries())
    await session.send("Input.dispatchTouchEvent", { type: index === 0 ? "touchStart" : "touchMove", touchPoints: [point] })
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  await session.detach()
}

async function across(page: Page, title: string, steps: readonly number[]): Promise<void> {
  const box = await row(page, title).boundingBox()
  if (!box) throw new Error(`${title} isn't on screen`)
  await finger(
    page,
    steps.map((x) => ({ x, y: box.y + box.height / 2 })),
  )
}

test("three todos of the inbox are decided on with keys alone, one of them anew, and the inbox is empty", async () => {
  for (const title of ["Premier tri", "Deuxième tri", "Troisième tri"]) await owner.call("todos.create", { title })
  const { context, page, complaints } = await owner.device({ path: "/todos?inbox=1" })
  await row(page, "Premier tri").waitFor()
  await page.keyboard.press("c")
  const title = page.getByRole("textbox", { name: "Titre" })
  const shows = (text: string) => page.getByRole("status").getByText(text).waitFor({ state: "attached" })
  await shows("1 sur 3 : Premier tri")
  expect(await title.inputValue()).toBe("Premier tri")
  await page.keyboard.press("3")
  await said(page, "priorité haute")
  await page.keyboard.press("t")
  await shows("2 sur 3 : Deuxième tri")
  await page.keyboard.press("u")
  await shows("1 sur 3 : Premier tri")
  await page.keyboard.press("m")
  await shows("2 sur 3 : Deuxième tri")
  await page.keyboard.press("#")
  await page.getByRole("dialog").getByRole("textbox").waitFor()
  await page.keyboard.type("maison")
  await page.keyboard.press("Enter")
  await page.locator(".toast").getByText("#maison").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await page.keyboard.press("s")
  await shows("3 sur 3 : Troisième tri")
  await page.keyboard.press("x")
  await page.getByRole("heading", { name: "Inbox, vide" }).waitFor()
  const found = await until(async () => {
    const items = await onServer("tri")
    return items.every(({ status }) => status !== "inbox") && items
  })
  const of = (name: string) => found.find((todo) => todo.title === name)
  expect(of("Premier tri")).toMatchObject({ status: "todo", priority: 3, plannedOn: day(1) })
  expect(of("Deuxième tri")).toMatchObject({ status: "todo", tags: ["maison"], plannedOn: null })
  expect(of("Troisième tri")).toMatchObject({ status: "done" })
  expect(complaints).toEqual([])
  await context.close()
})

test("sixty todos are chosen by keys, moved to tomorrow without the server, and brought back by one undo; the server then has the same", async () => {
  const titles = Array.from({ length: 60 }, (_, index) => `Lot ${String(index + 1).padStart(2, "0")}`)
  for (const title of titles) await owner.call("todos.create", { title, status: "todo", dueOn: day(-3), tags: ["lot"] })
  const { context, page } = await owner.device({ path: "/todos?tag=lot" })
  await row(page, "Lot 01").focus()
  await context.route("**/api/**", (route) => route.abort())
  await page.keyboard.press("v")
  await page.keyboard.press("Shift+J")
  await page.getByText("2 choisies").waitFor()
  await page.keyboard.press("Escape")
  await page.getByText("2 choisies").waitFor({ state: "detached" })
  await page.keyboard.press("Control+a")
  await page.getByText("60 choisies").waitFor()
  await page.keyboard.press("m")
  await said(page, "60 todos : demain")
  await page.getByRole("heading", { name: "En retard" }).waitFor({ state: "detached" })
  await page.keyboard.press("Control+z")
  await said(page, "Défait : 60 todos : demain")
  await page.getByRole("heading", { name: "En retard" }).waitFor()
  expect((await onServer("Lot")).every(({ dueOn }) => dueOn === day(-3))).toBe(true)

  await page.keyboard.press("p")
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("2")
  await said(page, "60 todos : priorité moyenne")
  await context.unroute("**/api/**")
  const moved = await until(async () => {
    const items = await onServer("Lot")
    return items.every(({ priority }) => priority === 2) && items
  })
  expect(moved).toHaveLength(60)
  expect(moved.every(({ dueOn }) => dueOn === day(-3))).toBe(true)
  await context.close()
})

test("everything late goes to another day in one step from today, and one undo takes it back", async () => {
  const { context, page } = await owner.device({ path: "/" })
  await page.getByRole("button", { name: /^Tout décaler à/ }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Lundi" }).waitFor()
  await page.keyboard.press("l")
  await said(page, "60 todos : ")
  await page.getByRole("heading", { name: "En retard" }).waitFor({ state: "detached" })
  await page.getByRole("button", { name: "Annuler" }).click()
  await page.getByRole("heading", { name: "En retard" }).waitFor()
  await until(async () => (await onServer("Lot")).every(({ dueOn }) => dueOn === day(-3)))
  await context.close()
})

test("a finger to the right finishes, to the left moves to tomorrow, coming back does nothing, and a long press chooses", async () => {
  await owner.call("todos.create", { title: "Balayer", status: "todo", tags: ["doigt"] })
  await owner.call("todos.create", { title: "Essuyer", status: "todo", tags: ["doigt"] })
  const { context, page } = await owner.device({ path: "/todos?tag=doigt", size: PHONE, touch: true })
  await row(page, "Balayer").waitFor()
  await across(page, "Balayer", [100, 130, 200, 300, 200, 110])
  await across(page, "Balayer", [300, 270, 200, 120])
  await said(page, "« Balayer » : demain")
  await across(page, "Essuyer", [100, 130, 200, 300])
  await said(page, "« Essuyer » terminée")
  const found = await until(async () => {
    const items = await onServer("yer")
    return items.some(({ status }) => status === "done") && items
  })
  expect(found.map(({ title, status, plannedOn }) => [title, status, plannedOn]).sort()).toEqual([
    ["Balayer", "todo", day(1)],
    ["Essuyer", "done", null],
  ])

  const box = await row(page, "Balayer").boundingBox()
  const session = await context.newCDPSession(page)
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: 150, y: (box?.y ?? 0) + 5 }] })
  await page.getByText("1 choisie").waitFor()
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  await row(page, "Balayer").tap()
  await page.getByText("1 choisie").waitFor({ state: "detached" })
  expect(new URL(page.url()).search).toBe("?tag=doigt")
  await context.close()
})

test("a vertical drag over rows scrolls the list and swipes nothing", async () => {
  const { context, page } = await owner.device({ path: "/todos?tag=lot", size: PHONE, touch: true })
  await row(page, "Lot 05").waitFor()
  const box = await row(page, "Lot 05").boundingBox()
  const y = box?.y ?? 0
  // A busy page may let a quick finger pass unseen; it is moved until the list has scrolled.
  await until(async () => {
    await finger(
      page,
      [0, 20, 60, 120, 180].map((up, index) => ({ x: 150 + index * 8, y: y - up })),
    )
    return page.evaluate(() => (document.querySelector(".todo-list")?.scrollTop ?? 0) > 50)
  })
  expect(await page.locator(".swipe").count()).toBe(0)
  await context.close()
})

test("what is written in a tag's view carries the tag, and Shift and Enter keep the line for another", async () => {
  const { context, page } = await owner.device({ path: "/todos?tag=lot", size: PHONE })
  await page.getByRole("button", { name: "Écrire" }).click()
  await page.getByRole("dialog").getByRole("textbox").waitFor()
  await page.keyboard.type("Ajout un")
  await page.keyboard.press("Shift+Enter")
  await page.keyboard.type("Ajout deux")
  await page.keyboard.press("Enter")
  await page.getByRole("dialog").waitFor({ state: "detached" })
  const found = await until(async () => {
    const items = await onServer("Ajout")
    return items.length === 2 && items
  })
  expect(found.map(({ tags }) => tags)).toEqual([["lot"], ["lot"]])
  await context.close()
})

const looks: [string, DeviceOptions][] = [
  ["on a laptop, in French", { size: LAPTOP }],
  ["on a phone, in English", { size: PHONE, colorScheme: "dark", locale: "en-GB", touch: true }],
]
describe.each(looks)("acting quickly %s", (name, options) => {
  test("is accessible: the bar of what is chosen, and its questions", async () => {
    await owner.call("todos.create", { title: name, priority: 1, tags: [name], description: "Un mot." })
    const { context, page, complaints } = await owner.device({ ...options, path: `/todos?tag=${encodeURIComponent(name)}` })
    await row(page, name).focus()
    await page.keyboard.press("v")
    await page.locator(".selection-bar").waitFor()
    expect(await violations(page)).toEqual([])
    for (const key of ["d", "#"]) {
      await page.keyboard.press(key)
      await page.getByRole("dialog").waitFor()
      await page.waitForTimeout(250)
      expect(await violations(page), key).toEqual([])
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "detached" })
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test("is accessible: the inbox one by one, filled and empty", async () => {
    await owner.call("todos.create", { title: name, priority: 1, tags: [name], description: "Un mot." })
    const { context, page, complaints } = await owner.device({ ...options, path: "/todos?clarify=1" })
    await page.locator(".clarify-card").waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await until(async () => {
      if ((await page.locator(".clarify .empty").count()) > 0) return true
      await page.keyboard.press("Delete")
    })
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})
