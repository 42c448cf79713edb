import type { Reading } from "~/grammar/reading.ts"
import { fold } from "~/text/fold.ts"
import { addDays, dayOf, hourOf, instantAt } from "~/time/days.ts"
import type { ActionName } from "./actions.ts"
import type { Said } from "./judge-calls.ts"
import type { Known } from "./known.ts"
import { type ArgSpan, MOST_JOBS } from "./proposal.ts"
import { spansOf } from "./spans.ts"

type Change = Extract<Reading, { kind: "change" }>
interface Meant {
  fn: ActionName
  args: Record<string, unknown>
  spans: ArgSpan[]
}

/** What a verb over something that exists comes to; null where nothing of that name exists, `several` where more than one does. */
export function changeOf(change: Change, said: Said & { now: string }): Meant | "several" | null {
  if (change.filter !== undefined) return filtered(change, said)
  const { known } = said
  if (change.verb === "apply") return one(known.jobs.map(named), change, said, (id) => ["set_job_status", { job_id: id, status: "applied" }])
  const todo = one(known.todos, change, said, (id) => todoChange(change, id, said))
  if (todo !== null) return todo
  const event = one(known.events, change, said, (id) => eventChange(change, id, said))
  if (event !== null || change.verb !== "archive") return event
  return one(known.jobs.map(named), change, said, (id) => ["archive_jobs", { job_ids: [id] }])
}

const named = ({ id, title, company }: Known["jobs"][number]) => ({ id, title: [title, company].filter(Boolean).join(" ") })

type Call = [ActionName, Record<string, unknown>] | null

function one(rows: readonly { id: string; title: string }[], { target }: Change, said: Said, call: (id: string) => Call): Meant | "several" | null {
  const found = meant(rows, target.text)
  if (found.length > 1) return "several"
  const [row] = found
  const made = row && call(row.id)
  if (!row || !made) return null
  const [fn, args] = made
  const origin = fold(row.title) === fold(target.text) ? ("known" as const) : ("guessed" as const)
  const spans = spansOf(args, said).map((span) => (/_ids?$/.test(span.arg) ? { ...span, start: target.start, end: target.end, origin } : span))
  return { fn, args, spans }
}

/** The rows that words mean: of exactly that name, else with all of these words in it. */
function meant<T extends { title: string }>(rows: readonly T[], words: string): T[] {
  const wanted = fold(words)
    .replace(/^(?:(?:le|la|les|the|mon|ma|mes|my|de|du|des)\s+|[ld]['’])/u, "")
    .trim()
  if (wanted === "") return []
  const same = rows.filter(({ title }) => fold(title) === wanted)
  if (same.length > 0) return same
  const parts = wanted.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1)
  return parts.length === 0
    ? []
    : rows.filter(({ title }) =>
        parts.every((part) =>
          fold(title)
            .split(/[^\p{L}\p{N}]+/u)
            .includes(part),
        ),
      )
}

function todoChange({ verb, when, days, minutes, priority }: Change, id: string, said: Said & { now: string }): Call {
  if (verb === "complete") return ["complete_todo", { todo_id: id }]
  if (verb === "remove") return ["remove_todo", { todo_id: id }]
  if (verb === "prioritise" && priority !== undefined) return ["update_todo", { todo_id: id, priority }]
  if (verb !== "move" && verb !== "snooze") return null
  const today = dayOf(said.now, said.timeZone)
  const due = said.known.todos.find((todo) => todo.id === id)?.due ?? null
  if (days !== undefined)
    return ["reschedule_todo", due === null ? { todo_id: id, planned_on: addDays(today, days) } : { todo_id: id, due_at: later(due, days, said) }]
  // A day has no minutes to be later by.
  if (minutes !== undefined) return due === null || due.length === 10 ? null : ["reschedule_todo", { todo_id: id, due_at: inMinutes(due, minutes) }]
  const to = when?.dueAt ?? when?.dueOn
  if (to !== undefined) return ["reschedule_todo", { todo_id: id, due_at: to }]
  return when?.plannedOn === undefined ? null : ["reschedule_todo", { todo_id: id, planned_on: when.plannedOn }]
}

function eventChange({ verb, when, days, minutes }: Change, id: string, said: Said): Call {
  if (verb === "remove") return ["remove_event", { event_id: id }]
  const starts = said.known.events.find((event) => event.id === id)?.startsAt
  if (verb !== "move" || starts === undefined) return null
  if (days !== undefined) return ["move_event", { event_id: id, starts_at: later(starts, days, said) }]
  if (minutes !== undefined) return starts.length === 10 ? null : ["move_event", { event_id: id, starts_at: inMinutes(starts, minutes) }]
  if (when?.dueAt !== undefined) return ["move_event", { event_id: id, starts_at: when.dueAt }]
  // Another day at the same hour.
  return when?.dueOn === undefined
    ? null
    : [
        "move_event",
        { event_id: id, starts_at: starts.length === 10 ? when.dueOn : instantAt(when.dueOn, hourOf(starts, said.timeZone), said.timeZone) },
      ]
}

/** A day or an instant, so many days later at the same hour of the owner's clock. */
function later(moment: string, days: number, { timeZone }: Said): string {
  if (moment.length === 10) return addDays(moment, days)
  return instantAt(addDays(dayOf(moment, timeZone), days), hourOf(moment, timeZone), timeZone)
}

const inMinutes = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Offers that are described rather than named: « archive les offres < 40k ». */
function filtered({ verb, filter, target }: Change, said: Said): Meant | null {
  const { salaryBelow, salaryAbove } = filter ?? {}
  if (verb !== "archive" || filter?.subject !== "jobs" || (salaryBelow === undefined && salaryAbove === undefined)) return null
  const fits = ({ salary }: Known["jobs"][number]) =>
    salary !== null && (salaryBelow === undefined || salary < salaryBelow) && (salaryAbove === undefined || salary > salaryAbove)
  const ids = said.known.jobs.filter(fits).map(({ id }) => id)
  if (ids.length === 0 || ids.length > MOST_JOBS) return null
  return { fn: "archive_jobs", args: { job_ids: ids }, spans: [{ arg: "job_ids", start: target.start, end: target.end, origin: "computed" }] }
}
