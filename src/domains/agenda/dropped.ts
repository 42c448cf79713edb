import type { Tx } from "~/sync/tx.ts"
import { type GivenMoment, keyOf, momentFrom } from "./moments.ts"
import { exceptionsOf, placeOf, shiftBetween, startOf } from "./place.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { momentsOf, ruleOf } from "./series.ts"

/** What another rhythm drops of a series: what was said of days that it no longer has. */

/** Another rhythm names other days: exceptions of those that it no longer has go to the trash, as the days left out are forgotten. */
export async function tidied(tx: Tx, series: CalendarEvent): Promise<CalendarEvent> {
  const exceptions = await exceptionsOf(tx, series.id)
  const gone = strays(series, [...exceptions.map(({ originalStart }) => originalStart ?? ""), ...series.excludedDates], tx.timeZone)
  if (gone.size === 0) return series
  for (const { id, originalStart } of exceptions) if (gone.has(originalStart ?? "")) await tx.remove(calendarEvents, id)
  return tx.update(calendarEvents, series.id, { excludedDates: series.excludedDates.filter((key) => !gone.has(key)) })
}

/** How many exceptions a change of the rhythm would drop (`tidied`), to be said before it is made. */
export function dropped(
  events: readonly CalendarEvent[],
  { id, instance }: { id: string; instance: string },
  scope: "following" | "all",
  { recurrence, ...given }: GivenMoment & { recurrence?: string | null | undefined },
  timeZone: string,
): number {
  const series = events.find((event) => event.id === id)
  const kept = events.flatMap((event) => (event.recurrenceParentId === id ? (event.originalStart ?? []) : []))
  if (series === undefined || recurrence === undefined || kept.length === 0) return 0
  const { moment, before } = placeOf({ timeZone }, series, instance)
  const when = momentFrom(given, moment, timeZone) ?? moment
  const all = scope === "all" || before === 0
  const next = { ...series, ...(all ? startOf(series, moment, when, timeZone) : when), recurrence }
  const keys = kept.filter((key) => all || key >= instance).map(shiftBetween(moment, when, timeZone))
  return strays(next, keys, timeZone).size
}

/** Of the keys of a series' exceptions and left-out days, those that stand for no instance of it. */
function strays(series: CalendarEvent, keys: readonly string[], timeZone: string): Set<string> {
  const left = new Set(keys)
  const [rule, last] = [ruleOf(series), [...keys].sort().at(-1)]
  if (rule === null || last === undefined) return left
  for (const moment of momentsOf(series, rule, timeZone)) {
    if (keyOf(moment) > last) break
    left.delete(keyOf(moment))
  }
  return left
}
