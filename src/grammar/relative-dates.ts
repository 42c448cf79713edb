import { addDays } from "~/time/days.ts"
import { isDay } from "~/time/is-day.ts"
import { startOfWeek } from "~/time/weeks.ts"
import { addMonths, addWorkdays, lastOfMonth, lastOfNamed, lastWorkday, nextDayInYear } from "./calendar.ts"
import { MONTH, monthOf, PART, partMinutes } from "./calendar-words.ts"
import { COUNT, countOf } from "./numbers.ts"
import { pattern } from "./pattern.ts"
import type { Clock, Find, Recogniser } from "./piece.ts"

const date = (day: string | null, more: Partial<Find> = {}): Find | null =>
  day === null || !isDay(day) ? null : { meaning: { kind: "date", day }, ...more }

/** `demain`, `the day after tomorrow` */
const near: Recogniser = {
  pattern: pattern(
    "(?<today>aujourd'hui|today|ajd|auj)|(?<after>apres[- ]demain|(?:the )?day after tomorrow)|(?:eod |end of day )?(?:demain|tomorrow|tmrw|tmr|tmw)",
  ),
  read: ({ word, clock }) => date(addDays(clock.today, word("today") ? 0 : word("after") ? 2 : 1)),
}

/** `ce soir`, `tonight`: a date and a part of it. */
const partOfToday: Recogniser = {
  pattern: pattern(`(?<tonight>tonight)|(?:ce|cet|cette|this) (?<part>${PART})`),
  read: ({ word, clock }) => ({ meaning: { kind: "part", day: clock.today, minutes: word("tonight") ? 1320 : partMinutes(word("part")) } }),
}

/** `soir` after a date; `in the evening` by itself. */
const part: Recogniser = {
  pattern: pattern(`(?:(?<led>in the |dans la |dans l'|en (?=soiree|matinee))|le |au |at (?=night)|the )?(?<part>${PART})`),
  read: ({ word }) => {
    const minutes = partMinutes(word("part"))
    return { meaning: { kind: "part", minutes }, led: word("led") !== "", weak: word("led") === "" }
  },
}

const NEXT = "(?:prochaine?|qui vient)"
const nextPeriod: Recogniser = {
  pattern: pattern(
    `(?<week>next week|(?:la )?semaine ${NEXT})|(?<month>next month|(?:le )?mois ${NEXT})|(?<year>next year|(?:l'annee|l'an) ${NEXT})`,
  ),
  read: ({ word, clock }) => {
    if (word("week")) return date(addDays(startOfWeek(clock.today), 7))
    if (word("month")) return date(`${addMonths(clock.today, 1).slice(0, 7)}-01`)
    return date(`${Number(clock.today.slice(0, 4)) + 1}-01-01`)
  },
}

/** `le dernier jour ouvré du mois`, `end of next month`, `fin novembre`, `EOD` */
const ends: Recogniser = {
  pattern: pattern(
    `(?<day>eod|(?:the )?end of (?:the )?day|(?:en |la )?fin de (?:la )?journee)|(?:the |a la |la |en )?(?:(?:fin|end)(?: du| de| d'| of)?(?: the| la| l'| this| ce)? ?(?<next>next )?(?:(?<year>annee|an(?= )|year)|(?<month>mois|month)|(?<named>${MONTH}))(?<prochain> ${NEXT})?)|eom|(?:le |the |on the |au )(?:dernier|last) (?<which>jour ouvre|jour|workday|working day|business day|day)(?: (?:du|de ce|of the|of this|of) (?:mois|month)(?<later> ${NEXT})?)?`,
  ),
  read: ({ word, clock }) => {
    if (word("day")) return date(clock.today)
    if (word("year")) return date(`${Number(clock.today.slice(0, 4)) + (word("next") || word("prochain") ? 1 : 0)}-12-31`)
    if (word("named")) return word("prochain") ? null : date(lastOfNamed(monthOf(word("named")), clock.today))
    const month = word("next") || word("prochain") || word("later") ? addMonths(clock.today, 1) : clock.today
    if (!/ouvre|work|business/.test(word("which"))) return date(lastOfMonth(month), { led: word("which") !== "" })
    const day = lastWorkday(month)
    return date(day < clock.today ? lastWorkday(addMonths(month, 1)) : day, { led: true })
  },
}

/** `mi-novembre`, `mid next month` */
const middles: Recogniser = {
  pattern: pattern(
    `(?:(?<led>a la |in )|the |la )?mi(?:d|ddle of)?[- ](?:(?<named>${MONTH})|(?<next>next )?(?<month>mois|month)(?<prochain> ${NEXT})?)(?: (?<year>\\d{4}))?`,
  ),
  read: ({ word, clock }) => {
    const led = word("led") !== ""
    if (word("named")) {
      const month = monthOf(word("named"))
      if (word("year")) return future(`${word("year")}-${String(month).padStart(2, "0")}-15`, clock, led)
      return date(nextDayInYear(month, 15, clock.today), { led })
    }
    if (word("next") || word("prochain")) return date(`${addMonths(clock.today, 1).slice(0, 7)}-15`, { led })
    const day = `${clock.today.slice(0, 7)}-15`
    return date(day < clock.today ? addMonths(day, 1) : day, { led })
  },
}
const future = (day: string, clock: Clock, led: boolean) => (day < clock.today ? null : date(day, { led }))

const UNIT =
  "(?:(?<workdays>jours? ouvres?|jours? ouvrables?|work(?:ing)? ?days?|business days?)|(?<days>jours?|days?|d|j)|(?<weeks>semaines?|weeks?|wks?)|(?<months>mois|months?)|(?<years>ans?|annees?|years?))"
/** `dans 3 jours`, `in two weeks`, `a week from now`. Eight and fifteen days, in words, are a week or two, or not: nobody knows. */
const later: Recogniser = {
  pattern: pattern(
    `(?:(?<lead>dans|in|d'ici|sous|within|d'ici a) )(?:(?<fortnight>une quinzaine(?: de jours)?|a fortnight|une huitaine(?: de jours)?)|(?<count>${COUNT}) ${UNIT})`,
  ),
  read: ({ word, clock }) => {
    const role = { led: true, ...(/ici|sous|within/.test(word("lead")) ? { role: "due" as const } : {}) }
    const fortnight = word("fortnight")
    if (fortnight) return date(addDays(clock.today, fortnight.includes("huit") ? 7 : 14), role)
    const count = countOf(word("count"))
    if (count < 1) return null
    if (word("days") && /^(huit|quinze)$/.test(word("count"))) return null
    if (word("workdays")) return date(addWorkdays(clock.today, count), role)
    // « dans 15 jours » is a fortnight as one speaks, and fifteen days as one counts.
    if (/^j/.test(word("days")) && (count === 8 || count === 15)) return date(addDays(clock.today, count), { ...role, offered: true })
    if (word("days")) return date(addDays(clock.today, count), role)
    if (word("weeks")) return date(addDays(clock.today, count * 7), role)
    return date(addMonths(clock.today, word("months") ? count : count * 12), role)
  },
}
const fromNow: Recogniser = {
  pattern: pattern(`(?<count>${COUNT}) (?:(?<days>days?)|(?<weeks>weeks?)|(?<months>months?)) from (?:now|today)`),
  read: ({ word, clock }) => {
    const count = countOf(word("count"))
    return date(word("months") ? addMonths(clock.today, count) : addDays(clock.today, count * (word("weeks") ? 7 : 1)), { led: true })
  },
}

export const relativeDates: readonly Recogniser[] = [near, partOfToday, part, nextPeriod, ends, middles, later, fromNow]
