import { expect, test } from "vitest"
import { packed, unpacked } from "./packed-rows.ts"
import type { Row } from "./table.ts"

const stamps = { version: 1, createdAt: "2026-11-01T08:00:00.000Z", updatedAt: "2026-11-01T08:00:00.000Z", deletedAt: null }
const row = (number: number, fields: object = {}) => ({ id: `row-${number}`, ...stamps, ...fields }) as Row
/** As IndexedDB gives back what was stored. */
const stored = (rows: readonly Row[]) => unpacked(structuredClone(packed(rows)))

test("thousands of rows come back as they were, those with few values and those with many", () => {
  const rows = Array.from({ length: 3_000 }, (_, number) =>
    row(number, {
      title: `Chose ${number}`,
      priority: number % 4 || null,
      done: number % 2 === 0,
      tags: number % 3 === 0 ? ["maison", "admin"] : [],
      checklist: [{ text: `Étape ${number}`, done: number % 2 === 0 }],
    }),
  )
  expect(stored(rows)).toEqual(rows)
})

test("no row and no field is a reason to fail", () => {
  expect(stored([])).toEqual([])
  expect(stored([{ id: "only" } as Row])).toEqual([{ id: "only" }])
})

test("values that look alike stay what they are", () => {
  const values = [1, "1", true, "true", null, "null", ["a"], '["a"]', {}, "{}", 0, "", false]
  const rows = values.map((value, number) => row(number, { value }))
  expect(stored(rows)).toStrictEqual(rows)
})

test("rows of an older page lack the fields that came later, and still do when they come back", () => {
  const rows = [row(1), row(2, { energy: "low" }), row(3), row(4, { energy: null })]
  const back = stored(rows)
  expect(back).toEqual(rows)
  expect(back.map((one) => "energy" in one)).toEqual([false, true, false, true])
})

test("exactly as many values as a byte tells apart, and one more, both come back", () => {
  for (const count of [256, 257]) {
    const rows = Array.from({ length: 600 }, (_, number) => row(number, { value: `v${number % count}` }))
    expect(stored(rows)).toEqual(rows)
  }
})
