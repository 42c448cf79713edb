import { addDays, daysBetween, endOfWeek } from "./days.ts"

/** The Monday that begins the week of `day`. */
export const startOfWeek = (day: string) => addDays(endOfWeek(day), -6)

/** The number of the week of `day` in its year, by ISO 8601: the first week is the one with the year's first Thursday. */
export function weekNumber(day: string): number {
  const thursday = addDays(startOfWeek(day), 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}
