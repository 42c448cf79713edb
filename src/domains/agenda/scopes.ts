import { deriveId } from "~/sync/derive-id.ts"
import { CommandError, type Patch, type Tx } from "~/sync/tx.ts"
import { addDays, daysBetween, hourOf } from "~/time/days.ts"
import { type Rule, writeRule } from "~/time/rule.ts"
import { firstDay, type GivenMoment, keyOf, type Moment, momentFrom, onDay } from "./moments.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { momentsOf, ruleOf } from "./series.ts"

/** What a change or a removal of a series means for one instance, for it and those after it, and for all. */

/** The exception of an instance has the same id on every device. */
const exceptionId = (seriesId: string, instance: string) => deriveId(seriesId, `instance ${instance}`)

interface Place {
  rule: Rule
  moment: Moment
  /** How many instances come before it by the rule. */
  before: number
}

/** Where an instance stands in its series; `not_found` where the rule doesn't name it. */
function placeOf(tx: Pick<Tx, "timeZone">, series: CalendarEvent, instance: string): Place {
  const rule = ruleOf(series)
  if (rule === null) throw new CommandError("invalid", "this event isn't a series", "scope")
  let before = 0
  for (const moment of momentsOf(series, rule, tx.timeZone)) {
    if (keyOf(moment) === instance) return { rule, moment, before }
    if (keyOf(moment) > instance) break
    before += 1
  }
  throw new CommandError("not_found", `the series has no instance ${instance}`, "instance")
}

const exceptionsOf = (tx: Tx, seriesId: string) => tx.list(calendarEvents, { recurrenceParentId: seriesId })

/** By its key, not its id: a series that was moved or parted kept its exceptions. */
const exceptionOf = async (tx: Tx, seriesId: string, instance: string) =>
  (await exceptionsOf(tx, seriesId)).find(({ originalStart }) => originalStart === instance)

/** One instance becomes an exception, or its exception changes. */
export async function changeOne(
  tx: Tx,
  series: CalendarEvent,
  instance: string,
  patch: Patch<CalendarEvent>,
  given: GivenMoment,
): Promise<CalendarEvent> {
  const { moment } = placeOf(tx, series, instance)
  const { recurrence: _, ...fields } = patch
  const known = await exceptionOf(tx, series.id, instance)
  const when = momentFrom(given, known ?? moment, tx.timeZone)
  if (known !== undefined) return tx.update(calendarEvents, known.id, { ...fields, ...when })
  const { title, description, location, todoId } = series
  const own = { title, description, location, todoId, recurrenceParentId: series.id, originalStart: instance }
  return tx.insert(calendarEvents, { ...own, ...fields, ...(when ?? moment), id: exceptionId(series.id, instance) })
}

/** The series ends before this instance, and another one with the change goes on from it. */
export async function changeFollowing(
  tx: Tx,
  series: CalendarEvent,
  instance: string,
  patch: Patch<CalendarEvent>,
  given: GivenMoment,
): Promise<CalendarEvent> {
  const { rule, moment, before } = placeOf(tx, series, instance)
  if (before === 0) return changeAll(tx, series, instance, patch, given)
  const rest = rule.count === null ? rule : { ...rule, count: rule.count - before }
  const id = deriveId(series.id, `from ${instance}`)
  const when = momentFrom(given, moment, tx.timeZone) ?? moment
  const { title, description, location, todoId, excludedDates } = series
  const shift = shiftBetween(moment, when, tx.timeZone)
  const own = {
    title,
    description,
    location,
    todoId,
    recurrence: writeRule(rest),
    excludedDates: excludedDates.filter((key) => key > instance).map(shift),
  }
  const next = await tx.insert(calendarEvents, { ...own, ...patch, ...when, id })
  for (const exception of await exceptionsOf(tx, series.id)) {
    if (exception.originalStart === null || exception.originalStart < instance) continue
    await tx.update(calendarEvents, exception.id, { recurrenceParentId: id, originalStart: shift(exception.originalStart) })
  }
  await endBefore(tx, series, instance)
  return next
}

/** Every instance; a moment given with an instance moves all by as much. Exceptions keep what was said of them alone. */
export async function changeAll(
  tx: Tx,
  event: CalendarEvent,
  instance: string | undefined,
  patch: Patch<CalendarEvent>,
  given: GivenMoment,
): Promise<CalendarEvent> {
  const rule = ruleOf(event)
  if (rule === null || instance === undefined) return tx.update(calendarEvents, event.id, { ...patch, ...momentFrom(given, event, tx.timeZone) })
  const { moment } = placeOf(tx, event, instance)
  const when = momentFrom(given, moment, tx.timeZone)
  if (when === null) return tx.update(calendarEvents, event.id, patch)
  const days = daysBetween(firstDay(moment, tx.timeZone), firstDay(when, tx.timeZone))
  const start = onDay(when, addDays(firstDay(event, tx.timeZone), days), tx.timeZone)
  const shift = shiftBetween(moment, when, tx.timeZone)
  for (const exception of await exceptionsOf(tx, event.id))
    if (exception.originalStart !== null) await tx.update(calendarEvents, exception.id, { originalStart: shift(exception.originalStart) })
  return tx.update(calendarEvents, event.id, { ...patch, ...start, excludedDates: event.excludedDates.map(shift) })
}

/** From the key of an instance to its key once the series has been moved as `from` was moved to `to`. */
function shiftBetween(from: Moment, to: Moment, timeZone: string): (key: string) => string {
  const days = daysBetween(firstDay(from, timeZone), firstDay(to, timeZone))
  if (days === 0 && from.allDay === to.allDay && (to.allDay || hourOf(from.startsAt, timeZone) === hourOf(to.startsAt, timeZone))) return (key) => key
  return (key) => {
    const day = from.allDay ? key : firstDay({ ...from, startsOn: null, startsAt: key }, timeZone)
    return keyOf(onDay(to, addDays(day, days), timeZone))
  }
}

/** One instance is left out; what was said of it alone goes too. */
export async function leaveOut(tx: Tx, series: CalendarEvent, instance: string): Promise<void> {
  placeOf(tx, series, instance)
  const exception = await exceptionOf(tx, series.id, instance)
  if (exception !== undefined) await tx.remove(calendarEvents, exception.id)
  await tx.update(calendarEvents, series.id, { excludedDates: [...new Set([...series.excludedDates, instance])].sort() })
}

/** This instance and those after it are no more; nothing is left of a series whose first instance that is. */
export async function endBefore(tx: Tx, series: CalendarEvent, instance: string): Promise<void> {
  const { rule, moment, before } = placeOf(tx, series, instance)
  for (const exception of await exceptionsOf(tx, series.id))
    if (before === 0 || (exception.originalStart ?? "") >= instance) await tx.remove(calendarEvents, exception.id)
  if (before === 0) return tx.remove(calendarEvents, series.id)
  const until = addDays(firstDay(moment, tx.timeZone), -1)
  const ended = writeRule({ ...rule, count: null, until })
  await tx.update(calendarEvents, series.id, { recurrence: ended, excludedDates: series.excludedDates.filter((key) => key < instance) })
}
