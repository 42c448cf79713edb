import { afterAll, beforeAll, expect, test } from "vitest"
import type { JobPage } from "~/domains/jobs/queries.ts"
import { violations } from "./testing/violations.ts"
import { PHONE, type Stand, stand, until } from "./testing/visit.ts"

/** The offers' room: criteria, scores, what is added by hand, and what follows an application. */

let owner: Stand
beforeAll(async () => {
  owner = await stand()
  await owner.call("jobs.ingest", {
    jobs: [
      { ...offer("board", 1), title: "Développeuse full-stack", stack: ["TypeScript", "Solid"], location: "Marseille", remoteType: "remote" },
      { ...offer("board", 2), title: "Chef de chantier", location: "Lille" },
      { source: "board", sourceUrl: "https://jobs.example/3" },
    ],
  })
})
afterAll(() => owner?.close())

const offer = (source: string, number: number) => ({
  source,
  sourceUrl: `https://jobs.example/${number}`,
  company: `Atelier ${number}`,
  description: "Une équipe de six personnes et un produit que des gens utilisent chaque jour. ".repeat(4),
})

test("criteria that are written with keys alone score the offers that are there, and say why", async () => {
  const { context, page } = await owner.device({ path: "/settings/jobs" })
  await page.getByRole("button", { name: "Ajouter des critères" }).press("Enter")
  const titles = page.getByRole("textbox", { name: "Titres" })
  await titles.focus()
  await page.keyboard.type("développeuse full-stack")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Marseille")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Solid, TypeScript")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  await page.getByRole("textbox", { name: "Salaire minimum" }).fill("beaucoup")
  await page.keyboard.press("Enter")
  await page.getByRole("alert").getByText("Écris un montant par an").waitFor()
  await page.getByText("1 refusée").waitFor()
  await page.getByText("Pourquoi elle a été refusée").click()
  await page.getByText("title is missing").waitFor()
  expect(await violations(page)).toEqual([])

  // The page itself says when the scores have come: one offer is worth a look.
  await page.getByRole("heading", { name: /le détour/ }).waitFor()
  await page.goto(`${owner.app.url}/jobs?sort=score`)
  const first = page.locator(".offer").first()
  await first.getByText("100", { exact: true }).waitFor()
  await first.getByRole("link").click()
  await page.getByRole("heading", { name: "Pourquoi 100" }).waitFor()
  await page.getByText("Stack : Solid, TypeScript").waitFor()
  expect(await violations(page)).toEqual([])
  await context.close()
})

test("an offer added without the server arrives later; one whose address is there is refused in words, and nothing written is lost", async () => {
  const { context, page } = await owner.device({ path: "/jobs" })
  await page.locator(".offer").first().waitFor()
  await context.route("**/api/**", (route) => route.abort())
  await page.getByRole("button", { name: "Ajouter une offre" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Ajouter" }).click()
  await dialog.getByText("Un titre suffit").waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel("Titre").fill("Trouvée au marché")
  await dialog.getByLabel("Adresse de l’annonce").fill("https://jobs.example/1?utm_source=mail")
  await dialog.getByRole("button", { name: "Ajouter" }).click()
  await dialog.getByRole("alert").waitFor()
  expect(await dialog.getByLabel("Titre").inputValue()).toBe("Trouvée au marché")
  await dialog.getByLabel("Adresse de l’annonce").fill("https://jobs.example/99")
  await page.keyboard.press("Enter")
  await dialog.waitFor({ state: "detached" })
  await page.getByRole("link", { name: "Trouvée au marché" }).waitFor()
  await context.unroute("**/api/**")
  const found = async () => (await owner.query<JobPage>("jobs.list", { search: "marché" })).items
  await until(async () => (await found()).length === 1)
  expect((await found())[0]).toMatchObject({ source: "manual", urlKey: "https://jobs.example/99" })
  await context.close()
})

test("the day's page shows of the new offers those that fit the criteria, and leads to all of them", async () => {
  const { context, page } = await owner.device()
  const rooms = page.locator(".today-rooms")
  await rooms.getByRole("heading", { name: "Offres neuves pour toi" }).waitFor()
  await rooms.getByRole("link", { name: /Développeuse full-stack/ }).waitFor()
  expect(await rooms.getByRole("link", { name: /Chef de chantier/ }).count()).toBe(0)
  await rooms.getByRole("link", { name: /^Voir les \d/ }).press("Enter")
  await page.getByRole("link", { name: /Chef de chantier/ }).waitFor()
  await context.close()
})

test("an archived offer is found again in its own list, also one that another device archived, and comes back at the same key", async () => {
  const [laptop, phone] = [await owner.device({ path: "/jobs?q=chantier" }), await owner.device({ path: "/jobs?view=archived", size: PHONE })]
  await phone.page.getByRole("heading", { name: "Rien d’archivé" }).waitFor()
  expect(await violations(phone.page)).toEqual([])
  await laptop.page.getByRole("link", { name: /Chef de chantier/ }).focus()
  await laptop.page.keyboard.press("e")
  await laptop.page.getByRole("link", { name: /Chef de chantier/ }).waitFor({ state: "detached" })
  await phone.page.getByRole("link", { name: /Chef de chantier/ }).waitFor()
  expect(await violations(phone.page)).toEqual([])
  // The phone holds it no longer: a server that fails changes nothing, and is called by its name.
  await phone.context.route("**/api/**", (route) => route.fulfill({ status: 500, body: "{}" }))
  await phone.page.getByRole("link", { name: /Chef de chantier/ }).focus()
  await phone.page.keyboard.press("e")
  await phone.page.getByRole("status").getByText("Il faut le serveur pour cela").waitFor()
  await phone.page.reload()
  await phone.page.getByRole("heading", { name: "Archives hors d’atteinte" }).waitFor()
  expect(await violations(phone.page)).toEqual([])
  await phone.context.unroute("**/api/**")
  await phone.page.getByRole("link", { name: /Chef de chantier/ }).click()
  await phone.page.getByRole("button", { name: "Désarchiver" }).click()
  await phone.page.getByRole("status").getByText("sortie des archives").waitFor()
  await laptop.page.getByRole("link", { name: /Chef de chantier/ }).waitFor()
  // The message stands above the bar of actions, in a finger's reach.
  await phone.page.getByRole("button", { name: "Annuler" }).click()
  await laptop.page.getByRole("link", { name: /Chef de chantier/ }).waitFor({ state: "detached" })
  // A device that never had it knows from the server what the history speaks of.
  const { context, page } = await owner.device({ path: "/settings/history" })
  await page.getByText("Modifier l’offre «\u00a0Chef de chantier\u00a0»").first().waitFor()
  expect(await page.getByText("…").count()).toBe(0)
  await context.close()

  const one = laptop.page.getByRole("link", { name: /Chef de chantier/ })
  const archiveKey = async (path: string) => {
    await laptop.page.goto(`${owner.app.url}${path}`)
    await one.focus()
    await laptop.page.keyboard.press("e")
    await one.waitFor({ state: "detached" })
  }
  await archiveKey("/jobs?view=archived")
  await laptop.page.getByRole("heading", { name: "Rien d’archivé" }).waitFor()
  // What this device archived itself it keeps: there it comes back without a network.
  await archiveKey("/jobs?q=chantier")
  await laptop.context.route("**/api/**", (route) => route.abort())
  await laptop.page.goto(`${owner.app.url}/jobs?view=archived`)
  await laptop.page.getByText("Le serveur ne répond pas\u00a0: il manque").waitFor()
  await archiveKey("/jobs?view=archived")
  await laptop.context.unroute("**/api/**")
  await until(async () => (await owner.query<JobPage>("jobs.list", { search: "chantier" })).items.length === 1)
  for (const { context } of [laptop, phone]) await context.close()
})

test("an owner who reads English still does after the first place is added", async () => {
  const { context, page } = await owner.device({ path: "/settings/places", locale: "en-GB" })
  await page.getByRole("textbox", { name: "Add a place" }).fill("Lyon")
  await page.keyboard.press("Enter")
  await page.getByRole("status").getByText("added to the places").waitFor()
  await page.getByRole("status").getByRole("button").click()
  await page.getByRole("status").getByText("Undone").waitFor()
  await page.getByRole("textbox", { name: "Add a place" }).waitFor()
  await context.close()
})

test("the places of the filters are added, ordered, renamed and taken away with keys alone and without a network", async () => {
  const { context, page } = await owner.device({ path: "/jobs?q=chantier" })
  await page.getByRole("link", { name: /Chef de chantier/ }).waitFor()
  await page.goto(`${owner.app.url}/settings/places`)
  await context.route("**/api/**", (route) => route.abort())
  const add = page.getByRole("textbox", { name: "Ajouter un lieu" })
  await add.focus()
  await page.keyboard.type("marseille")
  await page.keyboard.press("Enter")
  await page.getByRole("status").getByText("«\u00a0Marseille\u00a0» y est déjà.").waitFor()
  await add.fill("Lile")
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Monter Lile" }).press("Enter")
  await page.getByRole("status").getByText("1 sur 2").waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Descendre Lile")
  await page.getByRole("textbox", { name: "Lieu 1" }).fill("Marseille")
  await page.keyboard.press("Enter")
  await page.getByRole("alert").getByText("y est déjà").waitFor()
  await page.getByRole("textbox", { name: "Lieu 1" }).fill("Lille")
  await page.keyboard.press("Enter")
  expect(await violations(page)).toEqual([])
  await page.getByRole("link", { name: "1\u00a0offre" }).first().press("Enter")
  await page.getByRole("link", { name: /Chef de chantier/ }).waitFor()
  const places = page.getByRole("group", { name: "Filtres" }).getByRole("button", { name: /^(Lille|Marseille)/ })
  expect(await places.allTextContents()).toEqual(["Lille1", "Marseille1"])
  await context.unroute("**/api/**")
  await page.goto(`${owner.app.url}/settings/places`)
  for (const name of ["Lille", "Marseille"]) await page.getByRole("button", { name: `Enlever ${name}` }).press("Enter")
  await page.getByRole("heading", { name: "Où cherches-tu" }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole("button", { name: "Annuler" }).press("Enter")
  await page.getByRole("textbox", { name: "Lieu 1" }).waitFor()
  await context.close()
})

test("an application proposes to ask again, and the todo of it is made at one press", async () => {
  const { context, page } = await owner.device({ path: "/jobs?q=chantier" })
  await page.getByRole("link", { name: /Chef de chantier/ }).click()
  await page.getByRole("heading", { name: /Chef de chantier/ }).waitFor()
  await page.keyboard.press("a")
  await page.getByRole("button", { name: /Créer une todo pour le/ }).click()
  await page.getByRole("status").getByText("« Relancer Atelier 2 » prévue").waitFor()
  await page.getByRole("button", { name: /Créer une todo pour le/ }).waitFor({ state: "detached" })
  await until(async () => (await owner.query<{ items: { title: string }[] }>("todos.list", { search: "Relancer" })).items.length === 1)
  await context.close()
})
