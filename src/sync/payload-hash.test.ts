import { describe, expect, test } from "vitest"
import { payloadHash, payloadHashInTurns } from "./payload-hash.ts"

const long = "é’".repeat(500)
const offers = (count: number, description = long) => ({
  jobs: Array.from({ length: count }, (_, n) => ({ title: `é ${n}`, stack: [n, null], description })),
})
const backwards = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map(backwards)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, backwards(one)]),
  )
}

describe.each([
  ["at once", async (input: unknown) => payloadHash("jobs.ingest", 0, input)],
  ["in turns", (input: unknown) => payloadHashInTurns("jobs.ingest", 0, input)],
])("the hash of an input, made %s", (_how, hash) => {
  test.each([
    ["an object", { b: [1, { d: 1, c: 2 }], a: { z: null, y: "é" } }],
    ["a long list", offers(1_234)],
    ["keys that look like numbers", { 2: "b", 1: "a", __proto__x: 1 }],
  ])("doesn't depend on the order of keys: %s", async (_what, input) => {
    expect(await hash(backwards(input))).toBe(await hash(input))
  })

  test("is another for anything that differs, however little and wherever", async () => {
    const inputs: unknown[] = [
      null,
      {},
      { jobs: [] },
      { jobs: "" },
      offers(1),
      offers(100),
      offers(101),
      offers(1_234),
      offers(1_234, `${long}!`),
      { ...offers(1_234), more: 1 },
      { jobs: offers(1_234).jobs.toReversed() },
      // Two texts whose border moves, and a text beside what stands in its place.
      ["a".repeat(300), "a".repeat(301)],
      ["a".repeat(301), "a".repeat(300)],
      [{ text: 300 }, "a".repeat(300)],
      // Halves of surrogate pairs, which UTF-8 would make alike.
      [`${"a".repeat(300)}\ud800`],
      [`${"a".repeat(300)}\ud801`],
    ]
    const hashes = await Promise.all(inputs.map((input) => hash(input)))
    expect(new Set(hashes).size).toBe(inputs.length)
  })
})

test("an input without a long list has the same hash both ways", async () => {
  expect(await payloadHashInTurns("jobs.ingest", 0, offers(100))).toBe(payloadHash("jobs.ingest", 0, offers(100)))
})
