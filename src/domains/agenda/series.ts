import { addDays, dayOf } from "~/time/days.ts"
import { occurrences } from "~/time/occurrences.ts"
import { isRule, type Rule, readRule } from "~/time/rule.ts"
import { overlaps } from "./day-events.ts"
import { firstDay, keyOf, type Moment, onDay } from "./moments.ts"
import type { CalendarEvent } from "./schema.ts"

/** One thing in the calendar: an event that happens once, or one instance of a series. */
export interface Instance extends Moment {
  /** The row that says it: the event, its series, or the exception made of this instance. */
  event: CalendarEvent
  /** Of a series: the series' id and the start by its rule, by which a change names this instance. */
  series: { id: string; instance: string } | null
}

/** An event's rule, null where it has none that is understood. */
export function ruleOf({ recurrence }: Pick<CalendarEvent, "recurrence">): Rule | null {
  return recurrence !== null && isRule(recurrence) ? readRule(recurrence) : null
}

/** The moments of a series by its rule, its own start always the first (RFC 5545: DTSTART counts). Left-out ones are among them. */
export function* momentsOf(event: CalendarEvent, rule: Rule, timeZone: string): Generator<Moment, void, undefined> {
  const start = firstDay(event, timeZone)
  let left = rule.count ?? Number.POSITIVE_INFINITY
  left -= 1
  yield onDay(event, start, timeZone)
  for (const day of occurrences({ ...rule, count: null }, start)) {
    if (day === start) continue
    if (left === 0) return
    left -= 1
    yield onDay(event, day, timeZone)
  }
}

/**
 * What a calendar shows from `from` to `to` (instants, the end exclusive), in the order of the starts. An exception stands in
 * the place of its instance wherever it was moved to; those of a series that is gone are gone with it.
 */
export function expand(events: readonly CalendarEvent[], from: string, to: string, timeZone: string): Instance[] {
  const exceptions = new Map<string, Map<string, CalendarEvent>>()
  for (const event of events) {
    if (event.recurrenceParentId === null || event.originalStart === null) continue
    const known = exceptions.get(event.recurrenceParentId) ?? new Map<string, CalendarEvent>()
    exceptions.set(event.recurrenceParentId, known.set(event.originalStart, event))
  }
  const found = events
    .filter(({ recurrenceParentId }) => recurrenceParentId === null)
    .flatMap((event) => instancesOf(event, exceptions.get(event.id) ?? new Map(), from, to, timeZone))
  return found.sort((left, right) =>
    left.startsAt < right.startsAt ? -1 : left.startsAt > right.startsAt ? 1 : left.event.id < right.event.id ? -1 : 1,
  )
}

/** One instance by the names that an address has: of an event that happens once its id, of a series also the start by its rule. */
export function findInstance(events: readonly CalendarEvent[], id: string, instance: string | null, timeZone: string): Instance | null {
  const event = events.find((one) => one.id === id)
  if (event === undefined) return null
  const rule = ruleOf(event)
  if (rule === null || instance === null) return { ...momentPart(event), event, series: seriesOf(event, rule) }
  const exception = events.find(({ recurrenceParentId, originalStart }) => recurrenceParentId === id && originalStart === instance)
  const series = { id, instance }
  if (exception !== undefined) return { ...momentPart(exception), event: exception, series }
  if (event.excludedDates.includes(instance)) return null
  for (const moment of momentsOf(event, rule, timeZone)) {
    if (keyOf(moment) === instance) return { ...moment, event, series }
    if (keyOf(moment) > instance) break
  }
  return null
}

/** A series by itself is its first instance; an exception is one of its series. */
function seriesOf(event: CalendarEvent, rule: Rule | null): Instance["series"] {
  if (rule !== null) return { id: event.id, instance: keyOf(event) }
  const { recurrenceParentId, originalStart } = event
  return recurrenceParentId === null || originalStart === null ? null : { id: recurrenceParentId, instance: originalStart }
}

function instancesOf(event: CalendarEvent, exceptions: ReadonlyMap<string, CalendarEvent>, from: string, to: string, timeZone: string): Instance[] {
  const rule = ruleOf(event)
  if (rule === null) return overlaps(event, from, to) ? [{ ...momentPart(event), event, series: null }] : []
  const moved = [...exceptions].filter(([, row]) => overlaps(row, from, to))
  const found = moved.map(([instance, row]): Instance => ({ ...momentPart(row), event: row, series: { id: event.id, instance } }))
  const excluded = new Set(event.excludedDates)
  // A day more: the hours of a day reach past its end in other zones.
  const last = addDays(dayOf(to, timeZone), 1)
  for (const moment of momentsOf(event, rule, timeZone)) {
    if (firstDay(moment, timeZone) > last) break
    const instance = keyOf(moment)
    if (!excluded.has(instance) && !exceptions.has(instance) && overlaps(moment, from, to))
      found.push({ ...moment, event, series: { id: event.id, instance } })
  }
  return found
}

const momentPart = ({ allDay, startsAt, endsAt, startsOn, endsOn }: Moment): Moment => ({ allDay, startsAt, endsAt, startsOn, endsOn })
