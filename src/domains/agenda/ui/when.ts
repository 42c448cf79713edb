import { clockTime, dayOfInstant, sayDay, shortDay, timeZone } from "~/i18n/dates.ts"
import { longDay, monthShort } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { length, type Moment } from "../moments.ts"
import { daysOf } from "../pieces.ts"

/** Moments as the agenda says them, by the owner's clock. */

/** `mardi 24`. */
export const weekdayAndDate = (day: string) => sayDay(day, { weekday: "long", day: "numeric" })
/** `24`. */
export const dateNumber = (day: string) => String(Number(day.slice(8)))
/** `novembre 2026`, of the days that are shown. */
export const monthOf = (days: readonly string[]) => {
  const [first = "", last = ""] = [days[0], days.at(-1)]
  const year = sayDay(last, { year: "numeric" })
  const months = first.slice(0, 7) === last.slice(0, 7) ? sayDay(last, { month: "long" }) : `${monthShort(first)} – ${monthShort(last)}`
  return `${months} ${year}`
}

/** `mardi 24 novembre, 10:00 – 11:30`, with the year where it isn't this one's; whole days are their days. */
export function whenInWords(moment: Moment): string {
  const { first, last } = daysOf(moment, timeZone())
  if (moment.allDay) return first === last ? longDay(first) : `${longDay(first)} – ${longDay(last)}`
  const end = dayOfInstant(moment.endsAt)
  const [from, to] = [clockTime(moment.startsAt), clockTime(moment.endsAt)]
  return first === end ? `${longDay(first)}, ${from} – ${to}` : `${longDay(first)}, ${from} – ${longDay(end)}, ${to}`
}

/** `mar. 24 nov. 10:00 – 11:30`, where there is little room. */
export function briefWhen(moment: Moment): string {
  const { first, last } = daysOf(moment, timeZone())
  const days = first === last ? shortDay(first) : `${shortDay(first)} – ${shortDay(last)}`
  return moment.allDay ? days : `${shortDay(first)} ${clockTime(moment.startsAt)} – ${clockTime(moment.endsAt)}`
}

/** `1 h 30`; nothing for whole days and for what takes no time. */
export function howLong(moment: Moment): string {
  const minutes = Math.round(length(moment) / 60_000)
  return moment.allDay || minutes === 0 ? "" : minutesInWords(minutes)
}

/** The name of the owner's zone where this device has another one: the agenda shows the owner's hours, and says so. */
export function otherZone(): string | null {
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone
  return device === timeZone() ? null : t("agenda.zone", { zone: timeZone().replaceAll("_", " ") })
}
