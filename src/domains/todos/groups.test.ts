import { expect, test } from "vitest"
import { blocksOf } from "./groups.ts"
import { todo } from "./testing/todo.ts"

/** Ids with the random digits at their end that made ones have. */
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, number) =>
    todo({ id: `019a0000-0000-7000-8000-00000000${((number + from) * 40_503).toString(16).slice(-4).padStart(4, "0")}` }),
  )

test("a list of usual length is one block, as far as it is shown", () => {
  const all = rows(199)
  expect(blocksOf(all, 24)).toEqual([{ key: "all", rows: all.slice(0, 24) }])
  expect(blocksOf([], 24)).toEqual([{ key: "all", rows: [] }])
})

test("a long list is shown in blocks, without a row left out or said twice", () => {
  const all = rows(2_000)
  for (const shown of [1, 24, 64, 1_999, 2_000, 5_000]) {
    const blocks = blocksOf(all, shown)
    expect(blocks.flatMap((block) => block.rows)).toEqual(all.slice(0, shown))
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length)
  }
  expect(blocksOf(all, 2_000).length).toBeGreaterThan(20)
})

test("a block that is shown in part becomes whole under its own key as the list grows", () => {
  const all = rows(2_000)
  const grown = new Set(blocksOf(all, 1_000).map(({ key }) => key))
  for (const { key } of blocksOf(all, 500)) expect(grown).toContain(key)
})

test("a row that comes or goes changes the block it is in, and no other", () => {
  const all = rows(1_000)
  const before = blocksOf(all, 1_000)
  const [inside] = (before[3]?.rows ?? []).slice(1)
  const after = blocksOf(
    all.filter((row) => row !== inside),
    999,
  )
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  expect(after.filter((block, index) => block.rows.length !== before[index]?.rows.length).map(({ key }) => key)).toEqual([before[3]?.key])
})
