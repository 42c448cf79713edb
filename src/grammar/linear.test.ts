import { afterEach, describe, expect, test, vi } from "vitest"
import { parse } from "./parse.ts"
import { allPatterns } from "./pattern.ts"

/** Hostile lines: what a line costs grows with its length, counted in tries of patterns rather than in time. */

const context = { now: "2026-10-21T10:00:00+02:00", timeZone: "Europe/Paris", projects: ["Atlas", "Maison de campagne"] }

const HOSTILE: Record<string, (size: number) => string> = {
  "one endless word": (size) => "a".repeat(size),
  "nothing but signs": (size) => "#".repeat(size),
  "a sign a word": (size) => "# ".repeat(size / 2),
  "thousands of tags": (size) => "#a ".repeat(size / 3),
  "thousands of dates": (size) => "demain ".repeat(size / 7),
  "thousands of hours": (size) => "à 9h et ".repeat(size / 8),
  "thousands of numbers": (size) => "12 ".repeat(size / 3),
  "thousands of rules": (size) => "tous les lundis et ".repeat(size / 19),
  "quotes in quotes": (size) => '« " '.repeat(size / 4),
  "quotes that open only": (size) => "“".repeat(size),
  apostrophes: (size) => " 'a".repeat(size / 3),
  blanks: (size) => " ".repeat(size),
  "projects that run on": (size) => "+maison de campagn ".repeat(size / 19),
  offers: (size) => "monthly ".repeat(size / 8),
  "a trailing bracket": (size) => `${"(".repeat(size - 7)}demain)`,
  "exclamation marks": (size) => "! ".repeat(size / 2),
}

describe("what a line costs", () => {
  afterEach(() => void vi.restoreAllMocks())

  test.each(Object.entries(HOSTILE))("%s: twice the length, at most about twice the tries", (_, line) => {
    const tries = (size: number) => {
      const text = line(size)
      const spy = vi.spyOn(RegExp.prototype, "exec")
      expect(parse(text, context).title.length).toBeGreaterThanOrEqual(0)
      const count = spy.mock.calls.length
      spy.mockRestore()
      return count
    }
    const [small, large] = [tries(2_500), tries(5_000)]
    expect(large).toBeLessThanOrEqual(small * 2.2 + 500)
  })

  test("no pattern repeats without a bound, so a try costs the same wherever it stands", () => {
    const unbounded = /(?<!\\)[*]|(?<!\\)\+(?!\?)|\{\d+,\}/
    const bare = (source: string) => source.replace(/\[(?:\\.|[^\]])*\]/g, "").replaceAll("\\+", "")
    expect(allPatterns().length).toBeGreaterThan(30)
    expect(
      allPatterns()
        .map(({ source }) => source)
        .filter((source) => unbounded.test(bare(source))),
    ).toEqual([])
  })
})
