import { addDays } from "~/time/days.ts"
import { startOfWeek } from "~/time/weeks.ts"
import { weekdayOfDay } from "./calendar.ts"
import { SHORT_WEEKDAY, WEEKDAY, WEEKDAY_NAMES, weekdayOf } from "./calendar-words.ts"
import { isCapital } from "./line.ts"
import { pattern } from "./pattern.ts"
import type { Clock, Find, Recogniser } from "./piece.ts"

const date = (day: string, more: Partial<Find> = {}): Find => ({ meaning: { kind: "date", day }, ...more })
/** Days until the coming such weekday, 0 where it is today. */
const until = (weekday: number, { today }: Clock) => (weekday - weekdayOfDay(today) + 7) % 7
const inNextWeek = (weekday: number, { today }: Clock) => addDays(startOfWeek(today), 7 + weekday)

/** `vendredi prochain`, `next Friday`, `lundi de la semaine prochaine` */
const next: Recogniser = {
  pattern: pattern(
    `(?:le )?(?<after>${WEEKDAY})(?: prochain| qui vient| de la semaine prochaine| (?:of )?next week| la semaine prochaine)|(?:on )?next (?<before>${WEEKDAY}|${SHORT_WEEKDAY})|(?:next week|(?:la )?semaine prochaine),? (?:on |le )?(?<week>${WEEKDAY})`,
  ),
  read: ({ word, clock }) => date(inNextWeek(weekdayOf(word("after") || word("before") || word("week")), clock)),
}

/** `vendredi en huit`, `a week on Friday`: weeks after the coming one. Said on that weekday itself, it may be either. */
const weeksLater: Recogniser = {
  pattern: pattern(`(?:le )?(?<french>${WEEKDAY}) en (?<count>huit|quinze)|a week on (?<english>${WEEKDAY})`),
  read: ({ word, clock }) => {
    const days = until(weekdayOf(word("french") || word("english")), clock)
    return days === 0 ? null : date(addDays(clock.today, days + (word("count") === "quinze" ? 14 : 7)))
  },
}

const LEAD = "(?:(?<led>on |this |this coming |coming |ce |ce prochain )|(?<article>le ))"
/**
 * A weekday is the coming one; on that weekday itself it may be today or a week from now, so it is offered only. `le lundi`
 * is as well every Monday, so it is nothing; short names that are words too (sun, sat, mon) need a capital or a lead.
 */
const plain: Recogniser = {
  pattern: pattern(`(?:eod |end of day )?${LEAD}?(?<name>${WEEKDAY}|${SHORT_WEEKDAY}\\.?)`),
  read: ({ word, clock, line, end }) => {
    const name = word("name")
    if (word("article")) return null
    const short = !WEEKDAY_NAMES.has(name)
    if (short && word("led") === "" && !isCapital(line, end - name.length)) return /^(?:mon|sun|sat|wed)/.test(name) ? null : plainly(name, clock, {})
    if (short && /^(?:ce|this)/.test(word("led"))) return null
    return plainly(name, clock, word("led") === "" ? {} : { led: true })
  },
}
function plainly(name: string, clock: Clock, more: Partial<Find>): Find {
  const days = until(weekdayOf(name), clock)
  return days === 0 ? { ...date(addDays(clock.today, 7)), offered: true } : date(addDays(clock.today, days), more)
}

/** Short French names stand before an hour only, and those that are no other word. */
const short: Recogniser = {
  pattern: pattern("(?<name>lun|ven)(?=\\.? \\d{1,2} ?h)|(?<dotted>lun|mar|mer|jeu|ven|sam|dim)\\.(?= \\d{1,2} ?h)"),
  read: ({ word, clock }) => plainly(word("name") || word("dotted"), clock, {}),
}

/** Saturday; on a Sunday this weekend is that day. */
const weekend: Recogniser = {
  pattern: pattern(
    "(?:ce |this |this coming )(?:week-?end|week end|we)|(?<next>(?:le |on )?week-?end prochain|(?:on )?next week-?end)|(?:over|on|at) the week-?end",
  ),
  read: ({ word, clock }) => {
    if (word("next")) return date(inNextWeek(5, clock))
    return date(weekdayOfDay(clock.today) === 6 ? clock.today : addDays(clock.today, until(5, clock)))
  },
}

export const weekdayDates: readonly Recogniser[] = [next, weeksLater, plain, short, weekend]
