import { describe, expect, test } from "vitest"
import { heardWords } from "./heard.ts"
import type { ArgSpan } from "./proposal.ts"

const heard = (text: string, ...spans: [arg: string, words: string][]) => {
  const made: ArgSpan[] = spans.map(([arg, words]) => ({ arg, origin: "said", start: text.indexOf(words), end: text.indexOf(words) + words.length }))
  const actions = [{ id: "1", fn: "create_todo", args: {}, engine: "grammar" as const, spans: made }]
  return { ...heardWords({ text, actions }), spans: made }
}
const shown = (text: string, ...spans: [string, string][]) =>
  heard(text, ...spans)
    .stretches.map(({ text, letter, ends }) => (letter ? `[${text}]${ends ? letter : ""}` : text))
    .join("")

describe("what was heard", () => {
  test("is shown whole, its understood words lettered in their order", () => {
    expect(shown("appeler la banque demain à 9h30", ["due_at", "demain à 9h30"], ["title", "appeler la banque"])).toBe(
      "[appeler la banque]a [demain à 9h30]b",
    )
  })

  test("leaves a date that stands within a title to the date", () => {
    expect(shown("payer demain le loyer", ["title", "payer demain le loyer"], ["due_at", "demain"])).toBe("[payer] [demain]b [le loyer]a")
  })

  test("has one letter for words that two fields came from", () => {
    const { letterOf, spans } = heard("le 3 mai", ["starts_at", "3 mai"], ["ends_at", "3 mai"])
    expect(spans.map(letterOf)).toEqual(["a", "a"])
  })

  test("is only itself where nothing was understood of it, and bears places that aren't in it", () => {
    expect(shown("bonjour")).toBe("bonjour")
    const actions = [
      { id: "1", fn: "x", args: {}, engine: "mistral" as const, spans: [{ arg: "title", origin: "said" as const, start: 90, end: 99 }] },
    ]
    expect(heardWords({ text: "bonjour", actions }).stretches).toEqual([{ text: "bonjour" }])
  })

  test("goes on after z", () => {
    const words = Array.from({ length: 28 }, (_, index) => `w${index}x`)
    const text = words.join(" ")
    const { stretches } = heard(text, ...words.map((word): [string, string] => [word, word]))
    expect(stretches.flatMap(({ letter }) => letter ?? []).slice(-3)).toEqual(["z", "aa", "ab"])
  })
})
