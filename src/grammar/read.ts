import { dayOf, minuteOf } from "~/time/days.ts"
import { readChange } from "./changes.ts"
import { readCheckIn } from "./check-ins.ts"
import { asEvent } from "./events.ts"
import { readLine } from "./line.ts"
import { type Parsed, parse } from "./parse.ts"
import type { Clock, Context } from "./piece.ts"
import { readProjectNote } from "./project-notes.ts"
import type { Engine, Reading } from "./reading.ts"
import { isCorrection, isElsewhere, isOfDevices, isQuestion, isTold, leadOf, listOf } from "./requests.ts"

/**
 * What a sentence asks for, typed, spoken or sent: a todo, an event, a check-in, an idea or a step of a project, a change of
 * what exists, or nothing. Pure; nothing is written by it. Throws a RangeError for an unknown zone or moment.
 */
export function read(text: string, context: Context): Reading {
  const line = readLine(text)
  const plain = line.plain.trim()
  if (plain === "") return { kind: "nothing", why: "empty" }
  const now = Date.parse(context.now)
  const clock: Clock = { now, timeZone: context.timeZone, today: dayOf(now, context.timeZone), minute: minuteOf(now, context.timeZone) }
  const known = readCheckIn(line, clock) ?? readProjectNote(line, context.projects ?? [])
  if (known) return known
  const lead = leadOf(plain)
  if (lead === null && isQuestion(plain)) return { kind: "nothing", why: "question" }
  if (lead === null && isOfDevices(plain)) return { kind: "nothing", why: "elsewhere" }
  const todo = parse(text, context)
  const change = lead === null ? readChange(line, context, clock, todo) : null
  if (change) return change
  const asked = lead === null ? null : withoutLead(text, line.at[lead.length] as number, context)
  const listed = listOf(asked?.text ?? text, lead !== null)
  if (listed !== null) return { kind: "todo", todo: parse(listed, context), sure: true }
  const meant = asked?.todo ?? todo
  const event = asEvent(meant, lead?.calendar === true)
  if (event) return event
  if (lead === null && isElsewhere(plain)) return { kind: "nothing", why: "elsewhere" }
  const understood = todo.spans.some(({ offered }) => !offered)
  return { kind: "todo", todo: meant, sure: lead?.sure || (understood && !isTold(plain) && !isCorrection(plain)) }
}

export const grammar: Engine = { name: "grammar", read }

/** The same without the words that ask for it; places stay those of the whole text. */
function withoutLead(whole: string, start: number, context: Context): { text: string; todo: Parsed } {
  const text = whole.slice(start)
  const todo = parse(text, context)
  // « rappelle-moi demain | d'appeler Paul »
  const title = todo.title.replace(/^(?:de\s|d['’]|to\s)(?=.)/i, "")
  return { text, todo: { ...todo, title, spans: todo.spans.map((span) => ({ ...span, start: span.start + start, end: span.end + start })) } }
}
