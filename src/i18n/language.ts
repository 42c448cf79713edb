import { createSignal } from "solid-js"
import { fr } from "./fr.ts"

/** The interface's two languages. French is the source and always there; English is fetched when it is first wanted. */
export type Language = "fr" | "en"

/** A sentence, or one per plural category of `count` (Intl.PluralRules). */
export type Phrase = string | { one: string; other: string }
export type Key = keyof typeof fr

/** English has the same keys as French, and a plural where French has one. */
export type Words = { [K in Key]: (typeof fr)[K] extends string ? string : { one: string; other: string } }

const STORED = "ordinarthur-os.language"

const [current, setCurrent] = createSignal<{ language: Language; words: Words }>({ language: "fr", words: fr })

export const language = () => current().language
export const words = () => current().words

let wanted: Language = "fr"

/** Speaks `next` as soon as its words are here, and remembers it on this device. Words that can't be fetched change nothing. */
export async function speak(next: Language): Promise<void> {
  wanted = next
  try {
    localStorage.setItem(STORED, next)
  } catch {
    // A browser that forbids storage still speaks; it just forgets.
  }
  const found: Words | null =
    next === "fr"
      ? fr
      : await import("./en.ts").then(
          ({ en }) => en,
          () => null,
        )
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
