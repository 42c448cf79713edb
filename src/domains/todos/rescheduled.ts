import { addDays, dayOf, daysBetween, hourOf, instantAt } from "~/time/days.ts"
import type { Todo } from "./schema.ts"

type Dates = Pick<Todo, "dueOn" | "dueAt" | "plannedOn">

/**
 * The dates of a todo that is moved to the day `to`: a due date that has come by `on` (the owner's day of the tap), its hour
 * kept; else the day it is planned for. Null takes the dates away.
 */
export function rescheduled({ dueOn, dueAt, plannedOn }: Dates, to: string | null, on: string, timeZone: string): Partial<Dates> {
  if (to === null) return { dueOn: null, dueAt: null, plannedOn: null }
  const due = dueOn ?? (dueAt === null ? null : dayOf(dueAt, timeZone))
  if (due === null || due > on) return { plannedOn: to }
  // A plan that has slipped goes along, as many days before the due date as it was.
  const plan = plannedOn === null ? {} : { plannedOn: plannedOn <= due ? addDays(to, -daysBetween(plannedOn, due)) : to }
  const kept = plan.plannedOn !== undefined && plan.plannedOn < on ? { plannedOn: to } : plan
  return dueAt === null ? { ...kept, dueOn: to } : { ...kept, dueAt: instantAt(to, hourOf(dueAt, timeZone), timeZone) }
}

/** Days that have a name, from the owner's day of now: the Saturday of a weekend that has begun is the next one's. */
export function namedDays(today: string): { tomorrow: string; saturday: string; monday: string } {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return {
    tomorrow: addDays(today, 1),
    saturday: addDays(today, weekday === 0 ? 6 : weekday === 6 ? 7 : 6 - weekday),
    monday: addDays(today, weekday === 0 ? 1 : 8 - weekday),
  }
}
