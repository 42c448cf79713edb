import "server-only"
import { createHash } from "node:crypto"
import { setImmediate } from "node:timers/promises"
import * as z from "zod/mini"
import { deriveId } from "~/sync/derive-id.ts"
import { type ServerContext, serverCommand } from "~/sync/server-command.ts"
import { insertOffers, type KnownOffer, knownOffers, oldestByFingerprint, recordRuns, refreshOffers, seeAgain } from "./ingest-sql.ts"
import { type Offer, OfferProblem, readOffer } from "./offer.ts"

/**
 * The scheduled scraper's call: any number of offers, each judged by itself. A step is one statement over thousands of
 * rows, so 10,000 offers cost little more than writing them.
 */

interface Rejection {
  index: number
  /** In words, for whoever runs the scraper. */
  reason: string
}

interface Ingested {
  inserted: number
  updated: number
  /** Known and equal, or a copy of an offer that the same call has already brought. */
  unchanged: number
  rejected: Rejection[]
}

/** An offer that may be written, with the hash of what it says. */
export interface IncomingOffer extends Offer {
  contentHash: string
}

/** What happened to the offers of one source. */
export type Counts = { received: number; inserted: number; updated: number; unchanged: number; rejections: Rejection[] }

interface Batch {
  offers: IncomingOffer[]
  counts: Map<string, Counts>
  /** Addresses met in this call. Of copies the first one counts, so that the same call again finds nothing to change. */
  met: Set<string>
}

const MAX_OFFERS = 50_000
/** Offers written by one statement: while the database writes these, the next ones are read. */
const CHUNK = 2_000
/** The first statement is a small one, so that the database starts early. */
const FIRST_CHUNK = 400
/** Offers read before the event loop has its turn, so that a large ingest holds up nobody for long. */
const SLICE = 100

export const ingestJobs = serverCommand({
  name: "jobs.ingest",
  schema: 1,
  input: z.strictObject({ jobs: z.array(z.unknown()).check(z.maxLength(MAX_OFFERS, `expected at most ${MAX_OFFERS} offers in one call`)) }),
  run: ingest,
})

async function ingest(context: ServerContext, { jobs }: { jobs: unknown[] }): Promise<Ingested> {
  const counts: Batch["counts"] = new Map()
  const met: Batch["met"] = new Set()
  let writing = Promise.resolve()
  for (let from = 0, to = FIRST_CHUNK; from < jobs.length; from = to, to += CHUNK) {
    const offers: Batch["offers"] = []
    for (let at = from; at < Math.min(to, jobs.length); at += SLICE) {
      read(jobs, at, Math.min(at + SLICE, to, jobs.length), { offers, counts, met })
      await setImmediate()
    }
    await writing
    writing = write(context, offers, counts)
    // It is awaited in the next round; until then a failure must not count as unheard.
    writing.catch(() => {})
  }
  await writing
  await recordRuns(context, counts)
  return total(counts)
}

async function write(context: ServerContext, offers: readonly IncomingOffer[], counts: Batch["counts"]): Promise<void> {
  const known = await knownOffers(context.sql, offers)
  const fresh = offers.filter((offer) => !known.has(offer.urlKey))
  const changed: { id: string; offer: IncomingOffer }[] = []
  const seen: KnownOffer[] = []
  for (const offer of offers) {
    const row = known.get(offer.urlKey)
    if (row?.same) seen.push(row)
    else if (row) changed.push({ id: row.id, offer })
    countFor(counts, offer.source)[row === undefined ? "inserted" : row.same && !row.probablyGone ? "unchanged" : "updated"] += 1
  }
  if (seen.length > 0) await seeAgain(context, seen)
  if (changed.length > 0) await refreshOffers(context, changed)
  if (fresh.length > 0) await insertOffers(context, await withIds(context, fresh))
}

/** Gives each new offer its id, and to a re-post the oldest offer that says the same under another address. */
async function withIds({ sql, clientMutationId }: ServerContext, offers: readonly IncomingOffer[]) {
  const oldest = await oldestByFingerprint(sql, offers)
  return offers.map((offer) => {
    const id = deriveId(clientMutationId, `job:${offer.urlKey}`)
    // A title alone says too little to call two offers one.
    const comparable = offer.company !== null || offer.location !== null
    const repostOfId = comparable ? (oldest.get(offer.fingerprint) ?? null) : null
    if (repostOfId === null) oldest.set(offer.fingerprint, id)
    return { id, offer, repostOfId }
  })
}

/** Sorts offers into what can be kept and what can't, and why. */
export function readBatch(jobs: readonly unknown[]): Batch {
  const batch: Batch = { offers: [], counts: new Map(), met: new Set() }
  read(jobs, 0, jobs.length, batch)
  return batch
}

/** Reads the offers from `from` to before `to` into `batch`. */
function read(jobs: readonly unknown[], from: number, to: number, { offers, counts, met }: Batch): void {
  for (let index = from; index < to; index += 1) {
    const offer = readOne(jobs[index])
    const own = countFor(counts, offer instanceof Error ? sourceOf(jobs[index]) : offer.source)
    own.received += 1
    if (offer instanceof Error) {
      own.rejections.push({ index, reason: offer.message })
      continue
    }
    if (met.has(offer.urlKey)) {
      own.unchanged += 1
      continue
    }
    met.add(offer.urlKey)
    offers.push({ ...offer, contentHash: contentHash(offer) })
  }
}

function readOne(input: unknown): Offer | Error {
  try {
    return readOffer(input)
  } catch (error) {
    // Whatever an offer does to its reader, the others are kept.
    return error instanceof OfferProblem ? error : new Error("the offer can't be read")
  }
}

const sourceOf = (input: unknown): string => {
  const source = (input as { source?: unknown } | null | undefined)?.source
  return typeof source === "string" && source.trim() !== "" ? source.trim().toWellFormed().replaceAll("\0", "").slice(0, 200) : "unknown"
}

function countFor(counts: Batch["counts"], source: string): Counts {
  const known = counts.get(source)
  if (known !== undefined) return known
  const fresh: Counts = { received: 0, inserted: 0, updated: 0, unchanged: 0, rejections: [] }
  counts.set(source, fresh)
  return fresh
}

/** Of what an ingest refreshes. The address and the source stay as they were first seen, or a tracking parameter would be a change. */
function contentHash({ title, company, description, location, remoteType, salaryMin, salaryMax, stack, applyUrl }: Offer): string {
  const parts = [title, company, location, remoteType, salaryMin, salaryMax, stack.join("\u0001"), applyUrl]
  return createHash("sha256")
    .update(parts.join("\0"))
    .update(description === null ? "" : `\0${description}`)
    .digest("base64url")
}

function total(counts: Batch["counts"]): Ingested {
  const all = [...counts.values()]
  const sum = (kind: "inserted" | "updated" | "unchanged") => all.reduce((count, own) => count + own[kind], 0)
  const rejected = all.flatMap(({ rejections }) => rejections).sort((left, right) => left.index - right.index)
  return { inserted: sum("inserted"), updated: sum("updated"), unchanged: sum("unchanged"), rejected }
}
