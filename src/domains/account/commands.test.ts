import { describe, expect, test } from "vitest"
import { world } from "~/sync/testing/memory.ts"
import { removeFilter, saveFilter, updateFilter, updateSettings } from "./commands.ts"
import { SETTINGS_ID, savedFilters, settings } from "./schema.ts"

describe("the owner's settings", () => {
  test("the first choice makes their row, with sensible values for the rest", async () => {
    const stand = world()
    await stand.run(updateSettings, { language: "en" })
    expect(stand.get(settings, SETTINGS_ID)).toMatchObject({ language: "en", places: ["Marseille"] })
  })

  test("a later choice changes that field alone", async () => {
    const stand = world()
    await stand.run(updateSettings, { language: "en" })
    await stand.run(updateSettings, { places: ["Aix", "Marseille"] })
    expect(stand.get(settings, SETTINGS_ID)).toMatchObject({ language: "en", places: ["Aix", "Marseille"] })
  })

  test("a language that nobody speaks here is refused", async () => {
    await expect(world().run(updateSettings, { language: "de" as "fr" })).rejects.toMatchObject({ code: "invalid" })
  })
})

describe("saved filters", () => {
  const filter = { tag: "client", inbox: false, search: "devis", energy: ["low", "med"], priority: 3 }
  async function saved() {
    const stand = world()
    const { id } = await stand.run(saveFilter, { name: "  Clients, au calme ", page: "todos", filter })
    return { stand, id, row: () => stand.get(savedFilters, id) }
  }

  test("a page's filters are kept under a name, as they were", async () => {
    const { row } = await saved()
    expect(row()).toMatchObject({ name: "Clients, au calme", page: "todos", filter, position: null, deletedAt: null })
  })

  test("a new name leaves the choices alone, and new choices replace the old ones whole", async () => {
    const { stand, id, row } = await saved()
    await stand.run(updateFilter, { id, name: "Clients" })
    expect(row()).toMatchObject({ name: "Clients", filter })
    await stand.run(updateFilter, { id, filter: { tag: "admin" } })
    expect(row()).toMatchObject({ name: "Clients", filter: { tag: "admin" } })
    expect(row()?.filter).not.toHaveProperty("search")
  })

  test("two filters may share a name: they are two", async () => {
    const { stand } = await saved()
    await stand.run(saveFilter, { name: "Clients, au calme", page: "jobs", filter: {} })
    expect(stand.rows.rows("saved_filters").size).toBe(2)
  })

  test("a removed one is in the trash, and can't be changed from there", async () => {
    const { stand, id, row } = await saved()
    await stand.run(removeFilter, { id })
    expect(row()?.deletedAt).toBe(stand.now)
    await expect(stand.run(updateFilter, { id, name: "x" })).rejects.toMatchObject({ code: "not_found" })
    await expect(stand.run(removeFilter, { id })).rejects.toMatchObject({ code: "not_found" })
  })

  test("no name, a page that has no filters and choices that aren't any are refused", async () => {
    const { run } = world()
    await expect(run(saveFilter, { name: " ", page: "todos", filter })).rejects.toMatchObject({ code: "invalid", field: "name" })
    await expect(run(saveFilter, { name: "x", page: "health" as "todos", filter })).rejects.toMatchObject({ code: "invalid", field: "page" })
    const nested = { tag: { like: "x" } } as unknown as typeof filter
    await expect(run(saveFilter, { name: "x", page: "todos", filter: nested })).rejects.toMatchObject({ code: "invalid", field: "filter.tag" })
  })
})
