import { inWords } from "~/i18n/number-words.ts"
import { fold } from "~/text/fold.ts"
import { oneOf } from "./pattern.ts"

/** Numbers as words, French and English, folded, from 1 to 60. */
const words = new Map<string, number>([
  ["une", 1],
  ["a", 1],
  ["an", 1],
  ["vingt et une", 21],
  ["une quinzaine de", 15],
])
for (let count = 1; count <= 60; count += 1) {
  for (const language of ["fr", "en"] as const) {
    const word = fold(inWords(count, language))
    words.set(word, count)
    words.set(word.replaceAll("-", " "), count)
  }
}

const ORDINALS = new Map<string, number>([
  ...["premier", "deuxieme", "troisieme", "quatrieme", "cinquieme"].map((word, index): [string, number] => [word, index + 1]),
  ...["first", "second", "third", "fourth", "fifth"].map((word, index): [string, number] => [word, index + 1]),
  ["premiere", 1],
  ["premiers", 1],
  ["deuxiemes", 2],
  ["troisiemes", 3],
  ["quatriemes", 4],
  ["dernier", -1],
  ["derniers", -1],
  ["derniere", -1],
  ["last", -1],
  ["avant-dernier", -2],
])

/** Numbers that are only numbers, without the articles: by their parts, because each word of a pattern costs when it is first used. */
const ones = oneOf([...words.keys()].filter((word) => (words.get(word) as number) <= 16 && !["a", "an", "une quinzaine de"].includes(word)))
export const NUMBER_WORD = `(?:(?:vingt|trente|quarante|cinquante|twenty|thirty|forty|fifty)(?:[- ](?:et[- ])?${ones})?|dix[- ](?:sept|huit|neuf)|(?:seven|eigh|nine)teen|soixante|sixty|${ones})`
/** `3`, `trois`, `a` (as in "a week"). */
export const COUNT = `(?:\\d{1,3}|une quinzaine de|an?|${NUMBER_WORD})`
/** `3e`, `3rd`, `1er`, `third`, `dernier`. */
export const ORDINAL = `(?:\\d{1,2}(?:ers?|re|nd|eme?s?|es?|st|rd|th)|${oneOf(ORDINALS.keys())})`

export const countOf = (text: string) => (/^\d/.test(text) ? Number(text) : (words.get(text) ?? Number.NaN))
export const ordinalOf = (text: string) => (/^\d/.test(text) ? Number.parseInt(text, 10) : (ORDINALS.get(text) ?? Number.NaN))
