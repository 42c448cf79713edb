import "server-only"
import type { AnyTRPCRouter } from "@trpc/server"
import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { Access, AccessError, addressOf } from "~/server/access.ts"
import { env } from "~/server/env.ts"
import { log } from "~/server/log.ts"
import { once } from "~/server/once.ts"
import { type BodyLimit, limitBody } from "~/server/request-body.ts"
import { shutdown } from "~/server/shutdown.ts"
import { ownerToken } from "~/server/token.ts"
import type { Context } from "./procedures.ts"
import type { Road } from "./road.ts"
import { type Everything, processRoad } from "./road-process.ts"

const ENDPOINT = "/api/trpc"
/** Calls in one batched request. */
const MAX_BATCH = 20

const BODY: BodyLimit = { bytes: 1_048_576, seconds: 20 }
const LARGE_BODIES: Readonly<Record<string, BodyLimit>> = {
  // 10,000 real offers are 32 MB.
  [`${ENDPOINT}/jobs.ingest`]: { bytes: 64 * 1_048_576, seconds: 300 },
  // A recording, and the form around it.
  [`${ENDPOINT}/ai.voice`]: { bytes: 26 * 1_048_576, seconds: 60 },
}

export interface Served {
  router: AnyTRPCRouter
  access: Access
  road: Road
  shutdown: AbortSignal
}

/** Answers one tRPC request over the process's own road. */
export async function serveTrpc(router: AnyTRPCRouter, everything: Everything, request: Request, connection: string | undefined): Promise<Response> {
  const access = once("access", () => new Access(ownerToken()))
  const address = addressOf(connection, request.headers.get("x-forwarded-for"), env().trustedProxies)
  return answer({ router, access, road: await processRoad(everything), shutdown: shutdown().signal }, request, address)
}

/** Answers one tRPC request. `address` is what wrong tokens are counted for. */
export function answer({ router, access, road, shutdown }: Served, request: Request, address: string): Promise<Response> {
  const { pathname } = new URL(request.url)
  return fetchRequestHandler({
    endpoint: ENDPOINT,
    req: limitBody(request, LARGE_BODIES[pathname] ?? BODY),
    router,
    maxBatchSize: MAX_BATCH,
    createContext: ({ info }): Context => ({
      road,
      access,
      address,
      shutdown,
      authorization: request.headers.get("authorization"),
      clientMutationId: request.headers.get("x-client-mutation-id"),
      calls: info.calls.length,
    }),
    responseMeta: ({ errors }) => {
      const [limited] = errors.map(({ cause }) => cause).filter((cause) => cause instanceof AccessError && cause.retryAfter !== undefined)
      return limited instanceof AccessError ? { headers: { "retry-after": String(limited.retryAfter) } } : {}
    },
    onError({ error, path }) {
      if (error.code === "INTERNAL_SERVER_ERROR") log.error({ err: error.cause ?? error, path }, "a procedure failed")
      if (error.code === "SERVICE_UNAVAILABLE") log.warn({ err: error.cause ?? error, path }, "the database doesn't answer")
    },
  })
}
