import { afterEach, beforeEach, expect, vi } from "vitest"

/** A test in which something warns or reports an error fails, unless it expected that itself and looked at it. */
const kinds = ["error", "warn"] as const
let lines: string[] = []

beforeEach(() => {
  lines = []
  for (const kind of kinds)
    vi.spyOn(console, kind).mockImplementation((...parts: unknown[]) => void lines.push(`console.${kind}: ${parts.map(String).join(" ")}`))
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(lines).toEqual([])
})
