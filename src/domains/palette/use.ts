/** What the owner chose before, and when: what is chosen often and lately is found first. Kept on the device; losing it costs nothing. */
export type Use = Readonly<Record<string, { count: number; at: number }>>

/** Choices that are remembered. */
const MOST = 300
const HALF_LIFE_MS = 14 * 86_400_000

const weight = ({ count, at }: Use[string], now: number) => count * 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS)

/** How much a thing was chosen, from 0 on: once just now is 1, and half of it two weeks later. Each further time adds less. */
export const useAt =
  (use: Use, now: number) =>
  (key: string): number => {
    const found = use[key]
    return found === undefined ? 0 : Math.log2(1 + weight(found, now))
  }

/** The same with one choice more. Those that say least are forgotten. */
export function withChoice(use: Use, key: string, now: number): Use {
  const before = use[key]
  const all = { ...use, [key]: { count: (before === undefined ? 0 : weight(before, now)) + 1, at: now } }
  const entries = Object.entries(all)
  if (entries.length <= MOST) return all
  return Object.fromEntries(entries.sort(([, left], [, right]) => weight(right, now) - weight(left, now)).slice(0, MOST))
}

/** What was chosen lately, the last first. */
export const lately = (use: Use): string[] =>
  Object.entries(use)
    .sort(([, left], [, right]) => right.at - left.at)
    .map(([key]) => key)
