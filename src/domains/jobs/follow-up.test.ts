import { expect, test } from "vitest"
import { followUps } from "./follow-up.ts"
import type { Job } from "./schema.ts"

const job = (title: string, appliedAt: string | null, more: Partial<Job> = {}) =>
  ({ title, appliedAt, status: appliedAt === null ? "new" : "applied", archived: false, ...more }) as Job
const dayOf = (instant: string) => instant.slice(0, 10)
const proposed = (jobs: Job[], after = 10) => followUps(jobs, "2026-11-24", after, dayOf).map(({ title }) => title)

test("an application without an answer is to be followed up from the tenth day on, the oldest first", () => {
  const jobs = [
    job("hier", "2026-11-23T09:00:00Z"),
    job("dix jours", "2026-11-14T09:00:00Z"),
    job("neuf jours", "2026-11-15T09:00:00Z"),
    job("vieux", "2026-10-01T09:00:00Z"),
    job("neuve", null),
  ]
  expect(proposed(jobs)).toEqual(["vieux", "dix jours"])
})

test("an answer, the archive, or 0 days in the settings ends it", () => {
  const at = "2026-11-01T09:00:00Z"
  expect(proposed([job("a", at, { status: "interview" }), job("b", at, { status: "rejected" }), job("c", at, { archived: true })])).toEqual([])
  expect(proposed([job("d", at)], 0)).toEqual([])
})
