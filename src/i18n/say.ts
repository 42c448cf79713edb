import { type French, type Key, language, type Phrase, words } from "./language.ts"

/** The names in braces of a phrase: `"{count} todos"` asks for `{ count }`. */
type Names<P> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Asked<P> = P extends string ? Names<P> : P extends { one: infer One; other: infer Other } ? "count" | Names<One> | Names<Other> : never
type Values<K extends Key> = { [N in Asked<French[K]>]: string | number }

/** `values` is required exactly where the French phrase has names in braces. */
export type Rest<K extends Key> = [Asked<French[K]>] extends [never] ? [] : [values: Values<K>]

/**
 * The phrase behind `key` in the language of now; reactive. Numbers are written as the language writes them, and a
 * plural follows `count`.
 */
export function say<K extends Key>(key: K, ...[values]: Rest<K>): string {
  const phrase: Phrase = words()[key] ?? key
  const given: Record<string, string | number> = values ?? {}
  return fill(typeof phrase === "string" ? phrase : phrase[category(Number(given.count))], given)
}

/** A phrase whose key is only known while running: the code of a refusal, the name of a command. */
export function phraseFor(key: string, values: Record<string, string | number> = {}): string | null {
  const phrase = (words() as Record<string, Phrase>)[key]
  return typeof phrase === "string" ? fill(phrase, values) : null
}

const category = (count: number) => (new Intl.PluralRules(language()).select(count) === "one" ? "one" : "other")

function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ""
    return typeof value === "number" ? new Intl.NumberFormat(language()).format(value) : value
  })
}
