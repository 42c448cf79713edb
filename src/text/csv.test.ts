import { expect, test } from "vitest"
import { csv } from "./csv.ts"

const line = (...cells: string[]) => csv([cells], ";").slice(1)

test("a table is lines of cells, told to be UTF-8 by the mark at its start", () => {
  expect(
    csv(
      [
        ["Jour", "État"],
        ["2026-11-24", "pris"],
      ],
      ";",
    ),
  ).toBe("\uFEFFJour;État\r\n2026-11-24;pris\r\n")
  expect(csv([["Day", "State"]], ",")).toBe("\uFEFFDay,State\r\n")
  expect(csv([], ",")).toBe("\uFEFF")
})

test("separators, quotes and lines within a cell stay within it", () => {
  expect(line("a;b", 'dit "non"', "deux\nlignes", "c,d")).toBe('"a;b";"dit ""non""";"deux\nlignes";c,d\r\n')
  expect(csv([["c,d", "a;b"]], ",").slice(1)).toBe('"c,d",a;b\r\n')
})

test("a cell that begins like a formula is a text", () => {
  expect(line('=HYPERLINK("https://example.org")', "+33 6", "- mal dormi", "@moi", "1-2")).toBe(
    `"'=HYPERLINK(""https://example.org"")";'+33 6;'- mal dormi;'@moi;1-2\r\n`,
  )
})
