import { describe, expect, test } from "vitest"
import { parse } from "./parse.ts"

const context = { now: "2026-10-21T10:00:00+02:00", timeZone: "Europe/Paris" }

describe("chips", () => {
  test("each part has its own: day, hour, sign", () => {
    const { spans } = parse("Appeler la banque demain à 9h30 p1", context)
    expect(spans).toEqual([
      { start: 18, end: 24, text: "demain", kind: "date", value: "2026-10-22" },
      { start: 25, end: 31, text: "à 9h30", kind: "hour", value: "09:30" },
      { start: 32, end: 34, text: "p1", kind: "priority", value: 3 },
    ])
  })

  test("one that is put away gives its words back and leaves the others", () => {
    const line = "Appeler la banque demain à 9h30 p1"
    const without = (text: string) => parse(line, { ...context, dismissed: [{ text }] })
    expect(without("p1")).toMatchObject({ title: "Appeler la banque p1", dueAt: "2026-10-22T09:30:00+02:00" })
    expect(without("p1").priority).toBeUndefined()
    expect(without("à 9h30")).toMatchObject({ title: "Appeler la banque à 9h30", dueOn: "2026-10-22", priority: 3 })
    expect(without("demain")).toMatchObject({ title: "Appeler la banque demain", dueAt: "2026-10-22T09:30:00+02:00", priority: 3 })
  })

  test("one that is only offered counts once it is taken", () => {
    const line = "Create monthly report"
    expect(parse(line, context)).toEqual({
      title: line,
      spans: [{ start: 7, end: 14, text: "monthly", kind: "recurrence", value: "MONTHLY", offered: true }],
    })
    expect(parse(line, { ...context, taken: [{ text: "monthly" }] })).toMatchObject({
      title: "Create report",
      dueOn: "2026-10-21",
      recurrence: "FREQ=MONTHLY",
      spans: [{ text: "monthly", kind: "recurrence" }],
    })
  })

  test("places are those of the text as typed, with ligatures and accents written in two signs", () => {
    const line = "Œuvre e\u0301tude 🎉 demain"
    const { spans, title } = parse(line, context)
    expect(title).toBe("Œuvre e\u0301tude 🎉")
    expect(spans.map(({ start, end }) => line.slice(start, end))).toEqual(["demain"])
  })
})

describe("an instant", () => {
  test("carries the offset that the owner's zone has then", () => {
    expect(parse("Point lundi prochain à 14h", context).dueAt).toBe("2026-10-26T14:00:00+01:00")
    expect(parse("Point demain à 14h", context).dueAt).toBe("2026-10-22T14:00:00+02:00")
    expect(parse("Call tomorrow at 9am", { now: context.now, timeZone: "Asia/Kolkata" }).dueAt).toBe("2026-10-22T09:00:00+05:30")
    expect(parse("Call tomorrow at 9am", { now: context.now, timeZone: "America/New_York" }).dueAt).toBe("2026-10-22T09:00:00-04:00")
  })
})

describe("tags", () => {
  test("one that exists is written as it exists", () => {
    expect(parse("Lait #Courses", { ...context, tags: ["courses"] }).tags).toEqual(["courses"])
  })
})

describe("a line of nothing", () => {
  test.each(["", "   ", "!", "\u00a0", "#", '""'])("%j is no harm", (line) => {
    expect(parse(line, context).spans).toEqual([])
  })
})
