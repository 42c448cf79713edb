import { CommandError, type Tx } from "~/sync/tx.ts"
import { addDays, daysBetween, hourOf } from "~/time/days.ts"
import type { Rule } from "~/time/rule.ts"
import { firstDay, keyOf, type Moment, onDay } from "./moments.ts"
import { type CalendarEvent, calendarEvents } from "./schema.ts"
import { momentsOf, ruleOf } from "./series.ts"

/** Where instances and their exceptions stand in a series, also once it has been moved. */

interface Place {
  rule: Rule
  moment: Moment
  /** How many instances come before it by the rule. */
  before: number
}

/** Where an instance stands in its series; `not_found` where the rule doesn't name it. */
export function placeOf(tx: Pick<Tx, "timeZone">, series: CalendarEvent, instance: string): Place {
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

export const exceptionsOf = (tx: Tx, seriesId: string) => tx.list(calendarEvents, { recurrenceParentId: seriesId })

/** The start of a series of which `moment` was moved to `when`. */
export const startOf = (event: CalendarEvent, moment: Moment, when: Moment, timeZone: string): Moment =>
  onDay(when, addDays(firstDay(event, timeZone), daysBetween(firstDay(moment, timeZone), firstDay(when, timeZone))), timeZone)

/** From the key of an instance to its key once the series has been moved as `from` was moved to `to`. */
export function shiftBetween(from: Moment, to: Moment, timeZone: string): (key: string) => string {
  const days = daysBetween(firstDay(from, timeZone), firstDay(to, timeZone))
  if (days === 0 && from.allDay === to.allDay && (to.allDay || hourOf(from.startsAt, timeZone) === hourOf(to.startsAt, timeZone))) return (key) => key
  return (key) => {
    const day = from.allDay ? key : firstDay({ ...from, startsOn: null, startsAt: key }, timeZone)
    return keyOf(onDay(to, addDays(day, days), timeZone))
  }
}
