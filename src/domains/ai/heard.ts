import type { ArgSpan, Proposal } from "./proposal.ts"

/** A stretch of what was said; with the letter of what was understood there, on its last piece with `ends`. */
export interface Stretch {
  text: string
  letter?: string
  ends?: boolean
}

export interface Heard {
  stretches: Stretch[]
  /** The letter of the words that an argument came from; undefined where it came from none. */
  letterOf(span: ArgSpan): string | undefined
}

/**
 * What was said, cut at the words that something was understood of, each with a letter in their order. Where two places share
 * words, the shorter has them: a date within a title is the date's. The same place, twice used, has one letter.
 */
export function heardWords({ text, actions }: Pick<Proposal, "text" | "actions">): Heard {
  const places = distinctPlaces(actions.flatMap(({ spans }) => spans))
  const owners = ownersOf(text, places)
  const pieces = cut(text, owners)
  const letters = new Map<string, string>()
  for (const { owner } of pieces) if (owner !== null && !letters.has(owner)) letters.set(owner, letterAt(letters.size))
  const last = new Map(pieces.map(({ owner }, index) => [owner, index]))
  return {
    stretches: pieces.map(({ text, owner }, index) => {
      const letter = owner === null ? undefined : letters.get(owner)
      return letter === undefined ? { text } : { text, letter, ...(last.get(owner) === index ? { ends: true } : {}) }
    }),
    letterOf: (span) => letters.get(keyOf(span)),
  }
}

interface Place {
  start: number
  end: number
}

const keyOf = ({ start, end }: Pick<ArgSpan, "start" | "end">) => `${start}-${end}`

function distinctPlaces(spans: readonly ArgSpan[]): Place[] {
  const places = spans.flatMap(({ start, end }) => (start === undefined || end === undefined || end <= start ? [] : [{ start, end }]))
  return [...new Map(places.map((place) => [keyOf(place), place])).values()]
}

/** By place in the text, the key of what it belongs to; the shortest are written last. */
function ownersOf(text: string, places: readonly Place[]): (string | null)[] {
  const owners: (string | null)[] = Array(text.length).fill(null)
  const longestFirst = [...places].sort((left, right) => right.end - right.start - (left.end - left.start))
  for (const place of longestFirst) owners.fill(keyOf(place), Math.max(0, place.start), Math.min(text.length, place.end))
  return owners
}

/** Runs of one owner; the spaces around an owner's words are nobody's. */
function cut(text: string, owners: readonly (string | null)[]): { text: string; owner: string | null }[] {
  const pieces: { text: string; owner: string | null }[] = []
  for (let start = 0; start < text.length; ) {
    const owner = owners[start] ?? null
    let end = start
    while (end < text.length && (owners[end] ?? null) === owner) end += 1
    const run = text.slice(start, end)
    const [, before = "", words = "", after = ""] = owner === null ? [] : (/^([\s,;.]*)([\s\S]*?)([\s,;.]*)$/.exec(run) ?? [])
    if (words === "") pieces.push({ text: run, owner: null })
    else pieces.push({ text: before, owner: null }, { text: words, owner }, { text: after, owner: null })
    start = end
  }
  return pieces.filter((piece) => piece.text !== "")
}

/** a to z, then aa, ab … */
function letterAt(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter
}
