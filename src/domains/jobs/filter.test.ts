import { describe, expect, test } from "vitest"
import { applications, archived, byDay, countJobs, everyJob, inOrder, matching, sortedBy } from "./filter.ts"
import { isNew } from "./new-jobs.ts"
import { type Job, jobs } from "./schema.ts"

let made = 0
const dayOf = (instant: string) => instant.slice(0, 10)
const offer = (fields: Partial<Job> = {}): Job => {
  made += 1
  const id = `019ab000-0000-7000-8000-${String(made).padStart(12, "0")}`
  const at = "2026-11-22T07:00:00.000Z"
  const own = { source: "board", sourceUrl: `https://jobs.example/${made}`, urlKey: `https://jobs.example/${made}`, title: "Dev", fingerprint: "f" }
  return jobs.row.parse({ ...jobs.defaults, ...own, id, version: 1, createdAt: at, updatedAt: at, deletedAt: null, firstSeenAt: at, ...fields })
}

const list = [
  offer({ title: "Développeuse Solid", remoteType: "remote", location: "Marseille 2e", stack: ["Solid", "Node"] }),
  offer({ title: "Ingénieur", remoteType: "hybrid", location: "13 - MARSEILLE", starred: true, stack: ["Node"] }),
  offer({ title: "Comptable", location: "Aix", archived: true, starred: true }),
  offer({ title: "Serveur", location: "Lyon", archived: true, status: "applied", appliedAt: "2026-11-20T08:00:00.000Z" }),
]
const titles = (filter: Partial<typeof everyJob>) => matching(list, { ...everyJob, ...filter }).map(({ title }) => title)

describe("narrowing the list", () => {
  test("archived offers are out of the way, except where I starred them or applied", () => {
    expect(titles({})).toEqual(["Développeuse Solid", "Ingénieur"])
    expect(titles({ view: "starred" })).toEqual(["Ingénieur", "Comptable"])
    expect(titles({ view: "applied" })).toEqual(["Serveur"])
  })

  test("they are found again in a list of their own, by place and by words as the others are", () => {
    expect(titles({ view: "archived" })).toEqual(["Comptable", "Serveur"])
    expect(titles({ view: "archived", place: "lyon" })).toEqual(["Serveur"])
    expect(titles({ view: "archived", search: "comptable aix" })).toEqual(["Comptable"])
  })

  test("of an offer that the server calls archived, this device knows better what has become of it", () => {
    const [back, mine, other] = [offer({ title: "Revenue" }), offer({ title: "À moi", archived: true }), offer({ title: "Ailleurs", archived: true })]
    const there = [back, other].map((job) => ({ ...job, archived: true }))
    expect(archived([back, mine, offer()], there).map(({ title }) => title)).toEqual(["Ailleurs", "À moi"])
  })

  test("a place is found whatever stands around it and however it is written", () => {
    expect(titles({ place: "Marseille" })).toEqual(["Développeuse Solid", "Ingénieur"])
  })

  test("a search finds words without their accents, in any order", () => {
    expect(titles({ search: "solid developpeuse" })).toEqual(["Développeuse Solid"])
    expect(titles({ search: "solid marseille lyon" })).toEqual([])
  })

  test("filters add up", () => {
    expect(titles({ view: "hybrid", stack: "Node", place: "marseille" })).toEqual(["Ingénieur"])
  })

  test("each filter's count is what it would leave", () => {
    const counts = countJobs(list, ["Marseille", "Lyon"])
    for (const view of ["", "remote", "hybrid", "starred", "applied", "archived"] as const)
      expect(counts.views[view], view).toBe(titles({ view }).length)
    for (const place of ["Marseille", "Lyon"]) expect(counts.places.get(place), place).toBe(titles({ place }).length)
    expect(counts.stack).toEqual(["Node"])
  })
})

describe("the order", () => {
  test("the latest harvest first, then the best score, then always the same", () => {
    const [a, b, c, d] = [offer(), offer({ score: 80 }), offer(), offer({ firstSeenAt: "2026-11-23T07:00:00.000Z" })]
    const wanted = [d, b, a, c].map((job) => job?.id)
    expect(inOrder([a, b, c, d] as Job[]).map(({ id }) => id)).toEqual(wanted)
    expect(inOrder([d, c, b, a] as Job[]).map(({ id }) => id)).toEqual(wanted)
  })

  test("the days of a harvest head its offers", () => {
    const late = offer({ firstSeenAt: "2026-11-23T07:00:00.000Z" })
    expect(byDay(inOrder([offer(), late, offer()]), dayOf).map(({ day, jobs }) => [day, jobs.length])).toEqual([
      ["2026-11-23", 1],
      ["2026-11-22", 2],
    ])
  })
})

test("new is what arrived today and waits for a decision", () => {
  const today = "2026-11-22"
  expect(isNew(offer(), today, dayOf)).toBe(true)
  for (const fields of [{ starred: true }, { archived: true }, { status: "saved" as const }, { firstSeenAt: "2026-11-21T22:00:00.000Z" }])
    expect(isNew(offer(fields), today, dayOf), JSON.stringify(fields)).toBe(false)
})

test("in one list by score, pay or application, with equal ones as they stood", () => {
  const rows = [
    offer({ title: "a", score: 40, salaryMin: 30_000, salaryMax: null }),
    offer({ title: "b", score: 90, salaryMin: null, salaryMax: null }),
    offer({ title: "c", score: 40, salaryMin: 40_000, salaryMax: 50_000, appliedAt: "2026-11-20T08:00:00.000Z" }),
  ]
  expect(sortedBy(rows, "score").map(({ title }) => title)).toEqual(["b", "a", "c"])
  expect(sortedBy(rows, "pay").map(({ title }) => title)).toEqual(["c", "a", "b"])
  expect(sortedBy(rows, "applied").map(({ title }) => title)).toEqual(["c", "a", "b"])
})

test("an application is known under every address of its offer, from the first one on; a bare title is no offer", () => {
  const early = offer({ fingerprint: "same", company: "Calanques", appliedAt: "2026-09-03T08:00:00.000Z" })
  const late = offer({ fingerprint: "same", company: "Calanques", appliedAt: "2026-10-03T08:00:00.000Z" })
  const bare = offer({ fingerprint: "bare", company: null, location: null, appliedAt: "2026-09-03T08:00:00.000Z" })
  expect([...applications([late, early, bare, offer({ fingerprint: "other", company: "Autre" })])]).toEqual([
    ["same", { id: early.id, at: "2026-09-03T08:00:00.000Z" }],
  ])
})
