import { expect, test } from "vitest"
import { fieldSignals } from "./field-signals.ts"

test("fields read as they were set last, and all of them are there", () => {
  const [status, set] = fieldSignals({ waiting: 0, other: null as { unsent: number } | null })
  expect({ ...status }).toEqual({ waiting: 0, other: null })
  set({ waiting: 2, other: { unsent: 1 } })
  expect({ ...status }).toEqual({ waiting: 2, other: { unsent: 1 } })
})
