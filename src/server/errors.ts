import "server-only"
import type { TRPCError } from "@trpc/server"

/** What an error means to whoever called: the tRPC code, the HTTP status, and whether the same call may succeed later as it is. */
interface Meaning {
  trpc: TRPCError["code"]
  status: number
  retry: boolean
}

/** The one table of error codes: those of commands first, then those of the server itself. */
export const MEANINGS = {
  invalid: { trpc: "BAD_REQUEST", status: 400, retry: false },
  missing_reference: { trpc: "BAD_REQUEST", status: 400, retry: false },
  not_found: { trpc: "NOT_FOUND", status: 404, retry: false },
  changed_since: { trpc: "CONFLICT", status: 409, retry: false },
  unverified: { trpc: "CONFLICT", status: 409, retry: false },
  expired: { trpc: "CONFLICT", status: 409, retry: false },
  not_set_up: { trpc: "PRECONDITION_FAILED", status: 412, retry: false },
  too_large: { trpc: "PAYLOAD_TOO_LARGE", status: 413, retry: false },
  busy: { trpc: "TOO_MANY_REQUESTS", status: 429, retry: true },
  outside: { trpc: "BAD_GATEWAY", status: 502, retry: true },
  conflict: { trpc: "CONFLICT", status: 409, retry: false },
  forbidden: { trpc: "FORBIDDEN", status: 403, retry: false },
  unauthorized: { trpc: "UNAUTHORIZED", status: 401, retry: false },
  too_many_requests: { trpc: "TOO_MANY_REQUESTS", status: 429, retry: true },
  unavailable: { trpc: "SERVICE_UNAVAILABLE", status: 503, retry: true },
  internal: { trpc: "INTERNAL_SERVER_ERROR", status: 500, retry: true },
} as const satisfies Record<string, Meaning>

export type ServerErrorCode = keyof typeof MEANINGS

const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08...|53...|57P0.)$/
const NO_CONNECTION = /timeout exceeded when trying to connect|Connection terminated|PGlite is closed/i

/** The code of any error: its own where it has one of ours, `unavailable` where the database can't be reached. */
export function codeOf(error: unknown): ServerErrorCode {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (Object.hasOwn(MEANINGS, code)) return code as ServerErrorCode
  if (UNREACHABLE.test(code) || (error instanceof Error && NO_CONNECTION.test(error.message))) return "unavailable"
  if (error instanceof AggregateError) return error.errors.some((one) => codeOf(one) === "unavailable") ? "unavailable" : "internal"
  return "internal"
}
