import { typed } from "./line.ts"
import { countOf, NUMBER_WORD } from "./numbers.ts"
import { pattern, tryAt } from "./pattern.ts"
import type { Find, Match, Recogniser } from "./piece.ts"

/** Hours of the day, alone, several, or from one to another. */

const LEAD = "(?:(?<lead>a partir de |a |at |@ ?|vers |around |des |ce (?=midi)|pour |by |avant |before |d'ici )|(?<from>de |from ))"
const AMPM = "(?:[ap]\\.?m\\.?)"
/** One hour, without groups: `9h30`, `16:00`, `7pm`, `midi`, `neuf heures trente`, `five thirty pm`. */
const DIGITAL = `(?:\\d{1,2}(?:[:.]\\d{2})? ?${AMPM}|\\d{1,2}:\\d{2}|\\d{1,2} ?h(?:eures?|rs)?(?: ?\\d{2}(?: ?min)?| et demie?| et quart| moins le quart)?)`
const SPOKEN = `(?:${NUMBER_WORD}(?: heures?(?: (?:et demie?|et quart|moins le quart|${NUMBER_WORD}))?|(?: ${NUMBER_WORD})? ${AMPM})|(?:midi|noon)(?: et demie?| trente| quinze)?|minuit|midnight)`
const PLAIN = `(?:${DIGITAL}|midi|noon|minuit|midnight)`
const AFTER = "(?: (?:du matin|du soir|de l'apres-midi|in the morning|in the afternoon|in the evening|at night|pile|sharp|precises?|tapantes?))?"
const HOUR = `(?:(?:${DIGITAL}|${SPOKEN})${AFTER})`

const ONE = /^(\d{1,2}) ?(?:[:.]|h(?:eures?|rs)?) ?(\d{2})?/
const HALVES: Record<string, number> = { "et demi": 30, "et demie": 30, "et quart": 15, "moins le quart": -15 }

/** Minutes after midnight of one hour's words; null where there is no such hour. */
function minutesOf(text: string): number | null {
  const half = /(?:^| )(midi|noon|midnight|minuit)/.test(text)
  if (half)
    return (/mid(?:i|day)|noon/.test(text) && !/midnight/.test(text) ? 720 : 0) + (/demi|trente/.test(text) ? 30 : /quinze/.test(text) ? 15 : 0)
  const [hour, minute] = /^\d/.test(text) ? digits(text) : spoken(text)
  const twelve = /(?:^|[\d ])([ap])\.?m\.?(?= |$)/.exec(text)?.[1] ?? partLetter(text)
  if (twelve && (hour < 1 || hour > 12) && !(hour > 12 && partLetter(text))) return null
  const added = twelve && hour <= 12 ? (hour % 12) + (twelve === "p" ? 12 : 0) : hour
  const minutes = added * 60 + minute
  return added > 23 || Math.abs(minute) > 59 || minutes < 0 || Number.isNaN(minutes) ? null : minutes
}
const partLetter = (text: string) =>
  / (?:du soir|de l'apres-midi|in the afternoon|in the evening|at night)$/.test(text)
    ? "p"
    : / (?:du matin|in the morning)$/.test(text)
      ? "a"
      : undefined

function digits(text: string): [number, number] {
  const [, hour = "", minute] = ONE.exec(text) ?? [undefined, /^\d+/.exec(text)?.[0] ?? "", undefined]
  const added = /(et demie?|et quart|moins le quart)/.exec(text)?.[1]
  return [Number(hour), added ? (HALVES[added] ?? 0) : Number(minute ?? 0)]
}
function spoken(text: string): [number, number] {
  const words = text.replace(/ ?(?:du soir|du matin|de l'apres-midi|in the \w+|at night|pile|sharp|[ap]\.?m\.?)$/, "")
  const [hour = "", rest = ""] = words.includes("heure") ? words.split(/ heures? ?/) : words.split(" ")
  return [countOf(hour), rest === "" ? 0 : (HALVES[rest] ?? countOf(rest))]
}

/** Before dawn a bare `2h` is two hours rather than an hour of the night. */
const DAWN = 7 * 60
const hours = (match: Match, texts: string[]): Find | null => {
  const minutes = texts.map(minutesOf)
  if (minutes.some((one) => one === null)) return null
  const lead = match.word("lead")
  // "À deux heures" may be said of the afternoon, "à 2h" is written of the night.
  if (/^(?:une|deux|trois|quatre|cinq|six) heures?\b(?! (?:du|de))/.test(texts.join())) return null
  // "a 2pm ticket": an article, not « à ».
  if (lead === "a " && /\d ?[ap]\.?m/.test(match.text) && !/à/i.test(typed(match.line, match.start, match.start + 1))) return null
  const plain = lead === "" && !/[ap]\.?m|du (?:matin|soir)|midi|noon|midn|minuit/.test(texts.join())
  const weak = lead === "" && (/heure|midi|noon|midn|minuit/.test(texts.join()) || (plain && (minutes[0] as number) < DAWN))
  // "Before midnight" of which end of the day?
  if (minutes.includes(0) && /avant|by|before|ici/.test(lead)) return null
  const due = /avant|by|before|ici/.test(lead) ? { role: "due" as const } : {}
  return { meaning: { kind: "hour", minutes: minutes as number[] }, led: lead !== "", weak, ...due }
}

/** `à 9h30`; `8h, 12h et 20h` */
const named: Recogniser = {
  pattern: pattern(`${LEAD}?(?<hour>${HOUR})`),
  read: (match) => {
    if (match.word("from")) return null
    const texts = [match.word("hour")]
    let end = match.end
    while (texts.length < MOST_HOURS) {
      const found = tryAt(NEXT_HOUR, match.line.plain, end)
      if (found === null) break
      texts.push(found.groups?.hour as string)
      end += found[0].length
    }
    const several = texts.length === 1 ? null : hours(match, texts)
    return several ? { ...several, end } : hours(match, texts.slice(0, 1))
  },
}
const MOST_HOURS = 6
const NEXT_HOUR = pattern(`(?:,? et |,? and |,? puis |, ?| )(?:a |at )?(?<hour>${PLAIN})`)
/** `at 17` after a date: from noon on a bare number can be an hour only; before, a part of the day has to say which (`tonight at 8`). */
const bare: Recogniser = {
  pattern: pattern("(?:a|at) (?<hour>[1-9]|1\\d|2[0-3])"),
  read: ({ word }) => {
    const hour = Number(word("hour"))
    return { meaning: { kind: "hour", minutes: [hour * 60], ...(hour < 12 ? { loose: true } : {}) }, weak: true }
  },
}

/** `de 14h à 15h30`, `12h30-14h`, `2-3pm`, `14-16h`. It may end after midnight. */
const range: Recogniser = {
  pattern: pattern(
    `(?<lead>de |from |entre |between )?(?<first>${PLAIN}|\\d{1,2}(?::\\d{2})?)(?: ?- ?| (?:a|to|until|till|jusqu'a|et|and) )(?<last>${PLAIN})`,
  ),
  read: ({ word, text }) => {
    const [lead, first, last] = [word("lead"), word("first"), word("last")]
    if (/entre|between/.test(lead) || (lead === "" && / (?:a|et|and) /.test(text.slice(first.length, -last.length)))) return null
    const to = minutesOf(last)
    const from = firstOf(first, last, to)
    if (from === null || to === null || from === to) return null
    return { meaning: { kind: "range", from, to: to > from ? to : to + 1440 }, led: lead !== "" }
  },
}
/** A first hour without its unit has that of the last, if it then comes before it: 2-3pm, but 10am-2pm. */
function firstOf(first: string, last: string, to: number | null): number | null {
  const half = /[ap]\.?m\.?/.exec(last)?.[0]
  if (half && !/[ap]\.?m/.test(first)) {
    const same = minutesOf(`${first}${half}`)
    return same !== null && to !== null && same < to ? same : minutesOf(`${first}am`)
  }
  return minutesOf(/^\d{1,2}$/.test(first) ? `${first}h` : first)
}

export const clockHours: readonly Recogniser[] = [named, bare, range]
