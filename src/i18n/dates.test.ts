import { expect, test } from "vitest"
import { sayDay } from "./dates.ts"
import { fullDay, longDay } from "./long-dates.ts"

test("the first of a month is said as one says it in French, and no other day is", () => {
  expect(sayDay("2026-12-01", { weekday: "long", day: "numeric", month: "long" })).toBe("mardi 1er décembre")
  expect(fullDay("2027-02-01")).toBe("1er févr. 2027")
  expect(longDay("2031-08-01")).toBe("vendredi 1er août 2031")
  for (const day of ["2026-12-11", "2026-12-21", "2026-12-31"]) expect(fullDay(day)).toBe(`${Number(day.slice(8))} déc. 2026`)
  expect(sayDay("2026-12-01", { month: "short" })).toBe("déc.")
})
