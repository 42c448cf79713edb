import { describe, expect, test } from "vitest"
import { isRule } from "~/time/rule.ts"
import { parse } from "./parse.ts"
import { clocks } from "./testing/clocks-table.ts"
import { dates } from "./testing/dates-table.ts"
import { english } from "./testing/english-table.ts"
import { moreEnglish } from "./testing/more-english-table.ts"
import { moreFrench } from "./testing/more-french-table.ts"
import { recurring } from "./testing/recurrences-table.ts"
import { rowsOf, told } from "./testing/table.ts"
import { signs } from "./testing/tokens-table.ts"
import { englishTraps, frenchTraps } from "./testing/traps-table.ts"

const tables = {
  dates,
  english,
  recurring,
  signs,
  clocks,
  "more French": moreFrench,
  "more English": moreEnglish,
  "French traps": frenchTraps,
  "English traps": englishTraps,
}
const rows = Object.values(tables).flatMap(rowsOf)
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe.each(Object.entries(tables))("what is understood of a line: %s", (_, table) => {
  test.each(rowsOf(table))("$line", ({ line, expected, context }) => {
    expect(told(parse(line, context))).toBe(expected)
  })
})

describe("of every line", () => {
  test("no word is eaten and none is left behind: title and chips together hold each word once", () => {
    for (const { line, context } of rows) {
      const { title, spans } = parse(line, context)
      const understood = spans.filter(({ offered }) => !offered).flatMap(({ text }) => wordsOf(text))
      expect([...wordsOf(title), ...understood].sort(), line).toEqual(wordsOf(line).sort())
    }
  })

  test("a chip says exactly where its words stand, and no two share any", () => {
    for (const { line, context } of rows) {
      const { spans } = parse(line, context)
      for (const [index, { start, end, text }] of spans.entries()) {
        expect(line.slice(start, end), line).toBe(text)
        expect(start, line).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
      }
    }
  })

  test("a recurrence is a rule that todos take, several hours a day apart", () => {
    const rules = rows.flatMap(({ line, context }) => parse(line, context).recurrence ?? [])
    expect(rules.length).toBeGreaterThan(200)
    expect(rules.map((rule) => rule.replace(/;BYHOUR=.*$/, "")).filter((rule) => !isRule(rule))).toEqual([])
  })

  test("once its chips are put away, a line is its own title", () => {
    for (const { line, context } of rows) {
      const { spans } = parse(line, context)
      const { title, spans: left, ...rest } = parse(line, { ...context, dismissed: spans.map(({ text, kind }) => ({ text, kind })) })
      if (left.some(({ offered }) => !offered)) continue
      expect(rest, line).toEqual({})
      expect(wordsOf(title), line).toEqual(wordsOf(line))
    }
  })

  test("the tables are as large as they must be, and half of them traps", () => {
    const traps = rows.filter(
      ({ line, expected }) => expected.split(" · ")[0] === line || [frenchTraps, englishTraps].some((table) => table.includes(`  ${line}`)),
    )
    expect(rows.length).toBeGreaterThanOrEqual(1_200)
    expect(traps.length).toBeGreaterThanOrEqual(500)
  })
})
