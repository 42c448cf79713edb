import { describe, expect, test } from "vitest"
import { instantAt } from "~/time/days.ts"
import { changeOf, type Draft, draftOf, draftProblem, fieldsOf, momentOfDraft, withStart } from "./draft.ts"
import { type Moment, wholeDays, withHours } from "./moments.ts"

const PARIS = "Europe/Paris"
const said = { title: "Visio", location: null, description: null, recurrence: null }
const visio = withHours(instantAt("2026-11-24", "15:00", PARIS), instantAt("2026-11-24", "16:00", PARIS))

function form(moment: Moment, edit: (draft: Draft) => Draft) {
  const was = { draft: draftOf(said, moment, PARIS), moment }
  const draft = edit(was.draft)
  const now = momentOfDraft(draft, was, PARIS)
  return { problem: draftProblem(draft, now), change: now === null ? null : changeOf(draft, now, was) }
}

describe("the form of an event", () => {
  test("shows days and hours of the owner's clock, whole days with the last one among them", () => {
    expect(draftOf(said, visio, PARIS)).toMatchObject({ startDay: "2026-11-24", startHour: "15:00", endHour: "16:00", allDay: false, location: "" })
    expect(draftOf(said, visio, "America/New_York")).toMatchObject({ startHour: "09:00" })
    expect(draftOf(said, wholeDays("2026-11-28", "2026-11-30", PARIS), PARIS)).toMatchObject({
      allDay: true,
      startDay: "2026-11-28",
      endDay: "2026-11-29",
    })
  })

  test("untouched changes nothing, in the hour that comes twice too", () => {
    const twice = withHours("2026-10-25T01:15:00.000Z", "2026-10-25T01:45:00.000Z")
    expect(form(twice, (draft) => draft).change).toEqual({})
    expect(form(twice, (draft) => ({ ...draft, title: "Garde" })).change).toEqual({ title: "Garde" })
  })

  test("with another start takes the end along, over midnight too", () => {
    expect(withStart(draftOf(said, visio, PARIS), { startHour: "23:30" })).toMatchObject({ endDay: "2026-11-25", endHour: "00:30" })
    expect(form(visio, (draft) => withStart(draft, { startDay: "2026-11-26" })).change).toEqual({ startsAt: "2026-11-26T14:00:00.000Z" })
    expect(withStart(draftOf(said, visio, PARIS), { startDay: "" })).toMatchObject({ startDay: "", endDay: "2026-11-24" })
  })

  test("sends only what was changed", () => {
    const edited = form(visio, (draft) => ({ ...draft, location: "Aix ", description: "" }))
    expect(edited.change).toEqual({ location: "Aix" })
    expect(form(visio, (draft) => ({ ...draft, endHour: "17:00" })).change).toEqual({ endsAt: "2026-11-24T16:00:00.000Z" })
    expect(form(visio, (draft) => ({ ...draft, allDay: true, endDay: "2026-11-25" })).change).toEqual({
      startsOn: "2026-11-24",
      endsOn: "2026-11-26",
    })
  })

  test("says what has to be put right", () => {
    expect(form(visio, (draft) => ({ ...draft, title: "  " })).problem).toBe("title")
    expect(form(visio, (draft) => ({ ...draft, endHour: "14:00" })).problem).toBe("backwards")
    expect(form(visio, (draft) => ({ ...draft, startHour: "" })).problem).toBe("empty")
    expect(form(visio, (draft) => ({ ...draft, allDay: true, endDay: "2026-11-23" })).problem).toBe("backwards")
    expect(form(visio, (draft) => ({ ...draft, endHour: "15:00" })).problem).toBe(null)
  })

  test("of a new event has every field, empty ones as none", () => {
    expect(fieldsOf({ ...draftOf(said, visio, PARIS), title: " Visio " })).toEqual(said)
  })
})
