import "server-only"

interface Bucket {
  left: number
  /** When `left` was counted, milliseconds. */
  at: number
}

export interface RateLimitOptions {
  /** Tries at once. */
  burst: number
  perSecond: number
  /** Keys remembered; beyond, the ones longest unused are forgotten. */
  keys?: number
  now?: () => number
}

/** A token bucket for each key. `take` spends one try, `giveBack` returns it. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>()
  private readonly options: Required<RateLimitOptions>

  constructor(options: RateLimitOptions) {
    this.options = { keys: 10_000, now: () => performance.now(), ...options }
  }

  /** Seconds until a try is free; 0 when this one was granted. */
  take(key: string): number {
    const bucket = this.refilled(key)
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / this.options.perSecond)
    bucket.left -= 1
    return 0
  }

  giveBack(key: string): void {
    const bucket = this.refilled(key)
    bucket.left = Math.min(this.options.burst, bucket.left + 1)
  }

  private refilled(key: string): Bucket {
    const { burst, perSecond, keys, now } = this.options
    const at = now()
    const known = this.buckets.get(key)
    const left = known === undefined ? burst : Math.min(burst, known.left + ((at - known.at) / 1_000) * perSecond)
    const bucket = { left, at }
    // Put in again, so that the map's order is the order of last use.
    this.buckets.delete(key)
    this.buckets.set(key, bucket)
    if (this.buckets.size > keys) this.buckets.delete(this.buckets.keys().next().value as string)
    return bucket
  }
}
