import { describe, expect, test } from "vitest"
import { read } from "~/grammar/read.ts"
import { deriveId } from "~/sync/derive-id.ts"
import { actionNamed } from "./actions.ts"
import { planFrom, proposalFrom } from "./from-grammar.ts"
import type { Known } from "./known.ts"

const now = "2026-10-21T08:00:00.000Z"
const timeZone = "Europe/Paris"
const id = (name: string) => deriveId("test", name)
const known: Known = {
  projects: [
    { id: id("atlas"), name: "Atlas" },
    { id: id("house"), name: "Maison de campagne" },
  ],
  todos: [
    { id: id("bank"), title: "Appeler la banque", due: "2026-10-22" },
    { id: id("notary"), title: "Appeler le notaire", due: "2026-10-22T08:00:00.000Z" },
    { id: id("plumber"), title: "Plombier", due: null },
  ],
  events: [{ id: id("dentist"), title: "Dentiste", startsAt: "2026-10-26T14:00:00.000Z" }],
  jobs: [
    { id: id("acme"), title: "Développeur", company: "Acme", salary: 38_000 },
    { id: id("umbrella"), title: "Lead", company: "Umbrella", salary: 60_000 },
  ],
  tags: [],
}
const plan = (text: string) =>
  planFrom(read(text, { now, timeZone, projects: known.projects.map(({ name }) => name) }), { text, now, timeZone, known })

describe("what the grammar read becomes", () => {
  test.each<[string, string, object]>([
    ["Appeler le dentiste demain p1 #santé", "create_todo", { title: "Appeler le dentiste", due_at: "2026-10-22", priority: 3, tags: ["santé"] }],
    ["Écrire les tests +atlas ~30m", "create_todo", { title: "Écrire les tests", project_id: id("atlas"), estimate_minutes: 30 }],
    ["fait : appeler la banque", "complete_todo", { todo_id: id("bank") }],
    ["supprime appeler la banque", "remove_todo", { todo_id: id("bank") }],
    ["décale appeler la banque à vendredi", "reschedule_todo", { todo_id: id("bank"), due_at: "2026-10-23" }],
    ["décale appeler la banque de 2 jours", "reschedule_todo", { todo_id: id("bank"), due_at: "2026-10-24" }],
    ["décale le notaire de 2 jours", "reschedule_todo", { todo_id: id("notary"), due_at: "2026-10-24T08:00:00.000Z" }],
    ["décale plombier de 2 jours", "reschedule_todo", { todo_id: id("plumber"), planned_on: "2026-10-23" }],
    ["décale dentiste à mardi", "move_event", { event_id: id("dentist"), starts_at: "2026-10-27T14:00:00.000Z" }],
    ["supprime dentiste", "remove_event", { event_id: id("dentist") }],
    ["j'ai postulé chez Acme", "set_job_status", { job_id: id("acme"), status: "applied" }],
    ["archive les offres < 40k", "archive_jobs", { job_ids: [id("acme")] }],
  ])("%s", (text, fn, args) => {
    const { actions, unplaced } = plan(text)
    expect(unplaced).toEqual([])
    expect(actions).toMatchObject([{ fn, args, engine: "grammar" }])
    expect(actionNamed(fn)?.args.safeParse(actions[0]?.args).error).toBeUndefined()
  })

  test("an idea for a project that is there, and a check-in", () => {
    expect(plan("idée pour Atlas : un mode sombre").actions).toMatchObject([{ fn: "add_project_idea", args: { project_id: id("atlas") } }])
    expect(plan("j'ai pris mes médicaments").actions).toMatchObject([{ fn: "toggle_daily_checkin", args: { taken: true, day: "2026-10-21" } }])
  })

  test.each(["idée pour Zeppelin : un mode sombre", "fait : appeler", "fait : le tour du monde", "quel temps fait-il ?"])(
    "%s: not placed, and nothing is proposed",
    (text) => {
      expect(plan(text)).toEqual({ actions: [], unplaced: [text] })
    },
  )

  test("a text that is too long for a title is kept whole below it", () => {
    const text = `Appeler ${"très ".repeat(200)}longtemps`
    expect(plan(text).actions).toMatchObject([{ fn: "create_todo", args: { title: expect.stringMatching(/^Appeler .*…$/), description: text } }])
  })

  test("says where each argument was read", () => {
    const text = "Appeler le dentiste demain p1"
    const spans = plan(text).actions[0]?.spans ?? []
    const words = Object.fromEntries(spans.map(({ arg, start, end }) => [arg, text.slice(start, end)]))
    expect(words).toEqual({ title: "Appeler le dentiste", due_at: "demain", priority: "p1" })
    const done = plan("fait : banque").actions[0]?.spans
    expect(done).toContainEqual({ arg: "todo_id", start: 7, end: 13, origin: "guessed" })
  })

  test("is a proposal in the browser too", () => {
    const text = "Acheter du lait demain"
    const proposal = proposalFrom(read(text, { now, timeZone }), { text, source: "pwa", now, timeZone, known })
    expect(proposal).toMatchObject({ text, source: "pwa", at: now, actions: [{ fn: "create_todo" }] })
    expect(Object.keys(proposal)).not.toContain("known")
  })
})
