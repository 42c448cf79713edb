import { describe, expect, test } from "vitest"
import { corrected } from "./corrected.ts"
import { proposalOf } from "./proposal.ts"

const now = "2026-10-21T08:00:00.000Z"
const timeZone = "Europe/Paris"
const known = { projects: [], todos: [], events: [], jobs: [], tags: [] }

const of = (...asked: [fn: string, args: Record<string, unknown>][]) =>
  proposalOf(
    {
      actions: asked.map(([fn, args]) => ({ fn, args, engine: "mistral" as const, spans: [{ arg: "title", origin: "said" as const }] })),
      unplaced: [],
    },
    { text: "before", source: "pwa", now },
  )
const dentist = of(["create_todo", { title: "Dentiste", due_at: "2026-10-28T14:00:00.000Z" }])
const argsOf = (proposal: ReturnType<typeof of>, text: string) => corrected(proposal, { text, now, timeZone, known })?.actions[0]?.args

describe("a correction of when", () => {
  test.each([
    ["non, plutôt jeudi", "2026-10-22T13:00:00.000Z"],
    ["non plutôt à 16h", "2026-10-28T15:00:00.000Z"],
    ["en fait vendredi à 9h", "2026-10-23T07:00:00.000Z"],
    ["no, rather friday at 5pm", "2026-10-23T15:00:00.000Z"],
  ])("%s: the rest stays", (text, due_at) => {
    const args = argsOf(dentist, text)
    expect({ ...args, due_at: new Date(String(args?.due_at)).toISOString() }).toEqual({ title: "Dentiste", due_at })
  })

  test("a day without an hour stays one, and a todo without a date gets one", () => {
    expect(argsOf(of(["create_todo", { title: "Pain", due_at: "2026-10-22" }]), "non, plutôt vendredi")).toMatchObject({ due_at: "2026-10-23" })
    expect(argsOf(of(["create_todo", { title: "Pain" }]), "non, plutôt vendredi")).toMatchObject({ due_at: "2026-10-23" })
  })

  test("an event keeps its length, across the change of the clocks too", () => {
    const lunch = of(["create_calendar_event", { title: "Midi", starts_at: "2026-10-23T10:00:00.000Z", ends_at: "2026-10-23T11:30:00.000Z" }])
    expect(argsOf(lunch, "non, plutôt lundi")).toMatchObject({ starts_at: "2026-10-26T11:00:00.000Z", ends_at: "2026-10-26T12:30:00.000Z" })
  })

  test.each(["jeudi", "non, appelle plutôt Paul", "non", "non, plutôt tous les jeudis", "n’importe quoi"])(
    "not %j, which says something else",
    (text) => {
      expect(corrected(dentist, { text, now, timeZone, known })).toBeNull()
    },
  )

  test("not of several things at once", () => {
    const both = of(["create_todo", { title: "a" }], ["create_todo", { title: "b" }])
    expect(corrected(both, { text: "non, plutôt jeudi", now, timeZone, known })).toBeNull()
  })
})
