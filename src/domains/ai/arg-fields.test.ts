import { describe, expect, test } from "vitest"
import { actions } from "./actions.ts"
import { argFields, wrongArgs } from "./arg-fields.ts"

const kinds = (fn: string) => Object.fromEntries(argFields(fn).map(({ arg, kind }) => [arg, kind]))

describe("the form of an action", () => {
  test("is made of its own arguments", () => {
    expect(kinds("create_calendar_event")).toEqual({
      title: "line",
      starts_at: "moment",
      ends_at: "moment",
      location: "line",
      description: "lines",
      recurrence: "rule",
    })
    expect(argFields("add_project_step").at(1)).toEqual({
      arg: "status",
      kind: "choice",
      optional: true,
      options: ["backlog", "todo", "doing", "review", "done"],
    })
    expect(kinds("toggle_daily_checkin")).toEqual({ note: "lines", day: "day", taken: "yes" })
  })

  test.each(Object.keys(actions))("has a field for each argument of %s", (fn) => {
    expect(argFields(fn).length).toBeGreaterThan(0)
  })

  test("is empty for an action that this app doesn't know", () => {
    expect(argFields("launch_missiles")).toEqual([])
    expect(wrongArgs("launch_missiles", {})).toEqual(["launch_missiles"])
  })

  test("says which of its fields aren't accepted", () => {
    expect(wrongArgs("create_todo", { title: " " })).toEqual(["title"])
    expect(wrongArgs("create_todo", { title: "x", due_at: "2026-11-26" })).toEqual([])
    expect(wrongArgs("create_calendar_event", { title: "x", starts_at: "2026-11-26", ends_at: "2026-11-26T10:00:00Z" })).toHaveLength(1)
  })
})
