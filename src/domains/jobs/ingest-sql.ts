import "server-only"
import type { Sql } from "~/server/db.ts"
import { deriveId } from "~/sync/derive-id.ts"
import type { ServerContext } from "~/sync/server-command.ts"
import type { Counts, IncomingOffer } from "./ingest.ts"

/** The statements of an ingest, each over all its rows at once. They run in the writers' turn, so what was read stays true. */

export interface KnownOffer {
  id: string
  /** Whether it says what it said last time. */
  same: boolean
  probablyGone: boolean
}

/** The offers that are there already, by urlKey. The hash stands for the description: megabytes stay where they are. */
export async function knownOffers(sql: Sql, offers: readonly IncomingOffer[]): Promise<Map<string, KnownOffer>> {
  const rows = await sql.query<KnownOffer & { key: string }>(
    `select u.key, j.id::text as id, j.content_hash is not distinct from u.hash as same, j.probably_gone as "probablyGone"
     from unnest($1::text[], $2::text[]) as u(key, hash) join ordinarthur_os.jobs j on j.url_key = u.key`,
    [offers.map(({ urlKey }) => urlKey), offers.map(({ contentHash }) => contentHash)],
  )
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}

/** The id of the first offer seen with each of these fingerprints. */
export async function oldestByFingerprint(sql: Sql, offers: readonly IncomingOffer[]): Promise<Map<string, string>> {
  const rows = await sql.query<{ fingerprint: string; id: string }>(
    `select distinct on (fingerprint) fingerprint, id::text as id from ordinarthur_os.jobs
     where fingerprint = any($1::text[]) and deleted_at is null order by fingerprint, repost_of_id is not null, first_seen_at, id`,
    [[...new Set(offers.map(({ fingerprint }) => fingerprint))]],
  )
  return new Map(rows.map(({ fingerprint, id }) => [fingerprint, id]))
}

/** An offer seen again is there: that alone bumps no version, unless it was thought gone. */
export async function seeAgain({ sql, now }: ServerContext, rows: readonly KnownOffer[]): Promise<void> {
  await sql.execute("update ordinarthur_os.jobs set last_seen_at = $2::timestamptz, probably_gone = false where id = any($1::uuid[])", [
    rows.map(({ id }) => id),
    now,
  ])
}

/** Columns that an ingest sets on a new offer and refreshes on a known one, with their types. */
const OWN = [
  ["title", "text"],
  ["company", "text"],
  ["description", "text"],
  ["location", "text"],
  ["remote_type", "text"],
  ["salary_min", "int"],
  ["salary_max", "int"],
  ["stack", "text"],
  ["apply_url", "text"],
  ["fingerprint", "text"],
  ["content_hash", "text"],
] as const

const ownValues = (offers: readonly IncomingOffer[]): unknown[][] => [
  offers.map(({ title }) => title),
  offers.map(({ company }) => company),
  offers.map(({ description }) => description),
  offers.map(({ location }) => location),
  offers.map(({ remoteType }) => remoteType),
  offers.map(({ salaryMin }) => salaryMin),
  offers.map(({ salaryMax }) => salaryMax),
  offers.map(({ stack }) => arrayLiteral(stack)),
  offers.map(({ applyUrl }) => applyUrl),
  offers.map(({ fingerprint }) => fingerprint),
  offers.map(({ contentHash }) => contentHash),
]

/** `unnest` flattens lists of lists, so each stack travels as the text of its list. */
const arrayLiteral = (words: readonly string[]) => `{${words.map((word) => `"${word.replace(/["\\]/g, "\\$&")}"`).join(",")}}`

const casts = (types: readonly string[], from: number) => types.map((type, index) => `$${index + from}::${type}[]`).join(", ")
const names = OWN.map(([name]) => name)
const types = OWN.map(([, type]) => type)
const read = (name: string) => (name === "stack" ? "u.stack::text[]" : `u.${name}`)

/** A description that a later call leaves out is kept: a board's list page has none. */
const REFRESH = `update ordinarthur_os.jobs j
  set ${names.map((name) => `${name} = ${name === "description" ? "coalesce(u.description, j.description)" : read(name)}`).join(", ")},
    last_seen_at = $1::timestamptz, updated_at = $1::timestamptz, probably_gone = false, scored_under = null
  from unnest(${casts(["uuid", ...types], 2)}) as u(id, ${names.join(", ")}) where j.id = u.id`

export async function refreshOffers({ sql, now }: ServerContext, changed: readonly { id: string; offer: IncomingOffer }[]): Promise<void> {
  await sql.execute(REFRESH, [now, changed.map(({ id }) => id), ...ownValues(changed.map(({ offer }) => offer))])
}

const ADDED = ["id", "source", "source_url", "url_key", "repost_of_id", ...names]
const INSERT = `insert into ordinarthur_os.jobs (${ADDED.join(", ")}, created_at, updated_at, first_seen_at, last_seen_at)
  select ${ADDED.map(read).join(", ")}, $1::timestamptz, $1::timestamptz, $1::timestamptz, $1::timestamptz
  from unnest(${casts(["uuid", "text", "text", "text", "uuid", ...types], 2)}) as u(${ADDED.join(", ")})`

interface NewOffer {
  id: string
  offer: IncomingOffer
  repostOfId: string | null
}

export async function insertOffers({ sql, now }: ServerContext, added: readonly NewOffer[]): Promise<void> {
  const offers = added.map(({ offer }) => offer)
  await sql.execute(INSERT, [
    now,
    added.map(({ id }) => id),
    offers.map(({ source }) => source),
    offers.map(({ sourceUrl }) => sourceUrl),
    offers.map(({ urlKey }) => urlKey),
    added.map(({ repostOfId }) => repostOfId),
    ...ownValues(offers),
  ])
}

/** A line for each source: when it was read, what came of it, and what was refused and why. */
export async function recordRuns({ sql, now, clientMutationId }: ServerContext, counts: ReadonlyMap<string, Counts>): Promise<void> {
  if (counts.size === 0) return
  const runs = [...counts].map(([source, { rejections, ...numbers }]) => ({
    id: deriveId(clientMutationId, `run:${source}`),
    source,
    ...numbers,
    rejected: rejections.length,
    rejections,
  }))
  await sql.execute(
    `insert into ordinarthur_os.ingest_runs (id, source, started_at, finished_at, received, inserted, updated, unchanged, rejected, rejections)
     select r.id, r.source, $2::timestamptz, greatest(clock_timestamp(), $2::timestamptz), r.received, r.inserted, r.updated, r.unchanged, r.rejected, r.rejections
     from jsonb_to_recordset($1::jsonb) as r(id uuid, source text, received int, inserted int, updated int, unchanged int, rejected int, rejections jsonb)`,
    [JSON.stringify(runs), now],
  )
}
