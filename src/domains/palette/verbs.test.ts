import { describe, expect, test } from "vitest"
import { read } from "~/grammar/read.ts"
import type { Row } from "~/sync/table.ts"
import { entriesOf, type RowKind } from "./entries.ts"
import { searcher } from "./search.ts"
import { type Change, deedsOf, jobsMeant, LOOKED_AT, targetOf } from "./verbs.ts"

const clock = { now: Date.parse("2026-11-25T10:00:00Z"), timeZone: "Europe/Paris" }
const base = { version: 1, createdAt: "2026-11-01T10:00:00.000Z", updatedAt: "2026-11-20T10:00:00.000Z", deletedAt: null }
const todo = (title: string, more: object = {}) => ({
  ...base,
  ...{
    id: title,
    title,
    description: null,
    status: "todo",
    priority: null,
    dueOn: null,
    dueAt: null,
    plannedOn: null,
    tags: [],
    checklist: [],
    context: null,
  },
  ...more,
})
const job = (title: string, company: string, more: object = {}) => ({
  ...base,
  ...{
    id: company,
    title,
    company,
    location: null,
    stack: [],
    notes: null,
    archived: false,
    starred: false,
    appliedAt: null,
    salaryMin: null,
    salaryMax: null,
  },
  ...more,
})
const event = (title: string, startsAt: string, more: object = {}) => ({
  ...base,
  ...{ id: `event ${title}`, title, description: null, location: null, startsAt, endsAt: new Date(Date.parse(startsAt) + 5_400_000).toISOString() },
  ...{ allDay: false, startsOn: null, endsOn: null, recurrence: null, recurrenceParentId: null, source: "ordinarthur-os" },
  ...more,
})
const life: [RowKind, object[]][] = [
  [
    "todo",
    [
      todo("Appeler la banque", { dueOn: "2026-11-25" }),
      todo("Appeler la banque postale"),
      todo("Dentiste", { dueAt: "2026-11-26T09:00:00.000Z" }),
      todo("Courses", { plannedOn: "2026-11-25" }),
      todo("Ranger le garage", { status: "done" }),
    ],
  ],
  ["event", [event("Déjeuner avec Léa", "2026-11-26T11:30:00.000Z"), event("Yoga", "2026-11-26T17:00:00.000Z", { recurrence: "FREQ=WEEKLY" })]],
  [
    "job",
    [
      job("Développeur web", "Acme", { salaryMax: 36_000 }),
      job("Front-end", "Banque Phocéenne", { salaryMin: 45_000, starred: true }),
      job("Data", "Phare", {}),
      job("Vieux", "Passé", { salaryMax: 30_000, archived: true }),
    ],
  ],
]

function rows() {
  const work = entriesOf(life as unknown as [RowKind, Row[]][])
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}
const search = searcher(rows())
function changeOf(text: string): Change {
  const reading = read(text, { now: "2026-11-25T10:00:00Z", timeZone: clock.timeZone })
  if (reading.kind !== "change") throw new Error(`${text} is read as ${reading.kind}`)
  return reading
}
function deeds(text: string) {
  const change = changeOf(text)
  return deedsOf(change, search(targetOf(change), { most: LOOKED_AT, now: clock.now, useOf: () => 0 }), clock)
}
const says = (text: string) => deeds(text).map(({ verb, entry }) => `${verb} ${entry.kind} ${entry.title}`)

describe("a verb finds what it is for", () => {
  test.each([
    ["fait : appeler la banque", ["complete todo Appeler la banque"]],
    ["done: courses", ["complete todo Courses"]],
    ["rouvre ranger le garage", ["reopen todo Ranger le garage"]],
    ["postulé acme", ["apply job Développeur web, Acme"]],
    ["applied to acme", ["apply job Développeur web, Acme"]],
    ["unstar phocéenne", ["unstar job Front-end, Banque Phocéenne"]],
    ["archive phare", ["archive job Data, Phare"]],
    ["supprime le dentiste", ["remove todo Dentiste"]],
    ["décale dentiste à jeudi 15h", ["move todo Dentiste"]],
    ["move déjeuner avec léa to friday", ["move event Déjeuner avec Léa"]],
  ])("%s", (text, expected) => expect(says(text)).toEqual(expected))

  test("several of the name are offered, one each, and what is done already is none of them", () => {
    expect(says("fait : banque")).toEqual(expect.arrayContaining(["complete todo Appeler la banque", "complete todo Appeler la banque postale"]))
    expect(says("fait : banque")).toHaveLength(2)
    expect(says("fait : ranger le garage")).toEqual([])
    expect(says("archive passé")).toEqual([])
  })

  test("nothing of the name does nothing, and a series is left to its page", () => {
    expect(says("fait : tondre la pelouse")).toEqual([])
    expect(says("décale yoga à vendredi")).toEqual([])
  })

  test("an error of typing doesn't hide it", () => {
    expect(says("fait : dentitse")).toEqual(["complete todo Dentiste"])
  })
})

describe("what is moved", () => {
  const to = (text: string) => deeds(text).map((deed) => (deed.verb === "move" ? deed.to : null))
  test("goes to the hour that is said", () => expect(to("décale dentiste à jeudi 15h")).toEqual([{ dueAt: "2026-11-26T14:00:00.000Z" }]))
  test("keeps its hour on another day", () => expect(to("décale dentiste à vendredi")).toEqual([{ dueAt: "2026-11-27T09:00:00.000Z" }]))
  test("goes on by days", () => expect(to("décale appeler la banque de 2 jours")).toEqual([{ dueOn: "2026-11-27" }]))
  test("that was only planned stays a plan", () => expect(to("décale courses à vendredi")).toEqual([{ plannedOn: "2026-11-27" }]))
  test("later, without a day, is tomorrow", () => expect(to("snooze appeler la banque")[0]).toEqual({ dueOn: "2026-11-26" }))
  test("in the agenda keeps its hour and its length", () =>
    expect(to("décale déjeuner avec léa à vendredi")).toEqual([{ startsAt: "2026-11-27T11:30:00.000Z", endsAt: "2026-11-27T13:00:00.000Z" }]))
})

test("offers that are described are those that surely are: an unknown pay isn't low", () => {
  const jobs = life[2]?.[1] as never
  expect(jobsMeant(changeOf("archive les offres < 40k"), jobs).map(({ id }) => id)).toEqual(["Acme"])
  expect(jobsMeant(changeOf("archive offers above 40k"), jobs).map(({ id }) => id)).toEqual(["Banque Phocéenne"])
  expect(deeds("archive les offres < 40k")).toEqual([])
})
