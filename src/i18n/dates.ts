import { createMemo, createRoot, createSignal } from "solid-js"
import { addDays, dateFormat, dayOf, daysBetween, hourOf } from "~/time/days.ts"
import { language } from "./language.ts"
import { t } from "./t.ts"

/** Dates as the page says them, in the owner's zone and language; all of it reactive, midnight included. */

/** Where the road keeps the owner's zone, as the server last told it. */
const STORED_ZONE = "ordinarthur-os.time-zone"
const storedZone = () => globalThis.localStorage?.getItem(STORED_ZONE) ?? "Europe/Paris"

const [zone, setZone] = createSignal(storedZone())
export const timeZone = zone

const [nowMs, setNowMs] = createSignal(Date.now())

export { nowMs }

/** Keeps `nowMs` and `today` right while the page is open; a phone that wakes up is right at once. Returns its end. */
export function keepTime(): () => void {
  const tick = () => {
    setZone(storedZone())
    setNowMs(Date.now())
  }
  const timer = setInterval(tick, 20_000)
  document.addEventListener("visibilitychange", tick)
  return () => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", tick)
  }
}

/** The owner's day of now. It changes once a day, though it reads a clock that ticks. */
export const today = createRoot(() => createMemo(() => dayOf(nowMs(), zone())))

/** Lists ask for the same few thousand instants at each change, and formatting one takes microseconds. */
const MOST_DAYS = 20_000
const days = createRoot(() => createMemo(() => ({ zone: zone(), known: new Map<string, string>() })))

export function dayOfInstant(instant: string): string {
  const { zone, known } = days()
  const day = known.get(instant) ?? dayOf(instant, zone)
  if (known.size > MOST_DAYS) known.clear()
  known.set(instant, day)
  return day
}
export const clockTime = (instant: string | number) => hourOf(instant, zone())

const utcNoon = (day: string) => new Date(`${day}T12:00:00Z`)
/** A day as Intl says it in the language of now, but in French the first of a month as one says it: `1er décembre`. */
export function sayDay(day: string, options: Intl.DateTimeFormatOptions): string {
  const french = language() === "fr"
  const said = dateFormat(french ? "fr-FR" : "en-GB", { timeZone: "UTC", ...options }).format(utcNoon(day))
  return french ? said.replace(/(^| )1 (?=\p{L})/u, "$11er ") : said
}

/** The year is said where it isn't this one. */
export const otherYear = (day: string): Intl.DateTimeFormatOptions => (day.slice(0, 4) === today().slice(0, 4) ? {} : { year: "numeric" })

/** `lun. 23 nov.`, with its year where it isn't this one's. */
export const shortDay = (day: string) => sayDay(day, { weekday: "short", day: "numeric", month: "short", ...otherYear(day) }).replace(",", "")

/** `Aujourd’hui`, `Demain`, `Hier`, else `lun. 23 nov.`. */
export function nearDay(day: string): string {
  const distance = daysBetween(today(), day)
  if (distance === 0) return t("date.today")
  if (distance === 1) return t("date.tomorrow")
  if (distance === -1) return t("date.yesterday")
  return shortDay(day)
}

/** The three parts of `Mardi *24* novembre`. */
export function dayHeadline(day: string): string {
  const weekday = sayDay(day, { weekday: "long" })
  const month = sayDay(day, { month: "long" })
  const number = String(Number(day.slice(8)))
  return `${weekday.charAt(0).toLocaleUpperCase()}${weekday.slice(1)} *${number}* ${month}`
}

/** A moment of today as its hour, of another day as its day and hour. */
export function moment(instant: string): string {
  const day = dayOfInstant(instant)
  return day === today() ? clockTime(instant) : `${shortDay(day)} ${clockTime(instant)}`
}

export const tomorrow = () => addDays(today(), 1)
