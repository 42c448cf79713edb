/** What is written in the fields of criteria, as values. */

/** `42 000`, `42k`, `42000 €`; nothing for none, undefined for what is no amount. */
export function salaryFrom(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, "").toLowerCase()
  if (bare === "") return null
  const found = /^(\d{1,7})(k?)$/.exec(bare)
  if (found === null) return undefined
  const amount = Number(found[1]) * (found[2] === "k" ? 1_000 : 1)
  return amount <= 1_000_000 ? amount : undefined
}

/** What stands between commas, each once. */
export const listFrom = (text: string): string[] => [
  ...new Map(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean)
      .map((word) => [word.toLowerCase(), word]),
  ).values(),
]
