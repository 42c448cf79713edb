import { beforeEach, describe, expect, test } from "vitest"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { pull } from "~/sync/pull.ts"
import { runCommand } from "~/sync/run-command.ts"
import { runServerCommand } from "~/sync/server-command.ts"
import { count, DEVICE, NOW, onRoad, type TestRoad, uuid } from "~/sync/testing/road.ts"
import { updateJob } from "./commands.ts"
import { ingestJobs } from "./ingest.ts"
import { getJob, jobHistory, lastRuns, listJobs } from "./queries.ts"

const offer = (number: number, fields: Record<string, unknown> = {}) => ({
  source: "board",
  sourceUrl: `https://jobs.example/${number}?utm_source=mail`,
  title: `Développeuse ${number}`,
  company: `Atelier ${number}\n4.2`,
  description: `Première ligne\n- "guillemets" et \\barre\\ n° ${number}`,
  location: "Marseille",
  remoteType: "hybride",
  salaryMin: 42_000,
  salaryMax: 48_000,
  stack: ["TypeScript", 'a "b", \\c', "{x}", "null"],
  applyUrl: null,
  ...fields,
})

describe.each(databases)("an ingest on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  let calls = 0
  beforeEach(async () => {
    for (const table of ["job_events", "jobs", "ingest_runs", "client_mutations", "tombstones"])
      await database.execute(`delete from ordinarthur_os.${table}`)
  })

  const ingest = (jobs: unknown[], id = `ingest ${calls++}`, at = NOW) =>
    runServerCommand({ ...road, now: () => new Date(at) }, ingestJobs, { jobs }, { clientMutationId: uuid(id), deviceId: "api" })
  const ingestNextDay = (jobs: unknown[]) => ingest(jobs, undefined, "2026-11-23T09:00:00.000Z")
  const rows = async () => (await listJobs(database, { limit: 500 })).items
  const only = async () => {
    const [row, ...others] = await rows()
    expect(others).toEqual([])
    if (row === undefined) throw new Error("no offer was kept")
    return getJob(database, row.id)
  }

  test("keeps an offer whole, signs and lines included", async () => {
    expect(await ingest([offer(1)])).toEqual({ inserted: 1, updated: 0, unchanged: 0, rejected: [] })
    expect(await only()).toMatchObject({
      source: "board",
      sourceUrl: "https://jobs.example/1?utm_source=mail",
      urlKey: "https://jobs.example/1",
      title: "Développeuse 1",
      company: "Atelier 1",
      description: `Première ligne\n- "guillemets" et \\barre\\ n° 1`,
      location: "Marseille",
      remoteType: "hybrid",
      salaryMin: 42_000,
      salaryMax: 48_000,
      stack: ["TypeScript", 'a "b", \\c', "{x}", "null"],
      applyUrl: null,
      status: "new",
      archived: false,
      repostOfId: null,
      deletedAt: null,
    })
  })

  test("of the same offers changes nothing but last_seen_at, and devices aren't woken", async () => {
    const jobs = Array.from({ length: 300 }, (_, index) => offer(index))
    await ingest(jobs)
    const before = await rows()
    const seen = (await getJob(database, before[0]?.id ?? "")).lastSeenAt
    const end = new AbortController()
    const woken: number[] = []
    const listening = (async () => {
      for await (const version of road.changes.versions(end.signal)) woken.push(version)
    })()
    expect(await ingestNextDay(jobs)).toEqual({ inserted: 0, updated: 0, unchanged: 300, rejected: [] })
    // A tracking parameter more is the same offer.
    expect(await ingestNextDay(jobs.map((job) => ({ ...job, sourceUrl: `${job.sourceUrl}&gclid=1#top` })))).toMatchObject({ unchanged: 300 })
    expect(await rows()).toEqual(before)
    expect((await getJob(database, before[0]?.id ?? "")).lastSeenAt > seen).toBe(true)
    end.abort()
    await listening
    expect(woken).toEqual([])
  })

  test("of 10,000 offers again moves their last_seen_at, changes nothing else and sends the devices nothing", async () => {
    const jobs = Array.from({ length: 10_000 }, (_, index) => offer(index, { description: `Texte ${index}` }))
    /** All that the table holds but last_seen_at, in one hash, and between which moments the offers were seen. */
    const stored = async () => {
      const [found] = await database.query<{ rows: number; rest: string; first: string; last: string }>(
        `select count(*)::int as rows, md5(string_agg((to_jsonb(job) - 'last_seen_at')::text, '' order by id)) as rest,
           min(last_seen_at) as first, max(last_seen_at) as last from ordinarthur_os.jobs job`,
      )
      return found as NonNullable<typeof found>
    }
    expect(await ingest(jobs)).toEqual({ inserted: 10_000, updated: 0, unchanged: 0, rejected: [] })
    const before = await stored()
    const everything = { cursor: null as string | null, more: true }
    while (everything.more) Object.assign(everything, await pull(road, { cursor: everything.cursor, deviceId: DEVICE, limit: 5_000 }))
    expect(await ingestNextDay(jobs)).toEqual({ inserted: 0, updated: 0, unchanged: 10_000, rejected: [] })
    const after = await stored()
    expect([after.rows, after.rest]).toEqual([10_000, before.rest])
    expect([before.last, after.first]).toEqual([NOW, "2026-11-23T09:00:00.000Z"])
    const news = await pull(road, { cursor: everything.cursor, deviceId: DEVICE, limit: 5_000 })
    expect([news.more, Object.values(news.rows).flat(), Object.values(news.removed).flat()]).toEqual([false, [], []])
  })

  test("refreshes what the offer says and leaves what I did with it", async () => {
    await ingest([offer(1)])
    const { id, version } = await only()
    const fields = { id, starred: true, archived: true, appliedAt: "2026-11-20T08:00:00.000Z", notes: "rappeler" }
    await runCommand(road, updateJob, fields, { clientMutationId: uuid("mine"), deviceId: DEVICE })
    expect(await ingest([offer(1, { salaryMax: 52_000, remoteType: "remote", title: "Développeuse 1 bis" })])).toMatchObject({ updated: 1 })
    const after = await getJob(database, id)
    expect(after).toMatchObject({ ...fields, status: "applied", salaryMax: 52_000, remoteType: "remote", title: "Développeuse 1 bis" })
    expect(after.version).toBeGreaterThan(version)
  })

  test("of another description keeps it on the server without a word to the devices", async () => {
    await ingest([offer(1)])
    const { version } = await only()
    expect(await ingest([offer(1, { description: "Une autre" })])).toMatchObject({ updated: 1 })
    expect(await only()).toMatchObject({ description: "Une autre", version })
    // A list page that has no description costs none.
    expect(await ingest([offer(1, { description: null })])).toMatchObject({ updated: 1 })
    expect((await only()).description).toBe("Une autre")
  })

  test("reports each bad offer with its reason and keeps the others", async () => {
    const jobs = [offer(1), null, offer(2, { title: 12 }), { source: "x" }, offer(3, { description: "a\0b\ud800", title: "T\0" })]
    expect(await ingest(jobs)).toEqual({
      inserted: 2,
      updated: 0,
      unchanged: 0,
      rejected: [
        { index: 1, reason: "expected an offer, got null" },
        { index: 2, reason: "title: expected text, got a number" },
        { index: 3, reason: "title is missing, and there is no description to take one from" },
      ],
    })
    expect((await rows()).map(({ title }) => title).sort()).toEqual(["Développeuse 1", "T"])
  })

  test("of an offer twice in one call keeps the first copy, so that the same call again changes nothing", async () => {
    const jobs = [offer(1), offer(2), offer(1, { salaryMin: 43_000 }), offer(2)]
    expect(await ingest(jobs)).toEqual({ inserted: 2, updated: 0, unchanged: 2, rejected: [] })
    const kept = await rows()
    expect(kept.find(({ title }) => title === "Développeuse 1")?.salaryMin).toBe(42_000)
    expect(await ingest(jobs)).toEqual({ inserted: 0, updated: 0, unchanged: 4, rejected: [] })
    expect(await rows()).toEqual(kept)
  })

  test("of the same words under another address is a new offer that points at the older one", async () => {
    const repost = (number: number) => offer(number, { title: "Développeuse (H/F)", company: "Atelier" })
    await ingest([repost(1)])
    const first = await only()
    expect(await ingest([repost(2), repost(3)])).toMatchObject({ inserted: 2 })
    const all = await rows()
    expect(all.filter(({ repostOfId }) => repostOfId === first.id)).toHaveLength(2)
    expect(all.find(({ id }) => id === first.id)?.repostOfId).toBeNull()
  })

  test("of thousands, copies and re-posts far apart included, comes to the same", async () => {
    const jobs = Array.from({ length: 2_500 }, (_, index) => offer(index, { description: "x" }))
    const later = [
      offer(7, { salaryMin: 43_000, description: "x" }),
      offer(8, { description: "x" }),
      offer(9_001, { title: "Développeuse 9", company: "Atelier 9" }),
      null,
    ]
    expect(await ingest([...jobs, ...later])).toMatchObject({ inserted: 2_501, updated: 0, unchanged: 2, rejected: [{ index: 2_503 }] })
    expect(await count(database, "jobs")).toBe(2_501)
    const found = (await listJobs(database, { search: "Atelier 9", limit: 500 })).items.filter(({ company }) => company === "Atelier 9")
    expect(found.find(({ repostOfId }) => repostOfId !== null)?.repostOfId).toBe(found.find(({ repostOfId }) => repostOfId === null)?.id)
  })

  test("points within one call, too", async () => {
    await ingest([offer(1, { title: "Dev", company: "A" }), offer(2, { title: "DEV (f/h)", company: "a" })])
    const all = await rows()
    const older = all.find(({ repostOfId }) => repostOfId === null)
    expect(all.map(({ repostOfId }) => repostOfId).filter(Boolean)).toEqual([older?.id])
  })

  test("keeps an offer without an address under its fingerprint, and knows it again", async () => {
    expect(await ingest([offer(1, { sourceUrl: null })])).toMatchObject({ inserted: 1 })
    expect(await ingest([offer(1, { sourceUrl: "" })])).toMatchObject({ inserted: 0, unchanged: 1 })
    expect((await only()).urlKey).toMatch(/^urn:offer:[0-9a-f]{32}$/)
  })

  test("of an offer that was thought gone brings it back to the devices", async () => {
    await ingest([offer(1)])
    await database.execute("update ordinarthur_os.jobs set probably_gone = true")
    const { version } = await only()
    expect(await ingest([offer(1)])).toMatchObject({ updated: 1, unchanged: 0 })
    const back = await only()
    expect(back.probablyGone).toBe(false)
    expect(back.version).toBeGreaterThan(version)
  })

  test("sent again with its id has its first answer and no second effect", async () => {
    const answer = await ingest([offer(1)], "once")
    expect(await ingest([offer(1)], "once")).toEqual(answer)
    expect(await count(database, "ingest_runs")).toBe(1)
    await expect(ingest([offer(2)], "once")).rejects.toMatchObject({ code: "conflict" })
  })

  test("leaves a line for each source with its counts and refusals", async () => {
    await ingest([offer(1), offer(2, { source: "other" }), offer(3, { source: "other", title: 1 }), null])
    expect((await lastRuns(database)).map(({ startedAt: _, ...run }) => run)).toEqual([
      { source: "board", received: 1, inserted: 1, updated: 0, unchanged: 0, rejected: 0 },
      { source: "other", received: 2, inserted: 1, updated: 0, unchanged: 0, rejected: 1 },
      { source: "unknown", received: 1, inserted: 0, updated: 0, unchanged: 0, rejected: 1 },
    ])
  })

  test("with something else than a list of offers is refused as a whole", async () => {
    await expect(
      runServerCommand(road, ingestJobs, JSON.parse(`{"jobs":{}}`), { clientMutationId: uuid("no list"), deviceId: "api" }),
    ).rejects.toMatchObject({
      code: "invalid",
      field: "jobs",
    })
  })

  describe("then the API", () => {
    test("lists offers, the newest first, by every filter and page after page", async () => {
      const jobs = Array.from({ length: 7 }, (_, index) =>
        offer(index, index < 3 ? { remoteType: "remote", location: "Évry", stack: ["Go", "Rust"] } : {}),
      )
      await ingest(jobs)
      const titles = async (input: Parameters<typeof listJobs>[1]) => (await listJobs(database, input)).items.map(({ title }) => title).sort()
      const names = (...numbers: number[]) => numbers.map((number) => `Développeuse ${number}`)
      expect(await titles({ remoteType: "remote" })).toEqual(names(0, 1, 2))
      expect(await titles({ place: "evry" })).toEqual(names(0, 1, 2))
      expect(await titles({ stack: ["go", "RUST"] })).toEqual(names(0, 1, 2))
      expect(await titles({ stack: ["go", "typescript"] })).toEqual([])
      expect(await titles({ search: "developpeuse 5" })).toEqual(names(5))
      expect(await titles({ since: "2200-01-01T00:00:00.000Z" })).toEqual([])
      expect(await titles({ archived: true })).toEqual([])
      const walked: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof listJobs>> = await listJobs(database, { limit: 3, ...(cursor === null ? {} : { cursor }) })
        walked.push(...page.items.map(({ title }) => title))
        cursor = page.cursor
      } while (cursor !== null)
      expect(walked.sort()).toEqual(names(0, 1, 2, 3, 4, 5, 6))
      await expect(listJobs(database, { cursor: "x" })).rejects.toMatchObject({ code: "invalid", field: "cursor" })
    })

    test("tells the history of an offer's status and notes", async () => {
      await ingest([offer(1)])
      const { id } = await only()
      await runCommand(road, updateJob, { id, appliedAt: "2026-11-20T08:00:00.000Z" }, { clientMutationId: uuid("apply"), deviceId: DEVICE })
      await runCommand(road, updateJob, { id, notes: "rappeler" }, { clientMutationId: uuid("note"), deviceId: DEVICE })
      const events = (await jobHistory(database, id)).map(({ field, oldValue, newValue }) => [field, oldValue, newValue])
      expect(events).toContainEqual(["status", "new", "applied"])
      expect(events).toContainEqual(["applied_at", null, "2026-11-20T08:00:00.000Z"])
      expect(events).toContainEqual(["notes", null, "rappeler"])
    })

    test("has no offer under an unknown id", async () => {
      await expect(getJob(database, uuid("nobody"))).rejects.toMatchObject({ code: "not_found" })
    })
  })
})
