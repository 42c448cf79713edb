import type { Reading, Verb } from "~/grammar/reading.ts"
import { addDays, dayOf, hourOf, instantAt } from "~/time/days.ts"
import { firstDay, onDay } from "../agenda/moments.ts"
import type { CalendarEvent } from "../agenda/schema.ts"
import type { Job } from "../jobs/schema.ts"
import { rescheduled } from "../todos/rescheduled.ts"
import type { Todo } from "../todos/schema.ts"
import { isOpen } from "../todos/sections.ts"
import type { Entry, RowEntry } from "./entries.ts"
import { folded, isSmall, marksIn, wordsOf } from "./folded.ts"
import type { Results } from "./search.ts"

export type Change = Extract<Reading, { kind: "change" }>

/** When somebody speaks, and where. */
export interface Clock {
  /** An instant in milliseconds. */
  now: number
  timeZone: string
}

export type TodoDates = Partial<Pick<Todo, "dueOn" | "dueAt" | "plannedOn">>
export type EventDates = { startsAt: string; endsAt: string } | { startsOn: string; endsOn: string }
type EntryOf<K extends RowEntry["kind"]> = Extract<RowEntry, { kind: K }>

/** A verb and the row that it is for, with what becomes of it. */
export type Deed =
  | { verb: "complete"; entry: EntryOf<"todo" | "step"> }
  | { verb: "reopen"; entry: EntryOf<"todo"> }
  | { verb: "remove"; entry: EntryOf<"todo" | "step" | "idea" | "event"> }
  | { verb: "apply" | "star" | "unstar" | "archive"; entry: EntryOf<"job"> }
  | { verb: "prioritise"; entry: EntryOf<"todo">; priority: number }
  | { verb: "move"; entry: EntryOf<"todo">; to: TodoDates }
  | { verb: "move"; entry: EntryOf<"event">; to: EventDates }

/** What a verb could do to a row; null where it makes no sense for it. */
function deedFor(change: Change, entry: RowEntry, clock: Clock): Deed | null {
  switch (entry.kind) {
    case "todo":
      return forTodo(change, entry, clock)
    case "step":
      if (change.verb === "complete") return entry.row.status === "done" ? null : { verb: "complete", entry }
      return change.verb === "remove" ? { verb: "remove", entry } : null
    case "idea":
      return change.verb === "remove" ? { verb: "remove", entry } : null
    case "event":
      return forEvent(change, entry, clock)
    case "job":
      return isFor(change.verb, entry.row) ? { verb: change.verb, entry } : null
    default:
      return null
  }
}

function forTodo(change: Change, entry: EntryOf<"todo">, clock: Clock): Deed | null {
  const { verb, priority } = change
  if (verb === "remove") return { verb, entry }
  if (verb === "reopen") return isOpen(entry.row) ? null : { verb, entry }
  if (!isOpen(entry.row)) return null
  if (verb === "complete") return { verb, entry }
  if (verb === "prioritise") return priority === undefined ? null : { verb, entry, priority }
  if (verb !== "move" && verb !== "snooze") return null
  const to = movedTodo(change, entry.row, clock)
  return to === null ? null : { verb: "move", entry, to }
}

/** Of a series it would have to be asked which of them is meant, and Google's own are changed there. */
function forEvent(change: Change, entry: EntryOf<"event">, clock: Clock): Deed | null {
  const { row } = entry
  if (row.source !== "ordinarthur-os" || row.recurrence !== null || row.recurrenceParentId !== null) return null
  if (change.verb === "remove") return { verb: "remove", entry }
  if (change.verb !== "move" || Date.parse(row.endsAt) < clock.now) return null
  const to = movedEvent(change, row, clock.timeZone)
  return to === null ? null : { verb: "move", entry, to }
}

type JobVerb = "apply" | "star" | "unstar" | "archive"
function isFor(verb: Verb, { archived, starred, appliedAt }: Job): verb is JobVerb {
  if (verb === "archive") return !archived
  if (verb === "apply") return !archived && appliedAt === null
  return (verb === "star" && !starred) || (verb === "unstar" && starred)
}

/** The dates of a todo that is moved: an hour that it had stays where none is said, and a plan without a due date stays a plan. */
function movedTodo({ verb, when = {}, days }: Change, { dueOn, dueAt, plannedOn }: Todo, { now, timeZone }: Clock): TodoDates | null {
  const today = dayOf(now, timeZone)
  const due = dueOn ?? (dueAt === null ? null : dayOf(dueAt, timeZone))
  const toDay = (day: string): TodoDates =>
    dueAt !== null
      ? { dueAt: instantAt(day, hourOf(dueAt, timeZone), timeZone) }
      : due === null && plannedOn !== null
        ? { plannedOn: day }
        : { dueOn: day }
  if (days !== undefined) return due === null ? { plannedOn: addDays(plannedOn ?? today, days) } : toDay(addDays(due, days))
  if (when.dueAt !== undefined) return { dueAt: new Date(when.dueAt).toISOString() }
  if (when.dueOn !== undefined) return toDay(when.dueOn)
  if (when.plannedOn !== undefined) return { plannedOn: when.plannedOn }
  return verb === "snooze" ? rescheduled({ dueOn, dueAt, plannedOn }, addDays(today, 1), today, timeZone) : null
}

function movedEvent({ when = {}, days }: Change, event: CalendarEvent, timeZone: string): EventDates | null {
  const { dueAt } = when
  if (dueAt !== undefined && !event.allDay) {
    const startsAt = Date.parse(dueAt)
    const length = Date.parse(event.endsAt) - Date.parse(event.startsAt)
    return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + length).toISOString() }
  }
  const said = dueAt === undefined ? (when.dueOn ?? when.plannedOn) : dayOf(dueAt, timeZone)
  const day = days === undefined ? said : addDays(firstDay(event, timeZone), days)
  if (day === undefined) return null
  const { startsAt, endsAt, startsOn, endsOn } = onDay(event, day, timeZone)
  return startsOn !== null && endsOn !== null ? { startsOn, endsOn } : { startsAt, endsAt }
}

/** Rows of one name that are offered: whoever has more is to say which. */
const MOST = 5
/** Rows that are looked at. */
export const LOOKED_AT = 60

/** The words that say which row a change is for. */
export function targetOf({ target }: Change): string {
  const words = wordsOf(target.text)
  const telling = words.filter((word) => !isSmall(word))
  return (telling.length > 0 ? telling : words).join(" ")
}

/**
 * What a sentence may do to which of the rows that `targetOf` finds, the likeliest first: those that are called exactly so, else those
 * with all of the words in their names. None where it is about no row, or about rows that are described rather than named.
 */
export function deedsOf(change: Change, found: Pick<Results<Entry>, "things" | "whole">, clock: Clock): Deed[] {
  const words = targetOf(change).split(" ")
  if (change.filter !== undefined || !found.whole) return []
  const named = found.things.filter(({ title }) => words.every((word) => marksIn(title, [word]).length > 0))
  const deeds = named.flatMap((entry) => (entry.kind === "page" ? [] : (deedFor(change, entry, clock) ?? [])))
  const names = [folded(change.target.text), ` ${words.join(" ")}`]
  const same = deeds.filter(({ entry }) => names.includes(folded(entry.title)))
  return (same.length > 0 ? same : deeds).slice(0, MOST)
}

/** Offers that are described: « les offres < 40k ». What an offer pays isn't always known; then it isn't one of them. */
export function jobsMeant({ filter }: Change, jobs: readonly Job[]): Job[] {
  const { subject, salaryBelow, salaryAbove } = filter ?? {}
  if (subject !== "jobs" || (salaryBelow === undefined && salaryAbove === undefined)) return []
  return jobs.filter(({ archived, salaryMin, salaryMax }) => {
    const pay = salaryMax ?? salaryMin
    return !archived && pay !== null && (salaryBelow === undefined || pay < salaryBelow) && (salaryAbove === undefined || pay > salaryAbove)
  })
}
