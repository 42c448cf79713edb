import "server-only"
import { initTRPC, TRPCError } from "@trpc/server"
import * as z from "zod"
import { invalid } from "~/sync/transaction.ts"
import { codeOf, MEANINGS } from "./errors.ts"

// The full zod brings its words along, zod/mini none: a refusal says "expected string", never "Invalid input".
z.config(z.locales.en())

/** Seconds between heartbeats of a stream. */
const HEARTBEAT = 20

/** What an error tells its caller: a reason to program against, the input at fault, and a sentence. Never where in our code. */
export interface ErrorData {
  code: string
  httpStatus: number
  reason: string
  field?: string
}

interface Coded {
  code: string
  message: string
  field?: string | undefined
}

const isCoded = (error: unknown): error is Coded =>
  error instanceof Error && ["CommandError", "AccessError"].includes(error.name) && "code" in error && typeof error.code === "string"

/** Our own error behind a tRPC error, and input that doesn't fit in the same words; null for what nobody foresaw. */
function coded(error: TRPCError): Coded | null {
  if (isCoded(error.cause)) return error.cause
  if (error.cause instanceof z.core.$ZodError) return invalid(error.cause, "")
  return null
}

/** tRPC without a transformer, so that plain curl with JSON works, and with errors in words. */
export function startTrpc<Context extends object>() {
  const t = initTRPC.context<Context>().create({
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: HEARTBEAT * 1_000 }, client: { reconnectAfterInactivityMs: HEARTBEAT * 3 * 1_000 } },
    errorFormatter({ shape, error }) {
      const known = coded(error)
      const { code, httpStatus } = shape.data
      const data: ErrorData = { code, httpStatus, reason: known?.code ?? code.toLowerCase(), ...(known?.field ? { field: known.field } : {}) }
      const hidden = code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE"
      return { code: shape.code, message: hidden ? HIDDEN[code] : (known?.message ?? shape.message), data }
    },
  })
  return {
    router: t.router,
    /** Gives our errors the tRPC code, and so the HTTP status, of the one table. */
    procedure: t.procedure.use(async ({ next }) => {
      const result = await next()
      if (result.ok || result.error.code !== "INTERNAL_SERVER_ERROR") return result
      const code = MEANINGS[codeOf(result.error.cause)].trpc
      if (code === "INTERNAL_SERVER_ERROR") return result
      throw new TRPCError({ code, message: result.error.message, cause: result.error.cause })
    }),
  }
}

const HIDDEN = {
  INTERNAL_SERVER_ERROR: "Something went wrong on the server. Its log says what.",
  SERVICE_UNAVAILABLE: "The database doesn't answer. Try again in a moment.",
} as const
