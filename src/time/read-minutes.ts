/** How long something takes, as people write it. */

const HOURS = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*h(?:\s*(\d{1,2})\s*(?:m|min|mn|minutes?)?)?$/
const MINUTES = /^(\d{1,6})\s*(?:m|min|mn|minutes?)?$/

/** Minutes of `45`, `45 min`, `1h30`, `1 h 30` or `1,5 h`; null for anything else, and for no time at all. */
export function readMinutes(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\u00a0|\u202f/g, " ")
    .replace(/heures?|hours?/, "h")
  const [, minutes] = MINUTES.exec(plain) ?? []
  const [, hours, rest] = HOURS.exec(plain) ?? []
  const total =
    minutes !== undefined ? Number(minutes) : hours !== undefined ? Math.round(Number(hours.replace(",", ".")) * 60) + Number(rest ?? 0) : 0
  return total >= 1 && total <= 100_000 && Number(rest ?? 0) < 60 ? total : null
}
