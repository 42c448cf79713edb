import { fold } from "~/text/fold.ts"
import type { Job } from "./schema.ts"

/** What a list of offers is narrowed to; `""` asks for nothing. */
export interface JobFilter {
  view: "" | "remote" | "hybrid" | "starred" | "applied" | "archived"
  /** Part of the place. */
  place: string
  stack: string
  search: string
}

export const everyJob: JobFilter = { view: "", place: "", stack: "", search: "" }

/** An archived offer is out of the way in its own list, but what I starred or applied to stays in those two as well. */
const VIEWS: Record<JobFilter["view"], (job: Job) => boolean> = {
  "": (job) => !job.archived,
  remote: (job) => !job.archived && job.remoteType === "remote",
  hybrid: (job) => !job.archived && job.remoteType === "hybrid",
  starred: (job) => job.starred,
  applied: (job) => job.appliedAt !== null,
  archived: (job) => job.archived,
}

const isAt = (job: Job, foldedPlace: string) => job.location !== null && fold(job.location).includes(foldedPlace)

/** Offers that answer every part of the filter; each word of the search is somewhere in the offer. */
export function matching(jobs: readonly Job[], filter: JobFilter): Job[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean)
  const place = fold(filter.place)
  const inView = VIEWS[filter.view]
  return jobs.filter(
    (job) =>
      inView(job) &&
      (place === "" || isAt(job, place)) &&
      (filter.stack === "" || job.stack.includes(filter.stack)) &&
      (words.length === 0 || says(job, words)),
  )
}

function says(job: Job, words: readonly string[]): boolean {
  const text = fold([job.title, job.company, job.location, job.source, ...job.stack, job.notes].join("\n"))
  return words.every((word) => text.includes(word))
}

/** How many offers each filter would leave, and what there is to choose from; one walk over the offers. */
export interface JobCounts {
  views: Record<JobFilter["view"], number>
  places: Map<string, number>
  /** The most frequent names of a stack, the most frequent first. */
  stack: string[]
}

/** Names of a stack that are offered; fewer than two offers with one make no filter. */
const MAX_STACK = 40

export function countJobs(jobs: readonly Job[], places: readonly string[]): JobCounts {
  const views = { "": 0, remote: 0, hybrid: 0, starred: 0, applied: 0, archived: 0 }
  const folded = places.map((place) => [place, fold(place)] as const)
  const byPlace = new Map(places.map((place) => [place, 0]))
  const byName = new Map<string, number>()
  for (const job of jobs) {
    for (const view of Object.keys(VIEWS) as JobFilter["view"][]) if (VIEWS[view](job)) views[view] += 1
    for (const [place, text] of folded) if (!job.archived && isAt(job, text)) byPlace.set(place, (byPlace.get(place) ?? 0) + 1)
    if (!job.archived) for (const name of job.stack) byName.set(name, (byName.get(name) ?? 0) + 1)
  }
  const frequent = [...byName]
    .filter(([, count]) => count > 1)
    .sort(([nameA, countA], [nameB, countB]) => countB - countA || (nameA < nameB ? -1 : 1))
  return { views, places: byPlace, stack: frequent.slice(0, MAX_STACK).map(([name]) => name) }
}

/** Archived offers: those in this device's lists, as it has them, and those `outside`. */
export function archived(held: readonly Job[], outside: readonly Job[]): Job[] {
  const all = new Map([...outside, ...held].map((job) => [job.id, job]))
  return [...all.values()].filter((job) => job.archived)
}

/** The latest harvest first, and within it the best score; the id settles the rest, so that nothing jumps. */
export function inOrder(jobs: readonly Job[]): Job[] {
  const keyed = jobs.map((job) => ({ job, seen: job.firstSeenAt, score: job.score ?? -1, id: job.id }))
  keyed.sort((left, right) =>
    left.seen === right.seen ? right.score - left.score || (left.id < right.id ? -1 : 1) : left.seen < right.seen ? 1 : -1,
  )
  return keyed.map(({ job }) => job)
}

/** The orders of the list: by harvest, or one list by what an offer says. */
export const jobOrders = ["day", "score", "pay", "applied"] as const
export type JobOrder = (typeof jobOrders)[number]

const KEYS: Record<Exclude<JobOrder, "day">, (job: Job) => number | string> = {
  score: (job) => job.score ?? -1,
  pay: (job) => job.salaryMax ?? job.salaryMin ?? -1,
  applied: (job) => job.appliedAt ?? "",
}

/** Offers that are `inOrder`, the highest of `order` first; equal ones stay in order. */
export function sortedBy(jobs: readonly Job[], order: Exclude<JobOrder, "day">): Job[] {
  const key = KEYS[order]
  return [...jobs].sort((left, right) => (key(left) === key(right) ? 0 : key(left) < key(right) ? 1 : -1))
}

/** By fingerprint, the first application to an offer; a title alone says too little to call two offers one. */
export function applications(jobs: readonly Job[]): Map<string, { id: string; at: string }> {
  const found = new Map<string, { id: string; at: string }>()
  for (const { id, fingerprint, appliedAt, company, location } of jobs) {
    if (appliedAt === null || (company === null && location === null)) continue
    const known = found.get(fingerprint)
    if (known === undefined || appliedAt < known.at) found.set(fingerprint, { id, at: appliedAt })
  }
  return found
}

/** Offers that are `inOrder`, by the day on which each was first seen. */
export function byDay(jobs: readonly Job[], dayOf: (instant: string) => string): { day: string; jobs: Job[] }[] {
  const days: { day: string; jobs: Job[] }[] = []
  // A harvest gives thousands of offers one instant; its day is asked for once.
  let instant = ""
  let day = ""
  for (const job of jobs) {
    if (job.firstSeenAt !== instant) {
      instant = job.firstSeenAt
      day = dayOf(instant)
    }
    const last = days.at(-1)
    if (last?.day === day) last.jobs.push(job)
    else days.push({ day, jobs: [job] })
  }
  return days
}
