import { expect, test } from "vitest"
import { isDay } from "./is-day.ts"

test.each([
  ["2026-11-24", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["", false],
  ["2026-11-24T00:00", false],
  ["aujourd’hui", false],
])("%j is a day: %s", (text, answer) => {
  expect(isDay(text)).toBe(answer)
})
