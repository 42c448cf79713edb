import { otherYear, sayDay } from "./dates.ts"

/** Ways to say a day that the first page doesn't use. */

/** `lundi 23 novembre`, with its year where it isn't this one's. */
export const longDay = (day: string) => sayDay(day, { weekday: "long", day: "numeric", month: "long", ...otherYear(day) }).replace(",", "")

/** `23 nov. 2026`: for what is kept, such as a page on paper. */
export const fullDay = (day: string) => sayDay(day, { day: "numeric", month: "short", year: "numeric" })

export const monthShort = (day: string) => sayDay(day, { month: "short" })
export const weekdayName = (day: string, length: "short" | "long") => sayDay(day, { weekday: length })

/** `décembre`, with its year where it isn't this one's. */
export const monthName = (day: string) => sayDay(day, { month: "long", ...otherYear(day) })
