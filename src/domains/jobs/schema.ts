import * as z from "zod/mini"
import { id, instant, instantInput, int, line, text } from "~/sync/fields.ts"
import { type Table, table } from "~/sync/table.ts"

export const remoteType = z.enum(["remote", "hybrid", "onsite"])
export const jobStatus = z.enum(["new", "saved", "applied", "interview", "offer", "rejected"])

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

export const jobSearchCriteria = table({
  name: "job_search_criteria",
  columns: {
    name: line(200),
    titles: z.array(line(200)),
    locations: z.array(line(200)),
    stack: z.array(line(100)),
    remoteTypes: z.array(remoteType),
    salaryMin: z.nullable(int(0)),
    excludedCompanies: z.array(line(300)),
    excludedKeywords: z.array(line(200)),
    active: z.boolean(),
  },
  defaults: { active: true },
})
export type JobSearchCriteria = z.output<typeof jobSearchCriteria.row>

export const updateJobInput = z.strictObject({
  id,
  starred: z.optional(z.boolean()),
  archived: z.optional(z.boolean()),
  status: z.optional(jobStatus),
  appliedAt: z.optional(z.nullable(instantInput)),
  notes: z.optional(z.nullable(text(50_000))),
})
