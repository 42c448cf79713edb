import { bitsOf, errorsBetween, errorsIn, folded, isSmall, lettersOf, wordsOf } from "./folded.ts"

/** Something that can be found: what it is called, and what else is known of it. */
export interface Findable {
  /** The same for as long as it is the same thing: `todo:` and its id. */
  key: string
  title: string
  /** What else it is found by; what is found here ranks behind. */
  more: string
  /** When it last changed, in milliseconds; 0 where it never does. */
  at: number
  /** Done, archived or over: found, behind what is open. */
  over: boolean
}

/** One of them as it is searched. Made once for each. */
export interface Indexed<T extends Findable = Findable> {
  thing: T
  head: string
  headLetters: number
  more: string
  moreLetters: number
  /** Places in `calledBy` of the words that it is called by. */
  places: Uint32Array
}

/** Every word that something was ever called by, once: typing errors are looked for in these. */
const calledBy = { places: new Map<string, number>(), words: [] as string[], letters: [] as number[] }

function placeOf(word: string): number {
  const known = calledBy.places.get(word)
  if (known !== undefined) return known
  calledBy.places.set(word, calledBy.words.length)
  calledBy.letters.push(lettersOf(word))
  return calledBy.words.push(word) - 1
}

/** Letters of a long text that are looked at. */
const MOST_LETTERS = 500

export function indexed<T extends Findable>(thing: T): Indexed<T> {
  const head = folded(thing.title)
  const more = folded(thing.more.slice(0, MOST_LETTERS))
  const places = Uint32Array.from(head.split(" ").slice(1), placeOf)
  return { thing, head, headLetters: lettersOf(head), more, moreLetters: lettersOf(more), places }
}

export interface How {
  /** The text without what was understood of it: looked for where not all of `text` is found. */
  title?: string
  /** How many results are wanted. */
  most?: number
  now: number
  /** How much the owner has chosen a thing before, from 0 on. */
  useOf: (key: string) => number
}
export interface Results<T> {
  /** The best ones, in order. */
  things: T[]
  /** How many were found. */
  total: number
  /** Every word was found in each of them; otherwise the words that say most were, in a sentence say. */
  whole: boolean
  /** The words that were looked for. */
  words: string[]
}

/** What a match is worth, by where the word stands. A word that goes on behind what was typed is worth a little less. */
const WORTH = { word: 10, beginning: 8, within: 5, moreWord: 4, oneError: 3, moreWithin: 2, moreErrors: 1 } as const
/** Words whose matches are kept, for the next key. */
const MOST_KEPT = 50

/**
 * A search among `all`: finds what has every word, from the beginning of one first, then within, then with a typing error; where
 * nothing has, what has the words that say most. Each word is looked for once, so a key costs the word that it changed.
 */
export function searcher<T extends Findable>(all: readonly Indexed<T>[]): (text: string, how: How) => Results<T> {
  const kept = new Map<string, Uint8Array>()

  function worths(word: string): Uint8Array {
    const found = kept.get(word) ?? exactIn(all, word, word.length > 3 ? kept.get(word.slice(0, -1)) : undefined)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(word, found)
    return found
  }
  const nearly = (word: string) => nearIn(all, word, worths(word))

  return (text, { title = text, most = 30, ...how }) => {
    const words = [...new Set(wordsOf(text))]
    const order = (scores: Scores) => best(all, scores, most, words.join(" "), how)
    if (words.length === 0) return { things: [], total: 0, whole: true, words }
    const exact = every(words.map(worths), all.length)
    if (exact.places.length > 0) return { ...order(exact), whole: true, words }
    const near = words.some((word) => errorsIn(word) > 0) ? every(words.map(nearly), all.length) : exact
    if (near.places.length > 0) return { ...order(near), whole: true, words }
    const telling = [...new Set(wordsOf(title))].filter((word) => !isSmall(word))
    return { ...order(mostOf(telling, telling.map(worths), all.length)), whole: false, words: telling }
  }
}

/** What a word is worth in each thing, as typed; 0 where it isn't there. `within`: where the word without its last letter is. */
function exactIn(all: readonly Indexed[], word: string, within: Uint8Array | undefined): Uint8Array {
  const worths = new Uint8Array(all.length)
  const [begun, letters] = [` ${word}`, lettersOf(word)]
  for (let index = 0; index < all.length; index += 1)
    if (within === undefined || within[index] !== 0) worths[index] = exact(all[index] as Indexed, word, begun, letters)
  return worths
}

function exact({ head, headLetters, more, moreLetters }: Indexed, word: string, begun: string, letters: number): number {
  if ((letters & ~headLetters) === 0) {
    const start = head.indexOf(begun)
    if (start >= 0) return isEnd(head, start + begun.length) || head.includes(`${begun} `) ? WORTH.word : WORTH.beginning
    if (word.length > 1 && head.includes(word)) return WORTH.within
  }
  if ((letters & ~moreLetters) !== 0) return 0
  if (more.includes(begun)) return WORTH.moreWord
  return word.length > 2 && more.includes(word) ? WORTH.moreWithin : 0
}
const isEnd = (text: string, index: number) => index === text.length || text[index] === " "

/** The same as `exact`, with what is nearly called by the word besides. */
function nearIn(all: readonly Indexed[], word: string, exact: Uint8Array): Uint8Array {
  const errors = errorsIn(word)
  if (errors === 0) return exact
  const { words, letters } = calledBy
  const has = lettersOf(word)
  const worthOf = new Uint8Array(words.length)
  for (let place = 0; place < words.length; place += 1) {
    if (bitsOf(has & ~(letters[place] as number)) > errors) continue
    const made = errorsBetween(word, words[place] as string, errors)
    if (made <= errors) worthOf[place] = made <= 1 ? WORTH.oneError : WORTH.moreErrors
  }
  const worths = exact.slice()
  for (let index = 0; index < all.length; index += 1)
    if (worths[index] === 0)
      for (const place of (all[index] as Indexed).places) worths[index] = Math.max(worths[index] as number, worthOf[place] as number)
  return worths
}

/** Places of things that match, and what the match of each is worth, out of 10. */
interface Scores {
  places: number[]
  worths: number[]
}

function every(worths: readonly Uint8Array[], count: number): Scores {
  const scores: Scores = { places: [], worths: [] }
  for (let index = 0; index < count; index += 1) {
    let sum = 0
    for (const one of worths) {
      const worth = one[index] as number
      sum = worth === 0 ? Number.NEGATIVE_INFINITY : sum + worth
    }
    if (sum <= 0) continue
    scores.places.push(index)
    scores.worths.push(sum / worths.length)
  }
  return scores
}

/** What has at least this share of what the best one has. */
const ENOUGH = 0.6
/** « appeler », « relire » at the head of a sentence: what is to be done says less than with what. */
const isAction = (word: string | undefined) => word !== undefined && word.length > 3 && /(?:er|ir|re)$/.test(word)

/** A word is the rarer the more it says. Each counts only where something is called by it. */
function mostOf(words: readonly string[], worths: readonly Uint8Array[], count: number): Scores {
  const sums = new Float64Array(count)
  for (const [place, one] of worths.entries()) {
    const holders = one.reduce((sum, worth) => sum + (worth >= WORTH.beginning ? 1 : 0), 0)
    const weight = Math.log(1 + count / Math.max(1, holders)) * (place === 0 && words.length > 1 && isAction(words[0]) ? 0.3 : 1)
    for (let index = 0; index < count; index += 1) if ((one[index] as number) >= WORTH.beginning) sums[index] = (sums[index] as number) + weight
  }
  const most = sums.reduce((high, sum) => Math.max(high, sum), 0)
  const scores: Scores = { places: [], worths: [] }
  for (let index = 0; index < count; index += 1) {
    const sum = sums[index] as number
    if (sum === 0 || sum < most * ENOUGH) continue
    scores.places.push(index)
    scores.worths.push((10 * sum) / most)
  }
  return scores
}

const DAY_MS = 86_400_000
type Taste = Pick<How, "now" | "useOf">

/** What is added for the owner's use, for what changed lately, and for a title that begins as the query does. */
function weighed({ thing, head }: Indexed, match: number, phrase: string, { now, useOf }: Taste): number {
  const days = thing.at === 0 ? 60 : Math.max(0, (now - thing.at) / DAY_MS)
  const lately = 1.5 / (1 + days / 7)
  const begins = !head.startsWith(phrase, 1) ? 0 : head.length === phrase.length + 1 ? 6 : 3
  return match + begins + lately + Math.min(4, useOf(thing.key)) - (thing.over ? 3 : 0) - Math.min(1, head.length / 300)
}

/** The best ones in order. A letter finds thousands, of which a screen shows thirty: those behind are never sorted. */
function best<T extends Findable>(
  all: readonly Indexed<T>[],
  scores: Scores,
  most: number,
  phrase: string,
  taste: Taste,
): Pick<Results<T>, "things" | "total"> {
  const results: { thing: T; score: number }[] = []
  const cut = () => {
    results.sort((left, right) => right.score - left.score)
    if (results.length > most) results.length = most
  }
  let least = Number.NEGATIVE_INFINITY
  for (let found = 0; found < scores.places.length; found += 1) {
    const one = all[scores.places[found] as number] as Indexed<T>
    const score = weighed(one, scores.worths[found] as number, phrase, taste)
    if (score <= least) continue
    results.push({ thing: one.thing, score })
    if (results.length < most * 2) continue
    cut()
    least = (results.at(-1) as (typeof results)[0]).score
  }
  cut()
  return { things: results.map(({ thing }) => thing), total: scores.places.length }
}
