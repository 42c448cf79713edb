import * as z from "zod/mini"
import { id, instant, int, line, text } from "~/sync/fields.ts"
import { type Table, table } from "~/sync/table.ts"

export const remoteType = z.enum(["remote", "hybrid", "onsite"])
export const jobStatus = z.enum(["new", "saved", "applied", "interview", "offer", "rejected"])

/** The source of offers that no scraper brought. */
export const BY_HAND = "manual"

/** An offer as the devices hold it: without its description and without last_seen_at, which stay on the server. */
export const jobs = table({
  name: "jobs",
  columns: {
    source: line(200),
    sourceUrl: line(2_000),
    /** `sourceUrl` brought to one form: without tracking parameters, fragment, case of host, trailing slash. */
    urlKey: line(2_000),
    title: line(500),
    company: z.nullable(text(300)),
    location: z.nullable(text(300)),
    remoteType: z.nullable(remoteType),
    /** Yearly euros. */
    salaryMin: z.nullable(int(0)),
    salaryMax: z.nullable(int(0)),
    stack: z.array(line(100)).check(z.maxLength(100)),
    applyUrl: z.nullable(text(2_000)),
    firstSeenAt: instant,
    archived: z.boolean(),
    starred: z.boolean(),
    status: jobStatus,
    appliedAt: z.nullable(instant),
    notes: z.nullable(text(50_000)),
    /** Title, company and place, folded and hashed: finds re-posts under another address. */
    fingerprint: line(100),
    /** The older offer with the same fingerprint, where there is one. */
    repostOfId: z.nullable(id),
    /** Not seen by its source for a while. */
    probablyGone: z.boolean(),
    score: z.nullable(int(0, 100)),
    scoreReasons: z.array(z.strictObject({ reason: text(200), points: int(-100, 100) })),
  },
  defaults: { status: "new", scoreReasons: [] },
  indexes: ["archived", "urlKey", "sourceUrl", "fingerprint"],
  references: { repostOfId: (): Table => jobs },
  unique: [["sourceUrl"], ["urlKey"]],
  replicated: (row) => !row.archived || row.starred || row.appliedAt !== null,
})
export type Job = z.output<typeof jobs.row>

const wanted = (max: number) => z.array(line(max)).check(z.maxLength(50, "expected at most 50"))
export const criteriaColumns = {
  name: line(200),
  titles: wanted(200),
  locations: wanted(200),
  stack: wanted(100),
  remoteTypes: z.array(remoteType).check(z.maxLength(3)),
  salaryMin: z.nullable(int(0)),
  excludedCompanies: wanted(300),
  excludedKeywords: wanted(200),
  active: z.boolean(),
}

/** What the owner looks for: the scraper asks for it, and offers are scored by it. */
export const jobSearchCriteria = table({ name: "job_search_criteria", columns: criteriaColumns, defaults: { active: true } })
export type JobSearchCriteria = z.output<typeof jobSearchCriteria.row>
