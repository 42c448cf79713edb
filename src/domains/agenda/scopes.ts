import { deriveId } from "~/sync/derive-id.ts"
import type { Patch, Tx } from "~/sync/tx.ts"
import { addDays } from "~/time/days.ts"
import { writeRule } from "~/time/rule.ts"
import { tidied } from "./dropped.ts"
import { firstDay, type GivenMoment, momentFrom } from "./moments.ts"
import { exceptionsOf, placeOf, shiftBetween, startOf } from "./place.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { ruleOf } from "./series.ts"

/** What a change or a removal of a series means for one instance, for it and those after it, and for all. */

/** The exception of an instance has the same id on every device. */
const exceptionId = (seriesId: string, instance: string) => deriveId(seriesId, `instance ${instance}`)

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
  return patch.recurrence === undefined ? next : tidied(tx, next)
}

/** Every instance; a moment given with an instance moves all by as much. Exceptions keep what was said of them alone, as long as the rule names them. */
export async function changeAll(
  tx: Tx,
  event: CalendarEvent,
  instance: string | undefined,
  patch: Patch<CalendarEvent>,
  given: GivenMoment,
): Promise<CalendarEvent> {
  const changed = await moveAll(tx, event, instance, patch, given)
  return patch.recurrence === undefined || event.recurrence === null ? changed : tidied(tx, changed)
}

async function moveAll(
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
  const shift = shiftBetween(moment, when, tx.timeZone)
  for (const exception of await exceptionsOf(tx, event.id))
    if (exception.originalStart !== null) await tx.update(calendarEvents, exception.id, { originalStart: shift(exception.originalStart) })
  return tx.update(calendarEvents, event.id, {
    ...patch,
    ...startOf(event, moment, when, tx.timeZone),
    excludedDates: event.excludedDates.map(shift),
  })
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
