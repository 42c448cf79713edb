import { hash } from "node:crypto"
import type * as z from "zod/mini"
import { fold } from "~/text/fold.ts"
import { cleanBlock, cleanLine, cut } from "~/text/plain-text.ts"
import { FINGERPRINT_DIGITS, folded } from "./fingerprint.ts"
import type { remoteType } from "./schema.ts"
import { offerUrn, parseAddress, urlKey } from "./url-key.ts"

/**
 * One offer as a scraper sends it, brought to what the table holds. Nothing is guessed: a value that can't be meant
 * becomes unknown, and an offer is refused only when there is nothing to show or its shape is broken.
 */

export interface Offer {
  source: string
  sourceUrl: string
  urlKey: string
  title: string
  company: string | null
  description: string | null
  location: string | null
  remoteType: z.output<typeof remoteType> | null
  /** Yearly euros. */
  salaryMin: number | null
  salaryMax: number | null
  stack: string[]
  applyUrl: string | null
  fingerprint: string
}

/** Why one offer can't be kept, in words for whoever runs the scraper. */
export class OfferProblem extends Error {}

/** Longest description kept, in UTF-16 units; the longest seen in the wild has 17,000. */
const MAX_DESCRIPTION = 100_000
/** A title taken from a description is its first line, up to here. */
const MAX_BORROWED_TITLE = 160
/** Yearly euros outside these limits are a day's or a month's pay, a missing one (-1), or a slip of the keyboard. */
const SALARY = { min: 5_000, max: 500_000 }

/** What the offer becomes; throws `OfferProblem` with the reason when it can't be kept. */
export function readOffer(input: unknown): Offer {
  if (typeof input !== "object" || input === null || Array.isArray(input)) throw new OfferProblem(`expected an offer, got ${nameOf(input)}`)
  const raw = input as Record<string, unknown>
  const address = parseAddress(textOf(raw, "sourceUrl") ?? "")
  const description = blockOf(raw, "description")
  const title = cleanLine(textOf(raw, "title") ?? "", 500) || titleFrom(description)
  if (title === "") throw new OfferProblem("title is missing, and there is no description to take one from")
  const source = cleanLine(textOf(raw, "source") ?? "", 200) || (address?.hostname ?? "")
  if (source === "") throw new OfferProblem("source is missing, and there is no address to take one from")
  const company = withoutRating(textOf(raw, "company") ?? "") || null
  const location = cleanLine(textOf(raw, "location") ?? "", 300) || null
  const print = hash("sha256", folded({ title, company, location })).slice(0, FINGERPRINT_DIGITS)
  const key = address && urlKey(address.href)
  return {
    source,
    // As the standard writes it: what the board sent may hold signs that an address drops and a column refuses.
    sourceUrl: key === null ? offerUrn(print) : (address?.href ?? ""),
    urlKey: key ?? offerUrn(print),
    title,
    company,
    description,
    location,
    remoteType: remoteTypeOf(textOf(raw, "remoteType")),
    ...salaryOf(raw),
    stack: stackOf(raw),
    applyUrl: parseAddress(textOf(raw, "applyUrl") ?? "")?.href ?? null,
    fingerprint: print,
  }
}

function nameOf(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "a list"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

function textOf(raw: Record<string, unknown>, field: string): string | null {
  const value = raw[field]
  if (value === undefined || value === null) return null
  if (typeof value !== "string") throw new OfferProblem(`${field}: expected text, got ${nameOf(value)}`)
  return value
}

const blockOf = (raw: Record<string, unknown>, field: string) => cut(cleanBlock(textOf(raw, field) ?? ""), MAX_DESCRIPTION) || null

/** Boards without titles ("Acme | Engineer | Lyon | Remote …") say what they offer in the first line of the text. */
function titleFrom(description: string | null): string {
  const first = (description ?? "").split("\n").find((text) => /[\p{L}\p{N}]/u.test(text)) ?? ""
  const words = first.replace(/^[#>*\s]+/, "").replace(/https?:\/\/[^\s|]+/g, "")
  return cleanLine(words.replace(/(?:\|\s*){2,}/g, "| ").replace(/[|\s]+$/, ""), MAX_BORROWED_TITLE)
}

/** "Acme\n4.6" and "Acme 4,6 ★" are Acme; a number that belongs to the name stays. */
function withoutRating(company: string): string {
  const bare = cleanBlock(company)
    .replace(/\s*\n\s*[0-5](?:[.,]\d{1,2})?\s*(?:\/\s*5|[★⭐])?\s*$/u, "")
    .replace(/\s+[0-5](?:[.,]\d{1,2})?\s*(?:\/\s*5|[★⭐]\uFE0F?)\s*$/u, "")
  return cleanLine(bare, 300)
}

const PARTLY = /hybri|partiel|partial|mixte|occasionnel|flex|jours?\b|days?\b/
const FULLY = /remote|teletravail|distanc|a distance|home ?office|telecommut|work from home|\bwfh\b|anywhere/
const ON_SITE = /on-?_? ?site|sur ?site|presentiel|in-?_? ?office|bureau|in-?person/
const NEGATED = /\b(no|non|not|sans|pas|aucun)\b/

/** `remote`, `hybrid` or `onsite` from what boards write in French and English; null for anything else. */
function remoteTypeOf(text: string | null): Offer["remoteType"] {
  if (text === null) return null
  const folded = fold(text).trim()
  if (NEGATED.test(folded)) return FULLY.test(folded) ? "onsite" : null
  if (PARTLY.test(folded)) return "hybrid"
  if (FULLY.test(folded)) return "remote"
  return ON_SITE.test(folded) ? "onsite" : null
}

function yearlyEuros(value: unknown, field: string): number | null {
  const amount = typeof value === "string" && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value
  if (amount === undefined || amount === null || typeof amount === "string") return null
  if (typeof amount !== "number") throw new OfferProblem(`${field}: expected a number of euros, got ${nameOf(amount)}`)
  return amount >= SALARY.min && amount <= SALARY.max ? Math.round(amount) : null
}

function salaryOf(raw: Record<string, unknown>): { salaryMin: number | null; salaryMax: number | null } {
  const low = yearlyEuros(raw.salaryMin, "salaryMin")
  const high = yearlyEuros(raw.salaryMax, "salaryMax")
  return low !== null && high !== null && low > high ? { salaryMin: high, salaryMax: low } : { salaryMin: low, salaryMax: high }
}

/** Names without doubles (case and accents apart, the first spelling stays), at most 100 of at most 100 characters. */
function stackOf(raw: Record<string, unknown>): string[] {
  const value = raw.stack
  if (value === undefined || value === null) return []
  const items = typeof value === "string" ? value.split(/[,;\n]/) : value
  if (!Array.isArray(items)) throw new OfferProblem(`stack: expected a list of names, got ${nameOf(value)}`)
  const names = new Map<string, string>()
  for (const item of items) {
    if (typeof item !== "string") throw new OfferProblem(`stack: expected text, got ${nameOf(item)}`)
    const name = cleanLine(item, 100)
    const key = fold(name)
    if (name !== "" && !names.has(key)) names.set(key, name)
  }
  return [...names.values()].slice(0, 100)
}
