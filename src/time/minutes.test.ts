import { expect, test } from "vitest"
import { minutesInWords } from "./minutes.ts"
import { readMinutes } from "./read-minutes.ts"

test.each([
  ["45", 45],
  [" 45 min ", 45],
  ["45\u00a0min", 45],
  ["1h30", 90],
  ["1 h 30", 90],
  ["1h05 min", 65],
  ["2 H", 120],
  ["1,5h", 90],
  ["1.25 hours", 75],
  ["3 heures", 180],
  ["0", null],
  ["1h75", null],
  ["soon", null],
  ["", null],
  ["-5", null],
  ["999999", null],
])("“%s” is %s minutes", (text, minutes) => expect(readMinutes(text)).toBe(minutes))

test("minutes are said in hours from one hour on, and read back", () => {
  expect([5, 60, 90, 125].map(minutesInWords)).toEqual(["5\u00a0min", "1\u00a0h", "1\u00a0h\u00a030", "2\u00a0h\u00a005"])
  for (const minutes of [1, 59, 60, 61, 600, 1_439]) expect(readMinutes(minutesInWords(minutes))).toBe(minutes)
})
