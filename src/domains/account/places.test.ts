import { describe, expect, test } from "vitest"
import { world } from "~/sync/testing/memory.ts"
import { addPlace, movePlace, removePlace, renamePlace } from "./places.ts"
import { SETTINGS_ID, settings } from "./schema.ts"

async function withPlaces(...names: string[]) {
  const stand = world()
  await stand.run(removePlace, { title: "Marseille" })
  for (const title of names) await stand.run(addPlace, { title })
  return { stand, places: () => stand.get(settings, SETTINGS_ID)?.places }
}

describe("the owner's places", () => {
  test("begin with Marseille, and the first change makes the settings' row with the rest as it was", async () => {
    const stand = world()
    await stand.run(addPlace, { title: " Aix " })
    expect(stand.get(settings, SETTINGS_ID)).toMatchObject({ places: ["Marseille", "Aix"], language: "fr" })
  })

  test("one that is there already isn't added again, however it is written", async () => {
    const { stand, places } = await withPlaces("Évry")
    await stand.run(addPlace, { title: "evry" })
    expect(places()).toEqual(["Évry"])
  })

  test("a renamed place stays where it is; renamed to another one's name, the two become one", async () => {
    const { stand, places } = await withPlaces("Aix", "Lyon", "Paris")
    await stand.run(renamePlace, { title: "Lyon", to: "Villeurbanne" })
    expect(places()).toEqual(["Aix", "Villeurbanne", "Paris"])
    await stand.run(renamePlace, { title: "Villeurbanne", to: "aix" })
    expect(places()).toEqual(["aix", "Paris"])
    await stand.run(renamePlace, { title: "aix", to: "Aix" })
    expect(places()).toEqual(["Aix", "Paris"])
  })

  test("are put in any order; behind one that is gone by now is the end", async () => {
    const { stand, places } = await withPlaces("a", "b", "c")
    await stand.run(movePlace, { title: "c", after: null })
    expect(places()).toEqual(["c", "a", "b"])
    await stand.run(movePlace, { title: "c", after: "a" })
    expect(places()).toEqual(["a", "c", "b"])
    await stand.run(movePlace, { title: "a", after: "gone" })
    expect(places()).toEqual(["c", "b", "a"])
  })

  test("may all be removed, and removing one twice does no harm", async () => {
    const { stand, places } = await withPlaces("Aix")
    for (let round = 0; round < 2; round += 1) await stand.run(removePlace, { title: "Aix" })
    expect(places()).toEqual([])
  })

  test("what is gone can't be renamed or moved, a place has a name, and there are at most twenty", async () => {
    const { stand } = await withPlaces(...Array.from({ length: 20 }, (_, number) => `place ${number}`))
    await expect(stand.run(renamePlace, { title: "gone", to: "x" })).rejects.toMatchObject({ code: "not_found" })
    await expect(stand.run(movePlace, { title: "gone", after: null })).rejects.toMatchObject({ code: "not_found" })
    await expect(stand.run(addPlace, { title: "  " })).rejects.toMatchObject({ code: "invalid" })
    await expect(stand.run(addPlace, { title: "one more" })).rejects.toMatchObject({ code: "invalid", field: "places" })
  })
})
