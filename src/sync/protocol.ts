import * as z from "zod/mini"
import { id, instant, int, text } from "./fields.ts"
import type { Row } from "./table.ts"

/** The wire between a device and the server, both sides. SYNC rules: one envelope an entry, outcomes in order. */

/** A command call as the outbox keeps it and as it travels. It is never rewritten. */
export interface Entry {
  /** Order on this device: one more than the highest seen. */
  seq: number
  clientMutationId: string
  deviceId: string
  command: string
  schema: number
  input: unknown
  /** The moment of the tap, an instant, by the device's clock plus the offset it had learned. */
  at: string
  /** clientMutationIds of unsettled entries whose rows this one read by id, wrote, or stood beside. */
  after: string[]
}

/** Entries that one may name in `after`. */
export const MOST_AFTER = 1_000

/** The envelope that the server checks of each mutation; the input is judged by its command. */
export const mutationEnvelope = z.object({
  clientMutationId: id,
  command: text(100),
  schema: int(0, 1_000_000),
  input: z.unknown(),
  at: instant,
  after: z.array(id).check(z.maxLength(MOST_AFTER)),
})
export type Mutation = z.output<typeof mutationEnvelope>

export const replayInput = z.object({
  instance: id,
  deviceId: id,
  mutations: z.array(z.unknown()).check(z.maxLength(1_000)),
})

export type Outcome = "applied" | "known" | "refused" | "waiting" | "failed" | "server-older"

export interface ReplayResult {
  clientMutationId: string
  outcome: Outcome
  version?: number
  result?: unknown
  /** Why not, for people: a code with a sentence in both languages, and the server's own words. */
  reason?: { code: string; message: string; field?: string }
}

/** `replay` with another instance's id answers with this one's, and applies nothing. */
export type ReplayAnswer = { instance: string; results: ReplayResult[]; otherInstance?: true }

export const pullInput = z.object({
  cursor: z.nullable(text(300)),
  deviceId: id,
  limit: z.optional(int(1, 5_000)),
})

/** One page, from one snapshot. */
export interface PullPage {
  instance: string
  cursor: string
  /** Rows by table, camelCase, whole. */
  rows: Record<string, Row[]>
  /** Ids by table: purged, in the trash, or no longer for the devices. */
  removed: Record<string, { id: string; version: number }[]>
  /** This device's own mutations that the snapshot contains. */
  applied: { clientMutationId: string; version: number }[]
  more: boolean
  /** The server's clock, an instant. */
  now: string
  /** Set where the cursor is of no use: too old, ahead of the clock, or of another instance. Rows are empty then. */
  startAgain?: true
}
