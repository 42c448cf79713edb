/** Why a service outside gave no answer. */
export type FaultKind =
  /** Its key is wrong, or may not do this. */
  | "key"
  /** It takes no more for now. */
  | "busy"
  | "slow"
  | "down"
  /** It answered something that isn't its protocol. */
  | "garbled"
  /** It understood, and won't. */
  | "refused"

export class OutsideFault extends Error {
  override readonly name = "OutsideFault"
  readonly kind: FaultKind
  /** What the service asks to wait before the next try, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(kind: FaultKind, message: string, retryAfterMs?: number) {
    super(message)
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}

/** From an HTTP status and its headers. */
export function faultOfStatus(status: number, message: string, headers?: Headers): OutsideFault {
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN)
  const wait = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined
  if (status === 401 || status === 403) return new OutsideFault("key", message)
  if (status === 429) return new OutsideFault("busy", message, wait)
  if (status === 408 || status === 504) return new OutsideFault("slow", message)
  if (status >= 500) return new OutsideFault("down", message, wait)
  return new OutsideFault("refused", message)
}
