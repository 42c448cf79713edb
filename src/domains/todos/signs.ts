/** A context carries its sign: `ordi` is kept as `@ordi`. */
export function contextOf(text: string): string | null {
  const word = text.trim().replace(/^@+/, "").replace(/\s+/g, "-")
  return word === "" ? null : `@${word}`
}

/** Tags as they are written, with their sign or without, apart by spaces or commas; each once. */
export const tagsOf = (text: string) => [...new Set(text.split(/[\s,#]+/).filter(Boolean))]
