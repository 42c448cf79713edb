import { fold } from "~/text/fold.ts"
import { saysSomething } from "./fitting.ts"
import type { Job, JobSearchCriteria } from "./schema.ts"
import { stackName } from "./stack-name.ts"

/** How well an offer fits what the owner looks for, and why: a pure function, so that the same offer always says the same. */

/** What is looked at of an offer; `description` is text or markup. */
export type Scored = Pick<Job, "title" | "company" | "location" | "remoteType" | "salaryMin" | "salaryMax" | "stack"> & { description: string | null }

/** `reason` is one of `reasonKinds`, with a detail behind a colon: `stack: TypeScript, Solid`. */
export interface Reason {
  reason: string
  points: number
}
export interface Score {
  /** From 0 to 100, the sum of the points within these bounds; null without active criteria. */
  score: number | null
  reasons: Reason[]
}

export const reasonKinds = ["title", "place", "mode", "stack", "pay", "lowPay", "company", "word", "short", "for"] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** What each part of the criteria weighs; the parts that say nothing are left out, and the others make up 100. */
const WEIGHT = { title: 30, place: 20, mode: 15, stack: 25, pay: 10 } as const
/** An offer that doesn't say its pay or way of working may still fit. */
const UNSAID = 0.4
/** Names of a stack that make it whole. */
const ENOUGH_STACK = 3
const LOW_PAY = -20
const EXCLUDED_WORD = -40
const EXCLUDED_COMPANY = -100
/** A text shorter than this says too little to be sure of the rest. */
const SHORT_TEXT = 200
const LONGEST_REASON = 200
const MOST_PATTERNS = 1_000

/** The best of the active criteria; with several of them the reasons say which. */
export function scoreOf(offer: Scored, criteria: readonly JobSearchCriteria[]): Score {
  const active = criteria.filter((one) => one.active && saysSomething(one))
  if (active.length === 0) return { score: null, reasons: [] }
  const read = readOffer(offer)
  const scored = active.map((one) => ({ name: one.name, ...scoreUnder(read, one) }))
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left))
  const named = active.length > 1 ? [said("for", 0, best.name)] : []
  return { score: best.score, reasons: [...best.reasons, ...named] }
}

interface Read extends Scored {
  titleWords: readonly string[]
  place: string
  /** Title and text without markup, as written and folded. */
  written: string
  folded: string
  stackNames: ReadonlyMap<string, string>
}

function readOffer(offer: Scored): Read {
  const written = `${offer.title}\n${offer.description?.replace(/<[^>]*>/g, " ") ?? ""}`
  const stackNames = new Map(offer.stack.map((name) => [stackName(name), name]))
  return { ...offer, titleWords: words(offer.title), place: fold(offer.location ?? ""), written, folded: fold(written), stackNames }
}

function scoreUnder(offer: Read, criteria: JobSearchCriteria): { score: number; reasons: Reason[] } {
  const parts = [title(offer, criteria), place(offer, criteria), mode(offer, criteria), stack(offer, criteria), pay(offer, criteria)].filter(
    (part) => part !== null,
  )
  const possible = parts.reduce((sum, { weight }) => sum + weight, 0)
  const earned = parts.map(({ kind, weight, share, detail }) => said(kind, Math.round((100 * weight * share) / possible), detail))
  // Criteria that only leave out have nothing to earn: what they leave in is equally good.
  const base = parts.length === 0 ? 50 : 0
  const reasons = [...earned.filter(({ points }) => points > 0), ...objections(offer, criteria)]
  const sum = reasons.reduce((total, { points }) => total + points, base)
  const short = (offer.description ?? "").length < SHORT_TEXT ? [said("short", 0)] : []
  return { score: Math.max(0, Math.min(100, sum)), reasons: [...reasons, ...short] }
}

interface Part {
  kind: ReasonKind
  weight: number
  /** From 0 to 1. */
  share: number
  detail?: string
}

/** The title that comes nearest: all its words, or a share of them. */
function title({ titleWords }: Read, { titles }: JobSearchCriteria): Part | null {
  if (titles.length === 0) return null
  const shares = titles.map((wanted) => {
    const asked = words(wanted)
    const met = asked.filter((word) => titleWords.some((given) => given === word || (word.length > 4 && given.startsWith(word))))
    return { wanted, share: asked.length === 0 ? 0 : met.length / asked.length }
  })
  const best = shares.reduce((left, right) => (right.share > left.share ? right : left))
  return { kind: "title", weight: WEIGHT.title, share: best.share, detail: best.wanted }
}

/** Somewhere that is looked for; where remote work is, anywhere will do. */
function place({ place, remoteType }: Read, { locations, remoteTypes }: JobSearchCriteria): Part | null {
  if (locations.length === 0) return null
  const met = locations.find((wanted) => place.includes(fold(wanted)))
  if (met !== undefined) return { kind: "place", weight: WEIGHT.place, share: 1, detail: met }
  return { kind: "place", weight: WEIGHT.place, share: remoteType === "remote" && remoteTypes.includes("remote") ? 1 : 0 }
}

function mode({ remoteType }: Read, { remoteTypes }: JobSearchCriteria): Part | null {
  if (remoteTypes.length === 0) return null
  return { kind: "mode", weight: WEIGHT.mode, share: remoteType === null ? UNSAID : remoteTypes.includes(remoteType) ? 1 : 0 }
}

/** Names of the stack, in the offer's own list or in its text: there « Solid » is a name and « solid » is a word. */
function stack({ stackNames, written, folded }: Read, criteria: JobSearchCriteria): Part | null {
  if (criteria.stack.length === 0) return null
  const met = criteria.stack.filter(
    (name) => stackNames.has(stackName(name)) || (isName(name) ? mentions(written, name) : mentions(folded, fold(name))),
  )
  return {
    kind: "stack",
    weight: WEIGHT.stack,
    share: Math.min(1, met.length / Math.min(ENOUGH_STACK, criteria.stack.length)),
    detail: met.join(", "),
  }
}

function pay({ salaryMin, salaryMax }: Read, criteria: JobSearchCriteria): Part | null {
  if (criteria.salaryMin === null) return null
  const most = salaryMax ?? salaryMin
  return { kind: "pay", weight: WEIGHT.pay, share: most === null ? UNSAID : most >= criteria.salaryMin ? 1 : 0 }
}

/** What speaks against an offer, whatever else it has. */
function objections({ company, folded, salaryMin, salaryMax }: Read, criteria: JobSearchCriteria): Reason[] {
  const found: Reason[] = []
  const most = salaryMax ?? salaryMin
  if (criteria.salaryMin !== null && most !== null && most < criteria.salaryMin) found.push(said("lowPay", LOW_PAY))
  const left = criteria.excludedCompanies.find((wanted) => mentions(fold(company ?? ""), fold(wanted)))
  if (left !== undefined) found.push(said("company", EXCLUDED_COMPANY, left))
  for (const word of criteria.excludedKeywords) if (mentions(folded, fold(word))) found.push(said("word", EXCLUDED_WORD, word))
  return found
}

const isName = (name: string) => /\p{Lu}/u.test(name)
const patterns = new Map<string, RegExp>()

/** Whether `wanted` stands in a text by itself, not within another word or name (`C` isn't in `C++`). */
function mentions(text: string, wanted: string): boolean {
  let pattern = patterns.get(wanted)
  if (pattern === undefined) {
    if (patterns.size > MOST_PATTERNS) patterns.clear()
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(wanted.trim()).replace(/(?:\\x20|\s)+/g, "\\s+")}(?![\\p{L}\\p{N}+#])`, "u")
    patterns.set(wanted, pattern)
  }
  return pattern.test(text)
}

const said = (kind: ReasonKind, points: number, detail = ""): Reason => ({
  reason: (detail === "" ? kind : `${kind}: ${detail}`).slice(0, LONGEST_REASON).toWellFormed(),
  points,
})

/** Words of a title without case and accents; `full stack` and `full-stack` are `fullstack`. */
const words = (title: string) =>
  fold(title)
    .replace(/\b(full|front|back)[\s-]+(stack|end)\b/g, "$1$2")
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
