import { expect, test } from "vitest"
import { payloadHash, payloadHashInTurns } from "./payload-hash.ts"

test.each([
  ["nothing", null],
  ["a word", "mot"],
  ["a number", 4],
  ["an object in any order", { b: [1, { d: 1, c: 2 }], a: { z: null, y: "é" } }],
  ["an empty list", []],
  ["a short list", { jobs: [{ b: 1, a: 2 }] }],
  ["a long list", { jobs: Array.from({ length: 1_234 }, (_, n) => ({ title: `é ${n}`, stack: [n, null], id: n })) }],
  ["keys that look like numbers", { 2: "b", 1: "a", __proto__x: 1 }],
])("megabytes hashed in turns have the hash they have at once: %s", async (_what, input) => {
  expect(await payloadHashInTurns("jobs.ingest", 0, input)).toBe(payloadHash("jobs.ingest", 0, input))
})
