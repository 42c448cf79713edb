import { describe, expect, test } from "vitest"
import type { Row } from "~/sync/table.ts"
import { world } from "~/sync/testing/memory.ts"
import { updateJob } from "./commands.ts"
import { readOffer } from "./offer.ts"
import { type Job, jobs } from "./schema.ts"

const id = "019ab000-0000-7000-8000-00000000000a"
const tap = "2026-11-22T08:30:00.000Z"

/** A stand with one offer, as an ingest leaves it. */
function withOffer(fields: Partial<Job> = {}) {
  const stand = world()
  const { description: _description, ...offer } = readOffer({ source: "board", sourceUrl: "https://jobs.example/1", title: "Développeur web" })
  const stamps = { version: 1, createdAt: tap, updatedAt: tap, deletedAt: null, firstSeenAt: tap }
  const row = jobs.row.parse({ ...jobs.defaults, ...offer, ...stamps, id, ...fields })
  stand.rows.put("jobs", row as Row)
  return stand
}
const changed = async (fields: Partial<Job>, input: Omit<Parameters<typeof updateJob.run>[1], "id">) => {
  const stand = withOffer(fields)
  await stand.run(updateJob, { id, ...input })
  return stand.get(jobs, id)
}

describe("applying", () => {
  test("saying when I applied makes the offer applied", async () => {
    expect(await changed({}, { appliedAt: tap })).toMatchObject({ status: "applied", appliedAt: tap })
  })

  test("a device whose clock is a year ahead has applied now", async () => {
    expect(await changed({}, { appliedAt: "2027-11-22T08:30:00.000Z" })).toMatchObject({ status: "applied", appliedAt: "2026-11-22T09:00:00.000Z" })
  })

  test("saying that I applied dates it", async () => {
    const job = await changed({}, { status: "applied" })
    expect(job?.status).toBe("applied")
    expect(job?.appliedAt).toMatch(/^\d{4}-/)
  })

  test("taking it back takes the date back, by either road", async () => {
    expect(await changed({ status: "applied", appliedAt: tap }, { appliedAt: null })).toMatchObject({ status: "new", appliedAt: null })
    expect(await changed({ status: "applied", appliedAt: tap }, { status: "saved" })).toMatchObject({ status: "saved", appliedAt: null })
  })

  test("an interview is further than applied: a corrected date leaves it", async () => {
    expect(await changed({ status: "interview", appliedAt: tap }, { appliedAt: "2026-11-20T08:00:00+01:00" })).toMatchObject({
      status: "interview",
      appliedAt: "2026-11-20T07:00:00.000Z",
    })
    expect(await changed({ status: "applied", appliedAt: tap }, { status: "rejected" })).toMatchObject({ status: "rejected", appliedAt: tap })
  })

  test("an answer without an application has no date", async () => {
    expect(await changed({}, { status: "interview" })).toMatchObject({ status: "interview", appliedAt: null })
  })

  test("a status and a date that contradict each other are refused", async () => {
    await expect(changed({}, { status: "new", appliedAt: tap })).rejects.toMatchObject({ code: "invalid", field: "status" })
    await expect(changed({}, { status: "applied", appliedAt: null })).rejects.toMatchObject({ code: "invalid", field: "status" })
  })
})

describe("star, archive and notes", () => {
  test("star and archive leave the status alone", async () => {
    expect(await changed({ status: "applied", appliedAt: tap }, { starred: true, archived: true })).toMatchObject({
      status: "applied",
      appliedAt: tap,
      starred: true,
      archived: true,
    })
  })

  test("an offer that doesn't exist can't be changed", async () => {
    await expect(world().run(updateJob, { id, starred: true })).rejects.toMatchObject({ code: "not_found" })
  })

  test("a field that is no field of mine is refused", async () => {
    await expect(withOffer().run(updateJob, JSON.parse(`{"id":"${id}","title":"other"}`))).rejects.toMatchObject({ code: "invalid" })
  })
})

describe("the history", () => {
  const change = (was: Partial<Job>, is: Partial<Job>) => {
    const row = withOffer().get(jobs, id) as Job
    return [{ table: "jobs", id, before: { ...row, ...was }, after: { ...row, ...is } }]
  }
  const context = { result: null, clientMutationId: "019ab000-0000-7000-8000-0000000000ff", now: tap, input: { id } }

  test("has a line for each of status, date and notes that changed, none for a star", () => {
    const rows = updateJob.effects?.(change({}, { status: "applied", appliedAt: tap, starred: true }), context)
    expect(rows?.map(({ table, values }) => [table, values.field, values.oldValue, values.newValue])).toEqual([
      ["job_events", "status", "new", "applied"],
      ["job_events", "applied_at", null, tap],
    ])
    expect(new Set(rows?.map(({ values }) => values.id)).size).toBe(2)
  })

  test("has the same line ids when the same call runs again", () => {
    const once = () => updateJob.effects?.(change({}, { notes: "call back" }), context)
    expect(once()).toEqual(once())
    expect(once()).toHaveLength(1)
  })
})
