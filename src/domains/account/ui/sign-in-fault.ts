import { TransportError } from "~/sync/ports.ts"

export type SignInFault = "wrong" | "unreachable" | "tooMany" | "failed"

/** What went wrong with a sign-in, as one of the cases that the page has words for. */
export function signInFault(cause: unknown): SignInFault {
  if (!(cause instanceof TransportError)) return "failed"
  if (cause.kind === "sign-in") return "wrong"
  if (cause.retryAfter !== undefined) return "tooMany"
  return cause.kind === "lost" ? "unreachable" : "failed"
}
