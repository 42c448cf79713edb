import { randomUUID } from "node:crypto"
import type { Client } from "pg"
import { readBatch } from "../../src/domains/jobs/ingest.ts"
import { offers } from "../life.ts"
import { compareTimes, type Row } from "../rounds.ts"
import { connect, newDatabase, ours, post } from "../servers.ts"

const COUNT = 10_000

/** One statement with what an ingest writes, its values made beforehand. */
async function raw(client: Client, batch: ReturnType<typeof readBatch>["offers"]): Promise<void> {
  await client.query(
    `insert into ordinarthur_os.jobs (id, source, source_url, url_key, title, company, description, location, remote_type, salary_min, salary_max, stack,
       fingerprint, content_hash, first_seen_at, last_seen_at, updated_at)
     select u.id, u.source, u.source_url, u.url_key, u.title, u.company, u.description, u.location, u.remote_type, u.salary_min, u.salary_max, u.stack::text[],
       u.fingerprint, u.content_hash, now(), now(), now()
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int[], $11::int[], $12::text[], $13::text[], $14::text[])
       as u(id, source, source_url, url_key, title, company, description, location, remote_type, salary_min, salary_max, stack, fingerprint, content_hash)
     on conflict (url_key) do update set title = excluded.title, description = excluded.description, last_seen_at = excluded.last_seen_at`,
    [
      batch.map(() => randomUUID()),
      batch.map((offer) => offer.source),
      batch.map((offer) => offer.sourceUrl),
      batch.map((offer) => offer.urlKey),
      batch.map((offer) => offer.title),
      batch.map((offer) => offer.company),
      batch.map((offer) => offer.description),
      batch.map((offer) => offer.location),
      batch.map((offer) => offer.remoteType),
      batch.map((offer) => offer.salaryMin),
      batch.map((offer) => offer.salaryMax),
      batch.map((offer) => `{${offer.stack.join(",")}}`),
      batch.map((offer) => offer.fingerprint),
      batch.map((offer) => offer.contentHash),
    ],
  )
}

export const ingest: Row = {
  row: "3",
  name: "ingest of 10,000 offers (32 MB), from the request to the answer",
  against: "one raw insert … select from unnest … on conflict into the same table with the same triggers",
  goal: { atMost: 1.2 },
  async measure() {
    const url = await newDatabase()
    const [server, client] = [await ours(url), await connect(url)]
    const jobs = offers(COUNT)
    const batch = readBatch(jobs).offers
    const body = Buffer.from(JSON.stringify({ jobs }))
    const empty = async () => {
      await client.query("truncate ordinarthur_os.jobs cascade")
      await client.query("truncate ordinarthur_os.tombstones, ordinarthur_os.client_mutations")
      await client.query("checkpoint")
    }
    const measured = await compareTimes(
      () => post(server, "jobs.ingest", body),
      () => raw(client, batch),
      { before: empty },
    )
    await server.stop()
    return measured
  },
}
