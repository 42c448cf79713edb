import type { Mutation, PullPage, ReplayAnswer } from "./protocol.ts"

/** What the browser half of sync needs from its surroundings: a real browser, or the simulator's. */
export interface Ports {
  /** Unsettled entries and their states. */
  outboxStorage: Storage
  /** Settled entries, for a while. */
  journalStorage: Storage
  /** What was pulled, and which generation of it counts. */
  replicaStorage: Storage
  /** null on plain http, where the browser has no locks. */
  locks: Locks | null
  channel: Channel
  clock: Clock
  transport: Transport
  /** Fills bytes with randomness. */
  random: (bytes: Uint8Array<ArrayBuffer>) => void
  /** Whether the owner sees this tab. */
  visible: () => boolean
  /** The owner's IANA time zone. */
  timeZone: () => string
  /** A fault of ours, for the console: nothing that the owner could settle. */
  report: (what: string, error: unknown) => void
}

/** Keys to structured-clonable values, shared by the device's tabs. Each call is atomic by itself; a failed one throws. */
export interface Storage {
  get<T>(key: string): Promise<T | null>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  keys(): Promise<string[]>
  /** Drops a broken connection; the next call opens a new one. */
  reopen(): Promise<void>
}

export interface Locks {
  /** Runs `work` while holding `name`. False, without running it, when another tab holds it and `steal` isn't set. */
  hold(name: string, steal: boolean, work: () => Promise<void>): Promise<boolean>
}

/** To the other tabs of this device; a tab doesn't hear itself. */
export interface Channel {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

export interface Clock {
  /** Milliseconds since 1970, by a clock that may be wrong or jump. */
  now(): number
  /** Calls once after `ms`; the answer cancels. */
  timer(ms: number, call: () => void): () => void
}

/** The server. Every failure is a `TransportError`. */
export interface Transport {
  pull(input: { cursor: string | null; deviceId: string; limit: number }): Promise<PullPage>
  replay(input: { instance: string; deviceId: string; mutations: Mutation[] }): Promise<ReplayAnswer>
}

/**
 * `lost`: no answer, or one that isn't ours (network, time-out, a captive portal, 408, 425, 429, 5xx, unlisted codes).
 * `sign-in`: 401. `too-much`: 400 or 413, which a smaller request may pass.
 */
export class TransportError extends Error {
  override readonly name = "TransportError"
  readonly kind: "lost" | "sign-in" | "too-much"
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter: number | undefined

  constructor(kind: TransportError["kind"], message: string, retryAfter?: number) {
    super(message)
    this.kind = kind
    this.retryAfter = retryAfter
  }
}

/** The device couldn't keep a change: it isn't saved. It stays in memory and is tried again while the page is open. */
export class StorageError extends Error {
  override readonly name = "StorageError"
}
