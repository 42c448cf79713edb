/** A name as a headline, its last word in the accent: `Cabinet *Roux*`. Stars of its own would open another. */
export function accented(name: string): string {
  const words = name.replaceAll("*", "").trim().split(/\s+/)
  const last = words.pop() ?? ""
  return [...words, last === "" ? "" : `*${last}*`].join(" ")
}
