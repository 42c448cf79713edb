import type { Reading } from "../reading.ts"
import { toldReading } from "./told-reading.ts"
import { utterances } from "./utterances.ts"

export const MARKS = ["exact", "partial", "abstained", "wrong"] as const
export type Mark = (typeof MARKS)[number]

export interface Utterance {
  language: string
  kind: string
  text: string
  mark(reading: Reading): Mark
}

/** Nothing would be proposed. */
const abstains = (reading: Reading) => reading.kind === "nothing" || (reading.kind === "todo" && !reading.sure)

/** Wrong is what says something else; less of the same is partial; nothing is an abstention. */
export function compare(expected: string, reading: Reading): Mark {
  const got = toldReading(reading)
  if (got === expected) return "exact"
  if (abstains(reading)) return "abstained"
  const [expectedHead = "", ...expectedParts] = expected.split(" · ")
  const [head = "", ...parts] = got.split(" · ")
  if (head.split(" ")[0] !== expectedHead.split(" ")[0]) return "wrong"
  return parts.every((part) => expectedParts.some((one) => one.startsWith(part))) ? "partial" : "wrong"
}

/** Those of the project, each with all that is expected. */
export const ownUtterances = (): Utterance[] =>
  utterances.split("\n").flatMap((line) => {
    const [, language, text, expected] = /^ {2}(\w+) \| (.*) → (.*)$/.exec(line) ?? []
    if (!language || text === undefined || !expected) return []
    const kind = expected.split(" ")[0] as string
    return [{ language, kind: kind === "todo?" ? "not sure" : kind, text, mark: (reading) => compare(expected, reading) }]
  })

interface Annotated {
  lang: string
  utterance: string
  intent: string
  slots: Record<string, unknown> | { type: string; value: string }[]
}
const CREATES = /^(?:calendar_set|lists_createoradd|HassListAddItem|HassShoppingListAddItem)$/
const REMOVES = /^(?:calendar_remove|lists_remove)$/

/** Others' sentences, which say what was meant in their own terms: whether something is to be made, removed, or nothing at all. */
export function annotated(line: string): Utterance {
  const { lang, utterance, intent, slots } = JSON.parse(line) as Annotated
  const dated = Array.isArray(slots) && slots.some(({ type }) => type === "date")
  const wanted = CREATES.test(intent) ? "made" : REMOVES.test(intent) ? "removed" : "nothing"
  const mark = (reading: Reading): Mark => {
    if (wanted === "nothing") return abstains(reading) ? "exact" : "wrong"
    if (abstains(reading)) return "abstained"
    if (wanted === "removed") return reading.kind === "change" ? "exact" : "wrong"
    if (reading.kind === "todo") return dated && !reading.todo.dueOn && !reading.todo.dueAt && !reading.todo.recurrence ? "partial" : "exact"
    return reading.kind === "event" ? "exact" : "wrong"
  }
  return { language: lang, kind: `others': ${wanted}`, text: utterance, mark }
}
