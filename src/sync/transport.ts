import { type Transport, TransportError } from "./ports.ts"
import type { PullPage, ReplayAnswer } from "./protocol.ts"

const ENDPOINT = "/api/trpc"
const TIMEOUT_MS = 30_000

/** The two calls of the road over fetch, in tRPC's plain wire format. */
export function httpTransport(token: () => string | null): Transport {
  return {
    async pull(input) {
      const answer = await call(token(), `sync.pull?input=${encodeURIComponent(JSON.stringify(input))}`, { method: "GET" })
      if (!isPullPage(answer)) throw new TransportError("lost", "an answer that isn't a pull's")
      return answer
    },
    async replay(input) {
      const body = JSON.stringify(input)
      const answer = await call(token(), "sync.replay", { method: "POST", body, headers: { "content-type": "application/json" } })
      if (!isReplayAnswer(answer)) throw new TransportError("lost", "an answer that isn't a replay's")
      return answer
    },
  }
}

/** Asks whether a token is right, before it is kept. */
export async function verifyToken(token: string): Promise<boolean> {
  const answer = await call(token, "account.verify", { method: "GET" })
  if (!isObject(answer) || typeof answer.ok !== "boolean") throw new TransportError("too-much", "an answer that isn't a check's")
  return answer.ok
}

/** The owner's IANA time zone, as the server has it. */
export async function ownerTimeZone(token: string | null): Promise<string> {
  const answer = await call(token, "account.status", { method: "GET" })
  if (!isObject(answer) || typeof answer.timeZone !== "string") throw new TransportError("lost", "an answer that isn't a status")
  return answer.timeZone
}

async function call(token: string | null, path: string, init: RequestInit): Promise<unknown> {
  if (token === null) throw new TransportError("sign-in", "not signed in")
  const headers = { ...init.headers, authorization: `Bearer ${token}` }
  let response: Response
  let body: unknown
  try {
    response = await fetch(`${ENDPOINT}/${path}`, { ...init, headers, cache: "no-store", redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) })
    // A captive portal answers 200 with a page of HTML: that fails here.
    body = response.ok ? await response.json() : null
  } catch (error) {
    throw new TransportError("lost", `no answer: ${String(error)}`)
  }
  if (!response.ok) throw refused(response)
  return (body as { result?: { data?: unknown } } | null)?.result?.data
}

function refused(response: Response): TransportError {
  const { status } = response
  if (status === 401) return new TransportError("sign-in", "the server doesn't know this token")
  if (status === 400 || status === 413) return new TransportError("too-much", `status ${status}`)
  return new TransportError("lost", `status ${status}`, retryAfter(response.headers.get("retry-after"), Date.now()))
}

/** Milliseconds from a Retry-After of seconds or of a date; at most an hour. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isNaN(ms) ? undefined : Math.min(3_600_000, Math.max(0, ms))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

export const isPullPage = (value: unknown): value is PullPage =>
  isObject(value) &&
  ["instance", "cursor", "now"].every((field) => typeof value[field] === "string") &&
  typeof value.more === "boolean" &&
  isObject(value.rows) &&
  isObject(value.removed) &&
  Array.isArray(value.applied) &&
  !Number.isNaN(Date.parse(String(value.now)))

export const isReplayAnswer = (value: unknown): value is ReplayAnswer =>
  isObject(value) && typeof value.instance === "string" && Array.isArray(value.results) && value.results.every(isObject)
