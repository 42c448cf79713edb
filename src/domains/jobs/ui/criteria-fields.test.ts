import { describe, expect, test } from "vitest"
import { listFrom, salaryFrom } from "./criteria-fields.ts"

describe("an amount a year", () => {
  test.each([
    ["42 000", 42_000],
    ["42\u202f000 €", 42_000],
    ["42k", 42_000],
    ["", null],
    ["  ", null],
    ["quarante", undefined],
    ["-3", undefined],
    ["42k€ brut", undefined],
    ["99999k", undefined],
  ])("%j is %s", (text, amount) => {
    expect(salaryFrom(text)).toBe(amount)
  })
})

test("a list is what stands between commas, each once, however it is spaced", () => {
  expect(listFrom(" TypeScript, solid ;Postgres\n, Solid,, ")).toEqual(["TypeScript", "Solid", "Postgres"])
  expect(listFrom(" , ")).toEqual([])
})
