import "server-only"
import { once } from "./once.ts"

/** Aborted when the process is about to end: streams that never end by themselves (SSE) end then. */
export const shutdown = (): AbortController => once("shutdown", () => new AbortController())
