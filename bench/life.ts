import type { Client } from "pg"
import { newUuid } from "../src/sync/id.ts"
import { call, type Server } from "./servers.ts"

/** Invented content for measuring: todos and offers of a usual size. */

const WORDS = "appeler relire envoyer préparer ranger la facture le dossier une maquette du client avant lundi pour l’équipe".split(" ")
/** Words of an ordinary life, others for each seed. */
export const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, index) => WORDS[(seed * 31 + index * 7) % WORDS.length]).join(" ")

/** Writes todos straight into the table, in the given number. */
export async function fillTodos(client: Client, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => newUuid(Date.now() + index))
  await client.query(
    `insert into ordinarthur_os.todos (id, title, description, tags, priority, status, updated_at)
     select u.id, u.title, u.description, '{maison,admin}', 2, 'todo', now() from unnest($1::uuid[], $2::text[], $3::text[]) as u(id, title, description)`,
    [ids, ids.map((_, index) => words(6, index)), ids.map((_, index) => words(40, index))],
  )
  await client.query("vacuum analyze ordinarthur_os.todos")
  return ids
}

/**
 * The todos of a long life, straight into the table: one in five done, of the others some late, some for today and this week,
 * most later or without a date, with tags, priorities and steps.
 */
export async function fillLife(client: Client, count: number): Promise<void> {
  await client.query(
    `insert into ordinarthur_os.todos (id, title, description, tags, priority, status, completed_at, due_on, checklist, updated_at)
     select u.id, u.title, u.description, case when n % 3 = 0 then '{maison,admin}'::text[] when n % 7 = 0 then '{client}' else '{}' end,
       nullif(n % 4, 0), case when n % 5 = 0 then 'done' when n % 11 = 0 then 'inbox' else 'todo' end, case when n % 5 = 0 then now() - n * interval '1 hour' end,
       case when n % 2 = 0 then current_date + (n % 400)::int - 6 end,
       case when n % 9 = 0 then '[{"text":"Un","done":true},{"text":"Deux","done":false}]'::jsonb else '[]' end, now()
     from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as u(id, title, description, n)`,
    [
      Array.from({ length: count }, (_, index) => newUuid(Date.now() - count + index)),
      Array.from({ length: count }, (_, index) => `${words(5, index)} ${index}`),
      Array.from({ length: count }, (_, index) => words(25, index)),
    ],
  )
  await client.query("vacuum analyze ordinarthur_os.todos")
}

/** Offers as a scraper sends them, with about 3 kB of description each: 10,000 are 32 MB. */
export const offers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    source: `board-${index % 5}`,
    sourceUrl: `https://jobs.example.org/offer/${index}?utm_source=feed`,
    title: `Développeur ${words(3, index)} ${index}`,
    company: `Société ${index % 900}`,
    description: words(520, index),
    location: index % 3 === 0 ? "Marseille" : "Lyon",
    remoteType: index % 2 === 0 ? "hybrid" : "remote",
    salaryMin: 40_000 + (index % 20) * 500,
    salaryMax: 55_000 + (index % 20) * 500,
    stack: ["TypeScript", "Postgres", "Solid"],
    applyUrl: null,
  }))

export const instanceOf = async (server: Server) => (await call<{ instance: string }>(server, "account.status", undefined, "GET")).instance
