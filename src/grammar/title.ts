import type { Stretch } from "./line.ts"

/** What is left of a line as it was typed: its words in their order, without those that were understood. */
export function titleOf(raw: string, understood: readonly Stretch[]): string {
  const parts: string[] = []
  let position = 0
  for (const { start, end } of [...understood, { start: raw.length, end: raw.length }]) {
    const part = raw.slice(position, start)
    position = end
    const words = part.trim()
    if (words === "") continue
    // French keeps its blank before the signs that have one.
    const blank = /^[,.…)]/.test(words) ? "" : /^\s[!?;:]/.test(part) ? part[0] : /^[!?;]/.test(part) ? "" : " "
    const last = parts.at(-1)
    if (last?.endsWith(",") && words.startsWith(",")) parts[parts.length - 1] = last.slice(0, -1)
    parts.push(parts.length === 0 ? words : blank + words)
  }
  const title = parts.join("")
  return unquoted(understood.length > 0 ? tidied(title) : title.trim())
}

/** Signs that hold nothing together any more. */
const tidied = (title: string) =>
  title
    .replace(/\s?[([]\s{0,3}[)\]]/g, "")
    .replace(/^[\s,;:–—-]{1,9}(?=\s|\p{L})/u, "")
    .replace(/\s{0,3}[,;:(–—-]{1,9}$/, "")
    .trim()

/** All of it in quotes needs them no longer. */
function unquoted(title: string): string {
  const [, inner] = /^(?:"([^"]{1,2000})"|“([^”]{1,2000})”|«\s?([^»]{1,2000})»)$/.exec(title)?.filter((one) => one !== undefined) ?? []
  return inner?.trim() || title
}
