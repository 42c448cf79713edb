import type { Stretch } from "./line.ts"

/** A quote and what closes it; what isn't closed is no quote (27" of screen). */
const CLOSING: Record<string, string> = { '"': '"', "“": "”", "„": "“", "«": "»", "`": "`", "'": "'" }

/** Stretches of a reduced line that stand in quotes, in order and apart. One pass: each closing sign is looked for once. */
export function quotesIn(plain: string): Stretch[] {
  const found: Stretch[] = []
  const last = new Map(Object.values(CLOSING).map((sign) => [sign, plain.lastIndexOf(sign)]))
  for (let index = 0; index < plain.length; index += 1) {
    const closing = CLOSING[plain[index] as string]
    if (closing === undefined || (last.get(closing) ?? -1) <= index) continue
    if (plain[index] === "'" && !opens(plain, index)) continue
    const end = plain[index] === "'" ? closingApostrophe(plain, index) : plain.indexOf(closing, index + 1)
    if (end < 0) continue
    found.push({ start: index, end: end + 1 })
    index = end
  }
  return found
}

const opens = (plain: string, index: number) => (index === 0 || " (".includes(plain[index - 1] as string)) && /[^ ]/.test(plain[index + 1] ?? " ")

/** An apostrophe closes only at the end of a word, and soon: 'til and 'n' are no quotes. */
function closingApostrophe(plain: string, index: number): number {
  const [found] = /^'[^']{2,80}(?: ?[^']{0,20}'[^' ]{1,20}){0,2}'(?=$|[ ,.;:!?)])/.exec(plain.slice(index, index + 160)) ?? []
  return found === undefined ? -1 : index + found.length - 1
}
