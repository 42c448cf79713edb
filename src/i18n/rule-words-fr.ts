import { dateFormat } from "~/time/days.ts"
import { type Frequency, WEEKDAYS, type Weekday } from "~/time/rule.ts"
import type { RuleWords, Scope } from "./rule-words.ts"

const UNITS: Record<Frequency, [every: string, many: string]> = {
  DAILY: ["tous les jours", "jours"],
  WEEKLY: ["toutes les semaines", "semaines"],
  MONTHLY: ["tous les mois", "mois"],
  YEARLY: ["tous les ans", "ans"],
}
const NAMES = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
const nameOf = (weekday: Weekday) => NAMES[WEEKDAYS.indexOf(weekday)] as string
const monthOf = (month: number) => dateFormat("fr-FR", { timeZone: "UTC", month: "long" }).format(new Date(Date.UTC(2026, month - 1, 15)))
const joined = (words: readonly string[], last: string) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`
const and = (words: readonly string[]) => joined(words, "et")

const workdays = (weekdays: readonly Weekday[]) => weekdays.join() === WEEKDAYS.slice(0, 5).join()
/** What is counted: a day, a working day, or one of these weekdays. */
const noun = (weekdays: readonly Weekday[]) =>
  workdays(weekdays) ? "jour ouvré" : weekdays.length === 7 ? "jour" : joined(weekdays.map(nameOf), "ou")
const nouns = (weekdays: readonly Weekday[]) =>
  workdays(weekdays) ? "jours ouvrés" : weekdays.length === 7 ? "jours" : and(weekdays.map((weekday) => `${nameOf(weekday)}s`))

/** `le 3e`, `l’avant-dernier`; from further back it needs words behind the noun too. */
function the(place: number): { before: string; after: string } {
  if (place === -1) return { before: "le dernier", after: "" }
  if (place === -2) return { before: "l’avant-dernier", after: "" }
  return { before: `le ${Math.abs(place)}${Math.abs(place) === 1 ? "er" : "e"}`, after: place < 0 ? " en partant de la fin" : "" }
}

function places(list: readonly number[], what: string): string {
  const plain = list.filter((place) => the(place).after === "")
  const far = list.filter((place) => the(place).after !== "")
  const named = (some: readonly number[]) => `${and(some.map((place) => the(place).before))} ${what}${the(some[0] ?? 1).after}`
  return and([plain, far].filter((some) => some.length > 0).map(named))
}

const theDate = (date: number) => `le ${date === 1 ? "1er" : date}`

const of = (scope: Scope) =>
  typeof scope === "object"
    ? ` ${and(scope.map((month) => (/^[aeiouâ]/.test(monthOf(month)) ? `d’${monthOf(month)}` : `de ${monthOf(month)}`)))}`
    : { month: " du mois", "each month": " de chaque mois", year: " de l’année" }[scope]

export const french: RuleWords = {
  every: (frequency, interval) => {
    const [every, many] = UNITS[frequency]
    return interval === 1 ? every : `${frequency === "WEEKLY" ? "toutes" : "tous"} les ${interval} ${many}`
  },
  everyOne: (weekdays) => `tous les ${nouns(weekdays)}`,
  among: (weekdays) => (workdays(weekdays) ? "les jours ouvrés" : weekdays.length === 7 ? "tous les jours" : and(weekdays.map(nameOf))),
  everyNth: ({ weekday, nth }) => {
    const place = nth === -1 ? "derniers" : nth === -2 ? "avant-derniers" : `${nth}${nth === 1 ? "ers" : "es"}`
    return `tous les ${place} ${nameOf(weekday)}s`
  },
  places: (list, weekdays) => places(list, noun(weekdays)),
  dates: (dates) => {
    const back = dates.filter((date) => date < 0)
    return and([...dates.filter((date) => date > 0).map(theDate), ...(back.length > 0 ? [places(back, "jour")] : [])])
  },
  date: (date, month) => `${theDate(date)} ${monthOf(month)}`,
  of,
  condition: (weekdays, nths) => {
    const any = weekdays.length > 0 ? [`un ${noun(weekdays)}`] : []
    return ` si c’est ${joined([...any, ...nths.map(({ weekday, nth }) => places([nth], nameOf(weekday)))], "ou")}`
  },
  inMonths: (months, only) => `${only ? "seulement " : ""}${and(months.map((month) => `en ${monthOf(month)}`))}`,
  placesOfThese: (list) => `seulement ${places(list, "de ces jours")}`,
  weeksFrom: (weekday) => `semaines commençant le ${nameOf(weekday)}`,
  atHours: (hours) => `à ${and(hours)}`,
  until: (day) => `jusqu’au ${Number(day.slice(8)) === 1 ? "1er" : Number(day.slice(8))} ${monthOf(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`,
  times: (count) => (count === 1 ? "encore une fois" : `encore ${count} fois`),
  and,
  on: (every, days) => `${every}, ${days}`,
}
