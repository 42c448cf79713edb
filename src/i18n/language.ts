import { createSignal } from "solid-js"
import { fr } from "./fr.ts"
import type { frRooms } from "./fr-rooms.ts"

/** The interface's two languages. The first page's French is always there; all else is fetched when it is first wanted. */
export type Language = "fr" | "en"

/** A sentence, or one per plural category of `count` (Intl.PluralRules). */
export type Phrase = string | { one: string; other: string }
export type French = typeof fr & typeof frRooms
export type Key = keyof French
export type FirstKey = keyof typeof fr

/** English has the same keys as French, and a plural where French has one. */
export type Words = { [K in Key]: French[K] extends string ? string : { one: string; other: string } }
/** The rooms' words may still be on their way. */
type KnownWords = Pick<Words, FirstKey> & Partial<Words>

const STORED = "ordinarthur-os.language"

const [current, setCurrent] = createSignal<{ language: Language; words: KnownWords }>({ language: "fr", words: { ...fr } })

export const language = () => current().language
export const words = () => current().words

let wanted: Language = "fr"
let fetchRooms: ((language: Language) => Promise<Partial<Words>>) | null = null

async function fetchWords(next: Language): Promise<KnownWords> {
  const asked = fetchRooms
  const [first, rooms] = await Promise.all([next === "fr" ? fr : import("./en.ts").then(({ en }) => en), asked?.(next)])
  // A room that opened meanwhile has words too.
  return asked === fetchRooms ? { ...first, ...rooms } : fetchWords(next)
}

/** From now on every language comes with the rooms' words; resolves once those of the language of now are there. */
export async function withRooms(fetch: typeof fetchRooms): Promise<void> {
  fetchRooms = fetch
  for (let filled: Language | null = null; filled !== language(); ) {
    filled = language()
    // No signal: what shows these words waits for them.
    Object.assign(words(), await fetch?.(filled))
  }
}

/** Speaks `next` as soon as its words are here, and remembers it on this device. Words that can't be fetched change nothing. */
export async function speak(next: Language): Promise<void> {
  wanted = next
  try {
    localStorage.setItem(STORED, next)
  } catch {
    // A browser that forbids storage still speaks; it just forgets.
  }
  const found = await fetchWords(next).catch(() => null)
  // Another choice may have been made while the words were on their way.
  if (found === null || wanted !== next || language() === next) return
  setCurrent({ language: next, words: found })
  document.documentElement.lang = next
}

/** The language chosen on this device before, else the browser's, else French. */
export function deviceLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED)
    if (stored === "fr" || stored === "en") return stored
  } catch {
    // as above
  }
  const first = navigator.languages.find((tag) => /^(fr|en)\b/i.test(tag))
  return first?.toLowerCase().startsWith("en") ? "en" : "fr"
}
