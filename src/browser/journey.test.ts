import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Job } from "~/domains/jobs/schema.ts"
import type { TodoPage } from "~/domains/todos/queries.ts"
import { startApp } from "~/server/testing/app.ts"
import { startBrowser } from "./testing/killable.ts"
import { type Stand, stand, until } from "./testing/visit.ts"

/** 200 changes: each is one tap of the owner's. */
const WRITTEN = 110
const COMPLETED = 50
const OFFERS = 20
const UNSTARRED = 10
const ARCHIVED = 10
const ALL = WRITTEN + COMPLETED + OFFERS + UNSTARRED + ARCHIVED

let owner: Stand
beforeAll(async () => {
  owner = await stand()
})
afterAll(() => owner?.close())

const badge = (page: Page, words: RegExp) => page.getByRole("link", { name: words }).first().waitFor()
const todosOnServer = async () => (await owner.query<TodoPage>("todos.list", { search: "Numéro", limit: 500 })).items
const offersOnServer = async (input: object) => (await owner.query<{ items: Job[] }>("jobs.list", { limit: 100, ...input })).items

/** Writes, completes, stars, takes stars back and archives. */
async function editAll(page: Page): Promise<void> {
  const line = page.getByRole("textbox", { name: "Écrire une chose à faire" })
  for (let number = 1; number <= WRITTEN; number += 1) {
    await line.fill(`Numéro ${number}`)
    await line.press("Enter")
  }
  await badge(page, new RegExp(`${WRITTEN}\\sen attente`))
  for (let number = 1; number <= COMPLETED; number += 1) {
    const box = page.getByRole("checkbox", { name: `Terminer : Numéro ${number}`, exact: true })
    await box.click()
    await box.waitFor({ state: "detached" })
  }
  await page.goto(`${owner.app.url}/jobs`)
  const tools = (number: number) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: new RegExp(`Poste ${number}$`) }) })
  await tools(1).waitFor()
  const star = (number: number) => tools(number).getByRole("button", { name: "Étoile" }).click()
  for (let number = 1; number <= OFFERS; number += 1) await star(number)
  for (let number = 1; number <= UNSTARRED; number += 1) await star(number)
  for (let number = 1; number <= ARCHIVED; number += 1) await tools(number).getByRole("button", { name: "Archiver" }).click()
  await badge(page, new RegExp(`${ALL}\\sen attente`))
}

test("after one visit to today the network goes, 200 changes are made, the browser is killed and opened again: all are there, and reach every tab and device in order", {
  timeout: 300_000,
}, async () => {
  const offers = Array.from({ length: OFFERS }, (_, index) => ({
    source: "essai",
    sourceUrl: `https://jobs.example.org/${index + 1}`,
    title: `Poste ${index + 1}`,
    company: `Maison ${index + 1}`,
    location: "Marseille",
  }))
  await owner.call("jobs.ingest", { jobs: offers })
  const second = await owner.device({ path: "/todos" })
  await badge(second.page, /À jour/)
  await second.page.evaluate(() => Object.assign(window, { neverReloaded: true }))

  const profile = mkdtempSync(join(tmpdir(), "ordinarthur-profile-"))
  let browser = await startBrowser(profile)
  let page = await browser.context.newPage()
  await page.goto(`${owner.app.url}/#token=${owner.app.token}`)
  await badge(page, /À jour/)
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.ready).active?.state === "activated" && navigator.serviceWorker.controller !== null,
  )
  await owner.app.stop()
  await page.goto(`${owner.app.url}/todos`)
  await editAll(page)
  await browser.kill()

  browser = await startBrowser(profile)
  page = await browser.context.newPage()
  await page.goto(`${owner.app.url}/todos`)
  await badge(page, new RegExp(`${ALL}\\sen attente`))
  await page.getByRole("button", { name: new RegExp(`${COMPLETED}`) }).waitFor()
  const tab = await browser.context.newPage()
  await tab.goto(`${owner.app.url}/jobs`)
  await badge(tab, new RegExp(`${ALL}\\sen attente`))
  for (const one of [page, tab]) await one.evaluate(() => Object.assign(window, { neverReloaded: true }))

  owner.app = await startApp({ dataDir: owner.app.dataDir, port: Number(new URL(owner.app.url).port) })
  const back = performance.now()
  const there = await until(async () => {
    const items = await todosOnServer()
    return items.length === WRITTEN && items.filter(({ status }) => status === "done").length === COMPLETED && items
  })
  console.info(`${ALL} changes are on the server ${Math.round(performance.now() - back)} ms after it answers again`)
  await badge(second.page, /À jour/)
  const done = there.filter(({ status }) => status === "done").map(({ title }) => title)
  expect(done.sort()).toEqual(Array.from({ length: COMPLETED }, (_, index) => `Numéro ${index + 1}`).sort())
  expect(there.map(({ title }) => title).sort()).toEqual(Array.from({ length: WRITTEN }, (_, index) => `Numéro ${index + 1}`).sort())
  await until(async () => (await offersOnServer({ archived: true })).length === ARCHIVED)
  const starred = (await offersOnServer({ starred: true })).map(({ title }) => title)
  expect(starred.sort()).toEqual(Array.from({ length: OFFERS - UNSTARRED }, (_, index) => `Poste ${index + UNSTARRED + 1}`).sort())

  // Whatever the page shows of it: the same on each, without a reload.
  await second.page.getByRole("button", { name: new RegExp(`${COMPLETED}`) }).waitFor()
  await tab.getByRole("link", { name: /Poste 1$/ }).waitFor({ state: "detached" })
  for (const one of [page, tab, second.page]) {
    await badge(one, /À jour/)
    expect(await one.evaluate(() => "neverReloaded" in window)).toBe(true)
  }
  await browser.kill()
  rmSync(profile, { recursive: true, force: true })
  await second.context.close()
})
