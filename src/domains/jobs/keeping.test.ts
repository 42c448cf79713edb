import { beforeEach, describe, expect, test } from "vitest"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { pull } from "~/sync/pull.ts"
import { runCommand } from "~/sync/run-command.ts"
import { runServerCommand } from "~/sync/server-command.ts"
import { DEVICE, NOW, onRoad, type TestRoad, uuid } from "~/sync/testing/road.ts"
import { updateJob } from "./commands.ts"
import { createCriteria, removeCriteria, updateCriteria } from "./criteria.ts"
import { markGone } from "./gone.ts"
import { ingestJobs } from "./ingest.ts"
import { listJobs } from "./queries.ts"
import { jobSources, jobStats } from "./reports.ts"
import { keepScored, scoreOffers } from "./score-offers.ts"

/** What the server does with offers by itself. */

const DAY = 86_400_000
const offer = (number: number, fields: Record<string, unknown> = {}) => ({
  source: "board",
  sourceUrl: `https://jobs.example/${number}`,
  title: number % 2 === 0 ? "Développeuse full-stack" : "Chef de chantier",
  company: `Atelier ${number}`,
  description: `Texte ${number}, avec astreinte ${number === 4 ? "chaque nuit" : ""}`.repeat(5),
  location: "Marseille",
  ...fields,
})

describe.each(databases)("offers that are kept on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  let calls = 0
  beforeEach(async () => {
    for (const table of ["job_events", "jobs", "job_search_criteria", "ingest_runs", "client_mutations", "tombstones"])
      await database.execute(`delete from ordinarthur_os.${table}`)
  })

  const caller = () => ({ clientMutationId: uuid(`keeping ${calls++}`), deviceId: "api" })
  const at = (days: number): TestRoad => ({ ...road, now: () => new Date(Date.parse(NOW) + days * DAY) })
  const ingest = (jobs: unknown[], days = 0) => runServerCommand(at(days), ingestJobs, { jobs }, caller())
  const score = (after = 0) => runServerCommand(road, scoreOffers, { after }, caller())
  const rows = async () => (await listJobs(database, { limit: 500 })).items.sort((left, right) => (left.sourceUrl < right.sourceUrl ? -1 : 1))
  const scores = async () => (await rows()).map((job) => job.score)
  const criteria = (fields = {}) =>
    runCommand(road, createCriteria, { name: "Full-stack", titles: ["développeuse full-stack"], locations: ["Marseille"], ...fields }, caller())

  describe("are scored", () => {
    test("by the criteria of now, with reasons; a change of the criteria changes the scores", async () => {
      await ingest([offer(1), offer(2)])
      const { id } = await criteria()
      expect(await score()).toEqual({ scored: 2, changed: 2, more: false })
      expect(await scores()).toEqual([40, 100])
      expect((await rows())[1]?.scoreReasons).toEqual([
        { reason: "title: développeuse full-stack", points: 60 },
        { reason: "place: Marseille", points: 40 },
        { reason: "short", points: 0 },
      ])
      await runCommand(road, updateCriteria, { id, titles: ["chef de chantier"] }, caller())
      expect(await score()).toMatchObject({ scored: 2, changed: 2 })
      expect(await scores()).toEqual([100, 40])
      await runCommand(road, removeCriteria, { id }, caller())
      await score()
      expect(await scores()).toEqual([null, null])
    })

    test("once: the same criteria again scores nothing, and an offer that is scored alike sends nothing to the devices", async () => {
      await ingest([offer(1), offer(2)])
      const { id } = await criteria()
      await score()
      expect(await score()).toEqual({ scored: 0, changed: 0, more: false })
      await runCommand(road, updateCriteria, { id, name: "Un autre nom" }, caller())
      const { cursor } = await pull(road, { cursor: null, deviceId: DEVICE })
      expect(await score()).toEqual({ scored: 2, changed: 0, more: false })
      expect((await pull(road, { cursor, deviceId: DEVICE })).rows.jobs ?? []).toEqual([])
    })

    test("again when the scraper brings another text, which the devices don't hold", async () => {
      await ingest([offer(2)])
      await criteria({ excludedKeywords: ["astreinte"] })
      await score()
      expect(await scores()).toEqual([60])
      await ingest([offer(2, { description: "Sans rien de tel." })])
      expect(await score()).toMatchObject({ scored: 1, changed: 1 })
      expect(await scores()).toEqual([100])
    })

    test("in steps, the newest first, and by the keeper without being asked until it is stopped", async () => {
      await ingest(Array.from({ length: 600 }, (_, number) => offer(number)))
      await criteria()
      expect(await score()).toEqual({ scored: 250, changed: 250, more: true })
      const stop = new AbortController()
      keepScored(road, stop.signal, 0)
      const unscored = async () =>
        (await database.query<{ count: number }>("select count(*)::int as count from ordinarthur_os.jobs where score is null"))[0]?.count
      while ((await unscored()) !== 0) await new Promise((resolve) => setTimeout(resolve, 20))
      await ingest([offer(1_000)])
      while ((await unscored()) !== 0) await new Promise((resolve) => setTimeout(resolve, 20))
      stop.abort()
      expect(road.reports).toEqual([])
    })
  })

  describe("are thought gone", () => {
    test("when their source was read three times in ten days without them, and are back once seen", async () => {
      await ingest([offer(1), offer(2)])
      for (const days of [4, 8]) await ingest([offer(2)], days)
      expect(await runServerCommand(at(11), markGone, {}, caller())).toEqual({ gone: 0 })
      await ingest([offer(2)], 11)
      expect(await runServerCommand(at(11), markGone, {}, caller())).toEqual({ gone: 1 })
      expect((await rows()).map((job) => job.probablyGone)).toEqual([true, false])
      expect(await ingest([offer(1)], 12)).toMatchObject({ updated: 1 })
      expect((await rows()).map((job) => job.probablyGone)).toEqual([false, false])
    })

    test("not when the scraper of their source brought nothing at all, or another source was read", async () => {
      await ingest([offer(1)])
      for (const days of [4, 8, 11, 12]) await ingest([{ source: "board", sourceUrl: "https://jobs.example/x" }, offer(9, { source: "other" })], days)
      expect(await runServerCommand(at(13), markGone, {}, caller())).toEqual({ gone: 0 })
    })
  })

  test("a source that has been silent for twice its usual gap is told, with what its last run refused", async () => {
    for (const days of [0, 1, 2, 3]) await ingest([offer(1), { source: "board" }], days)
    const [source] = await jobSources(database, at(4).now())
    expect(source).toMatchObject({ source: "board", runs: 4, received: 2, rejected: 1, usualGap: 1_440, silent: false })
    expect(source?.rejections).toEqual([{ index: 1, reason: expect.stringContaining("title is missing") }])
    expect((await jobSources(database, at(6).now()))[0]?.silent).toBe(true)
  })

  test("the funnel counts each offer by how far it ever came", async () => {
    await ingest([offer(1), offer(2), offer(3), offer(4, { source: "other" })])
    const [one, two, three] = await rows()
    const set = async (id: string | undefined, status: "applied" | "interview" | "rejected", days: number) =>
      runCommand(at(days), updateJob, { id: id ?? "", status }, caller())
    await set(one?.id, "applied", 0)
    await set(two?.id, "applied", 0)
    await set(three?.id, "applied", 0)
    await set(one?.id, "interview", 4)
    await set(one?.id, "rejected", 9)
    await set(two?.id, "rejected", 2)
    const stats = await jobStats(database)
    expect(stats.total).toEqual({ offers: 4, applied: 3, answered: 2, interviews: 1, proposals: 0, days: 3 })
    expect(stats.bySource).toEqual([{ source: "board", offers: 3, applied: 3, answered: 2, interviews: 1, proposals: 0, days: 3 }])
  })
})
