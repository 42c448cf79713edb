import { expect, test } from "vitest"
import { lately, type Use, useAt, withChoice } from "./use.ts"

const DAY = 86_400_000

test("what was chosen often and lately counts most, and what was chosen long ago hardly", () => {
  const often = [0, 1, 2].reduce<Use>((use, day) => withChoice(use, "todo:a", day * DAY), {})
  const use = withChoice(often, "todo:b", 3 * DAY)
  const soon = useAt(use, 3 * DAY)
  expect(soon("todo:a")).toBeGreaterThan(soon("todo:b"))
  expect(soon("todo:never")).toBe(0)
  expect(useAt(use, 300 * DAY)("todo:a")).toBeLessThan(0.01)
})

test("the last choices come first, and of hundreds the least are forgotten", () => {
  let use: Use = {}
  for (let index = 0; index < 400; index += 1) use = withChoice(use, `todo:${index}`, index * 1_000)
  expect(Object.keys(use)).toHaveLength(300)
  expect(lately(use)[0]).toBe("todo:399")
})
