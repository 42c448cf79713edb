import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { newUuid } from "../src/sync/id.ts"

/**
 * `npm run ingest -- FILE.jsonl [--url URL]` posts offers, one JSON object a line, to a running server as the scheduled
 * scraper does, and says what became of them. Exit code 1, with a sentence, when not all of it was taken.
 */

/** Below the server's 64 MB a request, with room for what JSON adds. */
const MAX_BYTES = 40_000_000
const MAX_OFFERS = 10_000
const TRIES = 4
/** Kinds of refusal and of bad line that are printed; the rest is counted. */
const SHOWN = 20

interface Offer {
  /** The line in the file, from 1. */
  line: number
  json: string
}
interface Answer {
  inserted: number
  updated: number
  unchanged: number
  rejected: { index: number; reason: string }[]
}

class Failure extends Error {}

function readOffers(file: string): { offers: Offer[]; broken: Refusal[] } {
  const offers: Offer[] = []
  const broken: Refusal[] = []
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch (error) {
    throw new Failure(
      `${file} can't be read: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}`,
    )
  }
  for (const [index, json] of text.split("\n").entries()) {
    if (json.trim() === "") continue
    try {
      JSON.parse(json)
      offers.push({ line: index + 1, json })
    } catch {
      broken.push({ line: index + 1, reason: "not JSON" })
    }
  }
  return { offers, broken }
}

/** Calls of at most `MAX_OFFERS` offers and `MAX_BYTES`. */
function batches(offers: readonly Offer[]): Offer[][] {
  const list: Offer[][] = []
  let size = 0
  for (const offer of offers) {
    const bytes = Buffer.byteLength(offer.json)
    const open = list.at(-1)
    if (open && open.length < MAX_OFFERS && size + bytes <= MAX_BYTES) {
      open.push(offer)
      size += bytes
    } else {
      list.push([offer])
      size = bytes
    }
  }
  return list
}

/** Sends one call. It keeps its id over its tries, so the server takes it once even where an answer was lost. */
async function send(url: URL, token: string, batch: readonly Offer[]): Promise<Answer> {
  const body = `{"jobs":[${batch.map(({ json }) => json).join(",")}]}`
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "x-client-mutation-id": newUuid(Date.now()) }
  for (let tried = 1; ; tried += 1) {
    const response = await fetch(new URL("/api/trpc/jobs.ingest", url), { method: "POST", headers, body }).catch((error: Error) => error)
    if (!(response instanceof Error) && response.status < 500 && response.status !== 429) return answerOf(response, url)
    if (tried === TRIES) {
      const why = response instanceof Error ? "doesn't answer" : `answers ${response.status}`
      throw new Failure(`${url.origin} ${why}: start the server with npm start, or name another one with --url`)
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried * (0.5 + Math.random())))
  }
}

async function answerOf(response: Response, url: URL): Promise<Answer> {
  if (response.status === 401) throw new Failure("The token is wrong: set API_BEARER_TOKEN, or DATA_DIR to the server's folder")
  const answer = (await response.json().catch(() => null)) as { result?: { data: Answer }; error?: { message: string } } | null
  if (response.ok && answer?.result?.data) return answer.result.data
  throw new Failure(answer?.error?.message ?? `${url.origin} answers ${response.status} with something that isn't ordinarthur-os`)
}

interface Refusal {
  line: number
  reason: string
}

/** Each reason once, with how often and on which lines. */
function grouped(refusals: readonly Refusal[]): string[] {
  const lines = new Map<string, number[]>()
  for (const { line, reason } of refusals) lines.set(reason, [...(lines.get(reason) ?? []), line])
  const sorted = [...lines].sort(([, left], [, right]) => right.length - left.length)
  const shown = sorted
    .slice(0, SHOWN)
    .map(([reason, at]) => `  ${String(at.length).padStart(6)}  ${reason} (line ${at.slice(0, 5).join(", ")}${at.length > 5 ? ", …" : ""})`)
  return sorted.length > SHOWN ? [...shown, `          and ${sorted.length - SHOWN} other reasons`] : shown
}

function readToken(): string {
  const given = process.env.API_BEARER_TOKEN?.trim()
  if (given) return given
  const path = join(process.env.DATA_DIR || ".data", "token")
  try {
    return readFileSync(path, "utf8").trim()
  } catch {
    throw new Failure(`There is no token: set API_BEARER_TOKEN, or start the server once so that it makes ${path}`)
  }
}

async function main(): Promise<void> {
  // The server's own settings, where it runs from this folder too.
  if (existsSync(".env")) process.loadEnvFile(".env")
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: "string" } } })
  const [file] = positionals
  if (file === undefined) throw new Failure("Which file? npm run ingest -- FILE.jsonl [--url URL]")
  const address = values.url ?? `http://localhost:${process.env.PORT || 3000}`
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Failure(`${address} is no address of a server: --url http://localhost:3000`)
  const { offers, broken } = readOffers(file)
  if (offers.length === 0) throw new Failure(`${file} holds no offer: one JSON object a line is expected`)
  const token = readToken()
  const total = { inserted: 0, updated: 0, unchanged: 0 }
  const refused: Refusal[] = [...broken]
  for (const batch of batches(offers)) {
    const answer = await send(url, token, batch)
    for (const kind of ["inserted", "updated", "unchanged"] as const) total[kind] += answer[kind]
    refused.push(...answer.rejected.map(({ index, reason }) => ({ line: batch[index]?.line ?? 0, reason })))
  }
  for (const [kind, count] of Object.entries(total)) console.log(`${String(count).padStart(8)}  ${kind}`)
  console.log(`${String(refused.length).padStart(8)}  rejected`)
  for (const line of grouped(refused)) console.log(line)
  if (broken.length > 0) process.exitCode = 1
}

main().catch((error: Error) => {
  // parseArgs says itself what it doesn't know.
  const expected = error instanceof Failure || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS")
  console.error(expected ? error.message : error)
  process.exitCode = 1
})
