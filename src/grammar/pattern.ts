/**
 * Patterns of the recognisers. Each is tried at the beginning of words only and must end where a word ends. They repeat
 * nothing without a bound, so that what a try costs doesn't grow with the line (linear.test.ts holds them to it).
 */
const END = "(?=$|[ ,;:!?)\\]]|\\.{1,3}(?:$| ))"

export function pattern(source: string): RegExp {
  const made = new RegExp(`(?:${source})${END}`, "y")
  all.push(made)
  return made
}
const all: RegExp[] = []
/** Every pattern there is, to check them. */
export const allPatterns = (): readonly RegExp[] => all

/** One of these words, the longest first: `septembre` before `sept`. */
export const oneOf = (words: Iterable<string>) => `(?:${[...words].sort((left, right) => right.length - left.length).join("|")})`

/** What a try of `recogniser` at `index` finds. */
export function tryAt(regex: RegExp, text: string, index: number): RegExpExecArray | null {
  regex.lastIndex = index
  return regex.exec(text)
}
