import "server-only"
import { hash, timingSafeEqual } from "node:crypto"
import type { Sql } from "./db.ts"
import { RateLimit } from "./rate-limit.ts"

/** Who holds the token of a request. `scopes` null: the owner, who may do everything. */
export interface Holder {
  name: string
  scopes: readonly string[] | null
}

const OWNER: Holder = { name: "owner", scopes: null }

/** The token is missing, wrong or expired; or too many wrong ones came and none is looked at for `retryAfter` seconds. */
export class AccessError extends Error {
  override readonly name = "AccessError"
  readonly code: "unauthorized" | "too_many_requests"
  readonly retryAfter: number | undefined

  constructor(code: AccessError["code"], message: string, retryAfter?: number) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
  }
}

const sha256 = (text: string) => hash("sha256", text, "buffer")

/** The hash under which `api_tokens` keeps a script's token. */
export const tokenHash = (token: string) => sha256(token).toString("hex")

/**
 * Checks bearer tokens. A try is spent before the token is looked at and given back when the token is right, so wrong ones
 * are limited for each address and altogether, while the owner's own requests never count.
 */
export class Access {
  private readonly expected: Buffer
  private readonly byAddress: RateLimit
  private readonly overall: RateLimit

  constructor(token: string, now?: () => number) {
    this.expected = sha256(token)
    const clock = now === undefined ? {} : { now }
    this.byAddress = new RateLimit({ burst: 20, perSecond: 0.5, ...clock })
    this.overall = new RateLimit({ burst: 200, perSecond: 5, ...clock })
  }

  async check(sql: () => Promise<Sql>, authorization: string | null, address: string): Promise<Holder> {
    const token = /^Bearer +(\S{1,500}) *$/i.exec(authorization ?? "")?.[1]
    if (token === undefined) throw new AccessError("unauthorized", "a bearer token is needed")
    const wait = this.byAddress.take(address) || this.overall.take("")
    if (wait > 0) throw new AccessError("too_many_requests", `too many wrong tokens: try again in ${wait} seconds`, wait)
    // The owner's own token is compared and its try given back in one turn, so that a page's requests at once never use them up.
    const holder = this.isOwner(token) ? OWNER : await this.holderOf(sql, token)
    if (holder === null) throw new AccessError("unauthorized", "this bearer token isn't right")
    this.byAddress.giveBack(address)
    this.overall.giveBack("")
    return holder
  }

  /** Both sides hashed: equal lengths, and the comparison tells nothing about the token. */
  private isOwner(token: string): boolean {
    return timingSafeEqual(sha256(token), this.expected)
  }

  private async holderOf(sql: () => Promise<Sql>, token: string): Promise<Holder | null> {
    const [found] = await (await sql()).query<{ name: string; scopes: string[] }>(
      `select name, scopes from ordinarthur_os.api_tokens
       where token_hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
      [tokenHash(token)],
    )
    return found ?? null
  }
}

/** Whether a holder may call a procedure or command: scopes name it whole (`jobs.ingest`) or by its subject (`jobs`). */
export function mayCall(holder: Holder, path: string): boolean {
  return holder.scopes === null || holder.scopes.some((scope) => path === scope || path.startsWith(`${scope}.`))
}

/**
 * The address that a request counts for. `X-Forwarded-For` is written by whoever sends it, so only its last `proxies`
 * entries, added by proxies of ours, are believed.
 */
export function addressOf(connection: string | undefined, forwarded: string | null, proxies: number): string {
  const hops = (forwarded ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean)
  const believed = proxies > 0 ? hops.at(-proxies) : undefined
  return believed ?? connection ?? "unknown"
}
