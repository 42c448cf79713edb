import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client"
import type { AppRouter } from "~/router.ts"
import { TransportError } from "./ports.ts"
import { CommandError, type ErrorCode } from "./tx.ts"

/**
 * The typed client for what the replica doesn't hold: an offer's description, histories, states of services. It is loaded
 * at the first question, so that the first page doesn't wait for it; the road itself speaks over plain fetch. A change is
 * given its id by the caller, `mutate(input, { context: { mutationId } })`, who can then take it back.
 */
const clientOf = (token: () => string | null) =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: "/api/trpc",
        headers: ({ op: { context } }) => ({
          authorization: `Bearer ${token() ?? ""}`,
          ...(typeof context.mutationId === "string" ? { "x-client-mutation-id": context.mutationId } : {}),
        }),
      }),
    ],
  })

export type Questions = ReturnType<typeof clientOf>

/** Puts questions to the server. Rejects with a CommandError where it refuses, with a TransportError where it doesn't answer. */
export function askerWith(token: () => string | null): <T>(question: (server: Questions) => Promise<T>) => Promise<T> {
  const client = clientOf(token)
  return async (question) => {
    try {
      return await question(client)
    } catch (error) {
      throw faultOf(error)
    }
  }
}

/** Refusals whose cause is a service behind the server, which itself answered well. */
const OTHERS = new Set<string>(["busy", "outside"] satisfies ErrorCode[])

function faultOf(error: unknown): unknown {
  if (!(error instanceof TRPCClientError)) return error
  const { reason, httpStatus, field } = (error.data ?? {}) as { reason?: string; httpStatus?: number; field?: string }
  if (httpStatus === 401) return new TransportError("sign-in", error.message)
  const refused = reason !== undefined && httpStatus !== undefined && (OTHERS.has(reason) || (httpStatus < 500 && httpStatus !== 429))
  return refused ? new CommandError(reason as ErrorCode, error.message, field) : new TransportError("lost", error.message)
}
