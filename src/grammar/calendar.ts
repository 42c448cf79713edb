import { addDays, daysBetween, endOfWeek } from "~/time/days.ts"
import { isDay } from "~/time/is-day.ts"

/** Sums with days of the calendar, `2026-10-21`. */

const two = (number: number) => String(number).padStart(2, "0")
export const dayFrom = (year: number, month: number, day: number) => `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`

/** Monday is 0. */
export const weekdayOfDay = (day: string) => 6 - daysBetween(day, endOfWeek(day))

export const lastOfMonth = (day: string) => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)

/** The same day of a later month, or that month's last where it has no such day. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  for (let date = Number(day.slice(8)); ; date -= 1) if (isDay(dayFrom(year, month, date))) return dayFrom(year, month, date)
}

const isWorkday = (day: string) => weekdayOfDay(day) < 5
export function addWorkdays(day: string, count: number): string {
  let found = day
  for (let left = count; left > 0; found = addDays(found, 1)) if (isWorkday(addDays(found, 1))) left -= 1
  return found
}
export function lastWorkday(day: string): string {
  let found = lastOfMonth(day)
  while (!isWorkday(found)) found = addDays(found, -1)
  return found
}

/** The coming such day, today included; 29 February waits for its year. */
export function nextDayInYear(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const days = Array.from({ length: 9 }, (_, later) => dayFrom(year + later, month, date))
  return days.find((day) => isDay(day) && day >= today) ?? null
}

/** The last day of the coming such month, this one included. */
export function lastOfNamed(month: number, today: string): string {
  const year = Number(today.slice(0, 4))
  return lastOfMonth(dayFrom(month < Number(today.slice(5, 7)) ? year + 1 : year, month, 1))
}

/** The coming day of a month with this number, today included: the 31st waits for a month that has it. */
export function nextDayInMonth(date: number, today: string): string | null {
  for (let months = 0; months <= 12; months += 1) {
    const day = `${addMonths(`${today.slice(0, 7)}-01`, months).slice(0, 7)}-${two(date)}`
    if (isDay(day) && day >= today) return day
  }
  return null
}
