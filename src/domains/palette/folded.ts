import { fold } from "~/text/fold.ts"

/** Texts brought to the form in which they are compared: words without case, accents and signs, one blank before each. */

/** What a letter of the usual scripts becomes: one or two letters, or a blank. Made when it is first met; the rest is folded as a text. */
const known: (string | undefined)[] = []
const ORDINARY = 0x2200
const letter = (code: number) => {
  known[code] = fold(String.fromCharCode(code)).replace(/[^\p{L}\p{N}]+/gu, " ")
  return known[code]
}

/** `" preparer l oral"`; empty without a word. */
export function folded(text: string): string {
  let flat = " "
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= ORDINARY) return foldedSlowly(text)
    flat += known[code] ?? letter(code)
  }
  const words = flat.replace(BLANKS, " ").trimEnd()
  return words === " " ? "" : words
}
const BLANKS = / {2,}/g

function foldedSlowly(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
  return words === "" ? "" : ` ${words}`
}

/** The words of a query, folded. */
export const wordsOf = (text: string): string[] => folded(text).split(" ").slice(1)

/** Which letters a folded text has, as 32 bits: what lacks a letter of a word can't hold the word, and most things lack one. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code !== 32) letters |= 1 << (code & 31)
  }
  return letters
}

/** Words that say nothing about what is looked for. */
const SMALL = new Set(
  "a au aux avec c ce ces chez d dans de des du elle en est et il j je l la le les leur lui m ma mes mon n nos notre ou par pas pour qu que qui s sa se ses son sur t ta te tes ton tu un une vos votre y an and at be by for from in is it me my of on or our the this to up we with you your".split(
    " ",
  ),
)
export const isSmall = (word: string) => SMALL.has(word)

/** How many typing errors a word may have: none in short ones, where they make another word. */
export const errorsIn = (word: string) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0)

/** Bits of a number. */
export function bitsOf(number: number): number {
  let count = 0
  for (let left = number; left !== 0; left &= left - 1) count += 1
  return count
}

/** Three rows of the table of `errorsBetween`, kept: one key compares with thousands of words. */
const LONGEST = 64
let [before, last, next] = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)]

/**
 * Typing errors between `typed` and the beginning of `word` that is nearest to it: a letter too much, missing, another, or two
 * that changed places. More than `most` is `most + 1`.
 */
export function errorsBetween(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most)
  if (width < typed.length - most || width >= LONGEST) return most + 1
  for (let column = 0; column <= width; column += 1) last[column] = column
  for (let row = 1; row <= typed.length; row += 1) {
    next[0] = row
    let least = row
    for (let column = 1; column <= width; column += 1) {
      const same = typed.charCodeAt(row - 1) === word.charCodeAt(column - 1)
      let errors = Math.min((last[column - 1] as number) + (same ? 0 : 1), (last[column] as number) + 1, (next[column - 1] as number) + 1)
      const swapped = row > 1 && column > 1 && typed.charCodeAt(row - 1) === word.charCodeAt(column - 2)
      if (swapped && typed.charCodeAt(row - 2) === word.charCodeAt(column - 1)) errors = Math.min(errors, (before[column - 2] as number) + 1)
      next[column] = errors
      if (errors < least) least = errors
    }
    if (least > most) return most + 1
    ;[before, last, next] = [last, next, before]
  }
  let least = most + 1
  for (let column = 0; column <= width; column += 1) least = Math.min(least, last[column] as number)
  return least
}

/** Stretches of `title` to mark: where one of its words begins with a word that was looked for, or holds it. */
export function marksIn(title: string, words: readonly string[]): [start: number, end: number][] {
  const marks: [number, number][] = []
  for (const { 0: word, index } of title.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [flat, places] = placed(word)
    const found = words.filter((one) => one !== "" && flat.includes(one)).sort((left, right) => right.length - left.length)[0]
    const nearly = found === undefined && words.some((one) => errorsIn(one) > 0 && errorsBetween(one, flat, errorsIn(one)) <= errorsIn(one))
    const start = found === undefined ? 0 : flat.indexOf(found)
    const end = found === undefined ? flat.length : start + found.length
    if (found !== undefined || nearly) marks.push([index + (places[start] as number), index + (places[end] as number)])
  }
  return marks
}

/** A folded word, and where each of its letters stands in the word as written; one place more for the end. */
function placed(word: string): [flat: string, places: number[]] {
  let flat = ""
  const places: number[] = []
  let at = 0
  for (const letter of word) {
    const low = fold(letter)
    for (let index = 0; index < low.length; index += 1) places.push(at)
    flat += low
    at += letter.length
  }
  places.push(word.length)
  return [flat, places]
}
