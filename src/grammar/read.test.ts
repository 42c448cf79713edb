import { describe, expect, test } from "vitest"
import { read } from "./read.ts"
import { compare, ownUtterances } from "./testing/score.ts"
import { toldReading } from "./testing/told-reading.ts"
import { utterances } from "./testing/utterances.ts"

const context = { now: "2026-10-21T10:00:00+02:00", timeZone: "Europe/Paris", projects: ["Atlas", "Site vitrine"] }
const rows = utterances.split("\n").flatMap((line) => {
  const [, text, expected] = /^ {2}\w+ \| (.*) → (.*)$/.exec(line) ?? []
  return text === undefined || !expected ? [] : [{ text, expected }]
})

describe("what a sentence asks for", () => {
  test.each(rows)("$text", ({ text, expected }) => {
    expect(toldReading(read(text, context))).toBe(expected)
  })

  test("there are as many as the scorecard promises", () => {
    expect(ownUtterances().length).toBeGreaterThanOrEqual(150)
  })
})

describe("what was said before is taken back", () => {
  const isSure = (text: string) => {
    const reading = read(text, context)
    return reading.kind === "todo" && reading.sure
  }

  test.each([
    "non, plutôt jeudi",
    "no, make it friday",
    "appeler Paul demain, non, jeudi",
    "appeler Paul demain ou plutôt jeudi",
    "call Paul tomorrow, I mean friday",
  ])("%s: what it means isn't certain", (text) => expect(isSure(text)).toBe(false))
  test.each(["acheter de la farine non raffinée demain", "No Time To Die friday 8pm", "nonna's birthday on friday"])("%s: nothing is", (text) =>
    expect(isSure(text)).toBe(true),
  )
})

describe("places", () => {
  test("of a target are those of the sentence", () => {
    const text = "décale  Œufs bio à jeudi 15h"
    const reading = read(text, context)
    if (reading.kind !== "change") throw new Error("not a change")
    expect(text.slice(reading.target.start, reading.target.end)).toBe("Œufs bio")
  })

  test("of chips are those of the sentence though its first words only ask for a todo", () => {
    const text = "rappelle-moi d'appeler la banque demain"
    const reading = read(text, context)
    if (reading.kind !== "todo") throw new Error("not a todo")
    expect(reading.todo.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["demain"])
  })

  test("of a project are those of its name", () => {
    const text = "ajoute une idée à Atlas : un mode hors ligne"
    const reading = read(text, context)
    if (reading.kind !== "idea") throw new Error("not an idea")
    expect(text.slice(reading.named.start, reading.named.end)).toBe("Atlas")
  })
})

describe("what a row could be meant by", () => {
  test("is a todo as well, for where no row is", () => {
    expect(read("move house next month", context)).toMatchObject({ kind: "change", verb: "move", todo: { title: "move house", dueOn: "2026-11-01" } })
  })
})

describe("the scorecard's marks", () => {
  test.each([
    ["todo Call · 2026-10-22", "Call tomorrow", "exact"],
    ["todo Call · 2026-10-22 09:00", "Call tomorrow", "partial"],
    ["todo Call · 2026-10-23", "Call tomorrow", "wrong"],
    ["todo Call · 2026-10-22", "Call", "abstained"],
    ["event Call · 2026-10-22 09:00-10:00", "Call tomorrow", "wrong"],
  ] as const)("%s, of « %s », is %s", (expected, text, mark) => {
    expect(compare(expected, read(text, context))).toBe(mark)
  })
})
