import type { Client } from "pg"
import { newUuid } from "../src/sync/id.ts"
import { call, type Server } from "./servers.ts"

/** Invented content for measuring: todos and offers of a usual size. */

const WORDS = "appeler relire envoyer préparer ranger la facture le dossier une maquette du client avant lundi pour l’équipe".split(" ")
const words = (count: number, seed: number) => Array.from({ length: count }, (_, index) => WORDS[(seed * 31 + index * 7) % WORDS.length]).join(" ")

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
