import { fold } from "~/text/fold.ts"
import { readMinutes } from "~/time/read-minutes.ts"
import { isCapital, type Line, typed, wordAfter, wordBefore } from "./line.ts"
import { nearestName } from "./nearest-name.ts"
import { pattern } from "./pattern.ts"
import type { Match, Recogniser } from "./piece.ts"

/** Signs that mean themselves: `p1`, `!!`, `#tag`, `+project`, `@context`, `~30m`. */

const asTyped = ({ line, start, end }: Match) => typed(line, start, end).trim()

/** `p3 du rapport` is a page, `P1` within a sentence a name. */
const level: Recogniser = {
  pattern: pattern("p(?<level>[1-4])"),
  read: ({ word, line, start, end }) => {
    const [before, after] = [wordBefore(line, start), wordAfter(line, end)]
    if (
      (/^(?:du|de|des|d'.*|of|and|et|a|to|-|\/)$/.test(after) && !/^ a \d/.test(line.plain.slice(end, end + 4))) ||
      /^(?:page|pages|chapitre|chapter|tome|volume|la|le|the|et|and|a|parking|niveau|de|du|of)$/.test(before)
    )
      return null
    if (isCapital(line, start) && before !== "" && /^[\p{L}\d]/u.test(after)) return null
    return { meaning: { kind: "priority", priority: 4 - Number(word("level")) } }
  },
}
/** French sets a blank before its exclamation mark: one that no edge or other sign explains is that. */
const marks: Recogniser = {
  pattern: pattern("(?<marks>!{1,3})(?!!)"),
  read: ({ word, line, start, end }) => {
    const spaced = /[\u00a0\u202f]/.test(typed(line, Math.max(0, start - 1), start))
    const inside = wordBefore(line, start) !== "" && wordAfter(line, end) !== "" && !/^[#+@~]/.test(wordBefore(line, start))
    const single = word("marks").length === 1
    if (spaced || (single && ((inside && !/^[#+@~]/.test(wordAfter(line, end))) || exclaimed(line, end)))) return null
    return { meaning: { kind: "priority", priority: word("marks").length } }
  },
}
const GREETINGS =
  /^(?:bravo|super|joyeux|joyeuse|bonne?|attention|merci|vive|allez|enfin|quel(?:le)?|happy|great|thanks|well|yes|oui|non|no|ouf|zut|stop|youpi|felicitations|congrats)(?= )/
const exclaimed = ({ plain, last }: Line, end: number) => end === last && GREETINGS.test(plain.slice(0, 40).trimStart())

/** A number (#12) or a colour (#FF4A1C) is no tag. */
const tag: Recogniser = {
  pattern: pattern('#(?<name>[^ #,;!?()\\[\\]"«»]{1,60})'),
  read: (match) => {
    const name = asTyped(match)
      .slice(1)
      .replace(/[.:]+$/, "")
    const colour = /^(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.test(name) && /\d/.test(name)
    if (!/\p{L}/u.test(name) || /^\d+(?:er|e|st|nd|rd|th)?$/i.test(name) || colour || /['’/]/.test(name)) return null
    const known = match.context.tags?.find((one) => fold(one) === fold(name))
    return { meaning: { kind: "tag", tag: known ?? name } }
  },
}

/** The nearest existing name, over several words if they are its name. */
const project: Recogniser = {
  pattern: pattern('\\+(?<name>[^ +#@,;!?()\\[\\]"«»]{1,60})(?<more>(?: [^ +#@,;!?()\\[\\]"«»]{1,40}){0,4})'),
  read: (match) => {
    const words = match.text.slice(1).split(" ")
    const names = match.context.projects ?? []
    for (let count = words.length; count > 1; count -= 1) {
      const text = words
        .slice(0, count)
        .join(" ")
        .replace(/[.:]+$/, "")
      const whole = names.find((name) => fold(name) === text)
      if (whole) return { meaning: { kind: "project", project: whole }, end: match.start + 1 + text.length }
    }
    const end = match.start + 1 + (words[0] ?? "").replace(/[.:]+$/, "").length
    const first = typed(match.line, match.start + 1, end)
    if (!/^\p{L}[\p{L}\d_.'’/-]*$/u.test(first)) return null
    const found = names.length === 0 ? first : nearestName(first, names)
    return found === null ? null : { meaning: { kind: "project", project: found }, end }
  },
}

/** What a preposition or a verb of speaking leads is somebody's name there. */
const PEOPLE =
  /^(?:a|au|to|from|with|avec|de|du|by|par|pour|for|via|cc|and|et|chez|que|suivre|follow|ping|dm|mention|mentionner|tweet|message|contacter|repondre|taguer|remercier)$/
const context: Recogniser = {
  pattern: pattern('@(?<name>[\\p{L}][^ #+@,;:!?()\\[\\]"«»./]{0,40})'.replace("\\p{L}", "a-z")),
  read: (match) => {
    if (PEOPLE.test(wordBefore(match.line, match.start))) return null
    return { meaning: { kind: "context", context: asTyped(match) } }
  },
}

const estimate: Recogniser = {
  pattern: pattern("~ ?(?<amount>\\d{1,3}(?:[.,]\\d{1,2})? ?(?:h(?:ours?|eures?)?(?: ?\\d{2}(?: ?m(?:in)?)?)?|m(?:in|ins|inutes?|n)?))"),
  read: ({ word }) => {
    const minutes = readMinutes(word("amount").replace("mins", "min"))
    return minutes === null ? null : { meaning: { kind: "estimate", minutes } }
  },
}

export const tokens: readonly Recogniser[] = [level, marks, tag, project, context, estimate]
