import { describe, expect, test } from "vitest"
import { readRule, writeRule } from "../time/rule.ts"
import { type Choice, choiceOf, choiceRule, patternRule, presetPattern, presets } from "./repeat-choice.ts"

/** A Friday, the third of its month. */
const BASE = "2026-12-18"
const chosen = (recurrence: string | null, base = BASE) => choiceOf({ recurrence, repeatFrom: null }, base)
const written = (choice: Choice, base = BASE) => {
  const rule = choiceRule(choice, base)
  return rule && writeRule(rule)
}

describe("what the dialog offers first", () => {
  test("is named after the day of the todo", () => {
    expect(presets.map((name) => writeRule(patternRule(presetPattern(name, BASE))))).toEqual([
      "FREQ=DAILY",
      "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
      "FREQ=WEEKLY;BYDAY=FR",
      "FREQ=MONTHLY;BYMONTHDAY=18",
      "FREQ=MONTHLY;BYDAY=3FR",
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=18",
    ])
  })

  test("says the last weekday where it would be the fifth", () => {
    expect(writeRule(patternRule(presetPattern("nth", "2026-10-30")))).toBe("FREQ=MONTHLY;BYDAY=-1FR")
  })
})

describe("a rule opened again", () => {
  test.each([
    [null, "never"],
    ["not a rule", "never"],
    ["FREQ=DAILY", "daily"],
    ["FREQ=WEEKLY", "weekly"],
    ["FREQ=MONTHLY;BYDAY=FR;BYSETPOS=3", "nth"],
    ["FREQ=YEARLY", "yearly"],
    ["FREQ=WEEKLY;BYDAY=MO;COUNT=3", "custom"],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "kept"],
  ])("%s is shown as %s", (recurrence, kind) => {
    expect(chosen(recurrence).kind).toBe(kind)
  })

  test.each([
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=2TU;COUNT=4",
    "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14;UNTIL=20300101",
    "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=MONTHLY;BYDAY=MO,2FR;UNTIL=20300101",
  ])("%s comes out as it went in", (recurrence) => {
    expect(written(chosen(recurrence))).toBe(writeRule(readRule(recurrence)))
  })

  test("an end can be given to any of them, and taken away", () => {
    expect(written({ ...chosen("FREQ=DAILY"), end: "times", times: 2 })).toBe("FREQ=DAILY;COUNT=2")
    expect(written({ ...chosen("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2"), end: "never" })).toBe("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR")
    expect(written({ ...chosen("FREQ=DAILY"), end: "until", until: "" })).toBe("FREQ=DAILY")
    expect(written({ ...chosen("FREQ=DAILY"), kind: "never" })).toBeNull()
  })
})
