import { expect, test } from "vitest"
import { fitting } from "./fitting.ts"
import type { Job, JobSearchCriteria } from "./schema.ts"

const job = (title: string, score: number | null, firstSeenAt = "2026-11-22T07:00:00.000Z") => ({ title, score, firstSeenAt }) as Job
const criteria = (fields: Partial<JobSearchCriteria> = {}) =>
  ({
    ...{ titles: [], locations: [], stack: [], remoteTypes: [], salaryMin: null, excludedCompanies: [], excludedKeywords: [], active: true },
    ...fields,
  }) as unknown as JobSearchCriteria

const offers = [job("poor", 59), job("good", 60), job("unread", null), job("best", 95), job("later", 60, "2026-11-22T09:00:00.000Z")]
const titles = (wanted: JobSearchCriteria[]) => fitting(offers, wanted).jobs.map(({ title }) => title)

test("with criteria only what fits them is worth a look, the best first and of equal ones the latest", () => {
  expect(titles([criteria({ titles: ["dev"] })])).toEqual(["best", "later", "good"])
  expect(fitting(offers, [criteria({ titles: ["dev"] })]).chosen).toBe(true)
})

test("without criteria, with paused or empty ones, every offer is shown as it came", () => {
  for (const wanted of [[], [criteria({ titles: ["dev"], active: false })], [criteria()]])
    expect([titles(wanted), fitting(offers, wanted).chosen]).toEqual([["best", "later", "good", "poor", "unread"], false])
})
