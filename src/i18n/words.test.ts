import { describe, expect, test } from "vitest"
import { en as firstEnglish } from "./en.ts"
import { enRooms } from "./en-rooms.ts"
import { fr as first } from "./fr.ts"
import { frRooms } from "./fr-rooms.ts"
import type { Key, Phrase } from "./language.ts"
import { t } from "./t.ts"

const fr = { ...first, ...frRooms }
const en = { ...firstEnglish, ...enRooms }
const forms = (phrase: Phrase) => (typeof phrase === "string" ? [phrase] : [phrase.one, phrase.other])
const names = (phrase: Phrase) => [...new Set(forms(phrase).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))].sort()
const keys = Object.keys(fr) as Key[]

describe("the words of both languages", () => {
  test("a sentence asks for the same values in English as in French", () => {
    const different = keys.filter((key) => names(fr[key]).join() !== names(en[key]).join())
    expect(different).toEqual([])
  })

  test("every accent that is opened is closed", () => {
    const odd = keys.flatMap((key) => [...forms(fr[key]), ...forms(en[key])]).filter((form) => form.split("*").length % 2 === 0)
    expect(odd).toEqual([])
  })

  test("French has its own spaces before signs, its own apostrophe, and no plain space inside guillemets", () => {
    const wrong = keys.flatMap((key) => forms(fr[key])).filter((form) => / [;:!?»]|« |\w'\w|[a-zé][;!?](?:\s|$)/.test(form))
    expect(wrong).toEqual([])
  })

  test("a count chooses between one and several", () => {
    expect(t("sync.refused", { count: 1 })).toBe("1\u00a0refusée")
    expect(t("sync.refused", { count: 0 })).toBe("0\u00a0refusée")
    expect(t("sync.refused", { count: 2 })).toBe("2\u00a0refusées")
  })
})
