/** `45 min`, `2 h`, `1 h 30`, with spaces that don't break. */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest}\u00a0min`
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, "0")}`
}

/** `08:05`, of minutes after midnight. */
export const clockOf = (minute: number) => [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":")
/** Minutes after midnight of `08:05`. */
export const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
