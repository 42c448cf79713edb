import { describe, expect, test } from "vitest"
import { world } from "~/sync/testing/memory.ts"
import { updateSettings } from "./commands.ts"
import { SETTINGS_ID, settings } from "./schema.ts"

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
