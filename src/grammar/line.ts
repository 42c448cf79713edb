import { fold } from "~/text/fold.ts"
import { quotesIn } from "./quotes.ts"

/** A line as the recognisers read it: lower case, no accents, plain apostrophes and hyphens, one blank between words. */
export interface Line {
  /** As it was typed. */
  raw: string
  plain: string
  /** Where each character of `plain` stands in `raw`; one more for the end. */
  at: readonly number[]
  /** Where words begin in `plain`, quoted ones left out. */
  starts: readonly number[]
  /** Stretches of `plain` that are never parsed, in order. */
  quotes: readonly Stretch[]
  /** All in capitals, so that they say nothing. */
  shouted: boolean
  /** Where its last word ends, in `plain`. */
  last: number
}
export interface Stretch {
  start: number
  end: number
}

const LOOKALIKES: Record<string, string> = { "’": "'", ʼ: "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "…": "." }
const plainOf = (character: string) => LOOKALIKES[character] ?? fold(character)

export function readLine(raw: string): Line {
  const at: number[] = []
  let plain = ""
  let position = 0
  for (const character of raw) {
    const blank = /\s/.test(character)
    if (!blank || !plain.endsWith(" ")) {
      const reduced = blank ? " " : plainOf(character)
      plain += reduced
      for (let count = 0; count < reduced.length; count += 1) at.push(position)
    }
    position += character.length
  }
  at.push(position)
  const quotes = quotesIn(plain)
  return { raw, plain, at, quotes, starts: wordStarts(plain, quotes), shouted: raw === raw.toUpperCase(), last: plain.trimEnd().length }
}

function wordStarts(plain: string, quotes: readonly Stretch[]): number[] {
  const starts: number[] = []
  let next = 0
  for (let index = 0; index < plain.length; index += 1) {
    const quote = quotes[next]
    if (quote && index >= quote.start) {
      index = quote.end - 1
      next += 1
      continue
    }
    const before = index === 0 ? " " : plain[index - 1]
    if (plain[index] !== " " && (before === " " || before === "(" || before === "[")) starts.push(index)
  }
  return starts
}

/** The word that ends before `index`, without what punctuates it; empty at the beginning. */
export function wordBefore({ plain }: Line, index: number): string {
  // Nothing that is looked for is longer; a line may be one endless word.
  const before = plain.slice(Math.max(0, index - 40), index).trimEnd()
  return before.slice(Math.max(before.lastIndexOf(" "), before.lastIndexOf("(")) + 1)
}

/** The word that begins after `index`; empty at the end. */
export function wordAfter({ plain }: Line, index: number): string {
  const after = plain.slice(index, index + 40).trimStart()
  const end = after.indexOf(" ")
  return end < 0 ? after : after.slice(0, end)
}

/** The same as it was typed. */
export const typed = ({ raw, at }: Line, start: number, end: number) => raw.slice(at[start], at[end])

/** Whether the first letter from `index` on was typed as a capital. */
export function isCapital(line: Line, index: number): boolean {
  const letter = /\p{L}/u.exec(typed(line, index, Math.min(line.plain.length, index + 3)))?.[0]
  return letter !== undefined && letter !== letter.toLowerCase()
}
