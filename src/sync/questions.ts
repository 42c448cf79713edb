import { createTRPCClient, httpLink } from "@trpc/client"
import type { AppRouter } from "~/router.ts"

/**
 * The typed client for what the replica doesn't hold: an offer's description, histories, states of services. It is loaded
 * at the first question, so that the first page doesn't wait for it; the road itself speaks over plain fetch.
 */
export const questionsTo = (token: () => string | null) =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc", headers: () => ({ authorization: `Bearer ${token() ?? ""}` }) })] })

export type Questions = ReturnType<typeof questionsTo>
