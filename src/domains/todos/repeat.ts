import { deriveId } from "~/sync/derive-id.ts"
import { addDays, dayOf, daysBetween, hourOf, instantAt } from "~/time/days.ts"
import { nextDays, occurrences } from "~/time/occurrences.ts"
import { hoursOf, isRule, type Rule, readRule, writeRule } from "~/time/rule.ts"
import type { Todo } from "./schema.ts"

/** A repeating todo's next instance, and how many of its days passed unseen until now. */
export interface Repetition {
  next: Pick<Todo, "dueOn" | "dueAt" | "plannedOn" | "recurrence"> | null
  missed: number
}

/** A rule that isn't one (an import, an older release) repeats nothing; the owner sees its text and can set another. */
function ruleOf({ recurrence }: Pick<Todo, "recurrence">): Rule | null {
  return recurrence !== null && isRule(recurrence) ? readRule(recurrence) : null
}

/** The day that a todo repeats from: the one it is due, else the one it is planned for. */
export const baseDay = (todo: Pick<Todo, "dueOn" | "dueAt" | "plannedOn">, timeZone: string) =>
  todo.dueOn ?? (todo.dueAt === null ? todo.plannedOn : dayOf(todo.dueAt, timeZone))

/**
 * What follows a repeating todo that is done on `today`, a day in the owner's `timeZone`. Days that passed meanwhile are not
 * caught up one by one: the next instance is for a day after today, and they are counted. An hour stays the same on the
 * owner's clock, through changes of the clocks too; only where an instance falls into the hour that a change skips does it
 * stay an hour later from then on, because a row holds its instant, not what was meant. Of a rule with several hours a day, the
 * next hour of the day comes first, and one that is late starts again with today's first.
 */
export function repetition(
  todo: Pick<Todo, "dueOn" | "dueAt" | "plannedOn" | "recurrence" | "repeatFrom">,
  today: string,
  timeZone: string,
): Repetition {
  const rule = ruleOf(todo)
  if (rule === null || todo.recurrence === null) return { next: null, missed: 0 }
  const base = baseDay(todo, timeZone)
  const start = todo.repeatFrom === "completion" || base === null ? today : base
  const hours = todo.dueAt === null ? [] : hoursOf(rule)
  const now = todo.dueAt === null ? "" : hourOf(todo.dueAt, timeZone)
  const later = base !== null && base >= today ? hours.find((hour) => hour > now) : undefined
  const late = hours.length > 0 && start < today
  const after = start > today ? start : late ? addDays(today, -1) : today
  const endless = { ...rule, count: null }
  const { days, passed } = later === undefined ? nextDays(endless, start, after, 1) : { days: [base as string], passed: 0 }
  const [day] = days
  // Of a rule that counts, this one and those that passed are spent.
  const left = rule.count === null ? null : rule.count - 1 - passed * Math.max(1, hours.length)
  if (day === undefined || (left !== null && left < 1)) return { next: null, missed: passed }
  const recurrence = left === null ? todo.recurrence : writeRule({ ...rule, count: left })
  return { next: { ...datesOn(todo, day, { base, hour: later ?? hours[0] ?? now, timeZone }), recurrence }, missed: passed }
}

function datesOn(
  todo: Pick<Todo, "dueOn" | "dueAt" | "plannedOn">,
  day: string,
  { base, hour, timeZone }: { base: string | null; hour: string; timeZone: string },
) {
  const due = todo.dueOn !== null || todo.dueAt !== null || todo.plannedOn === null
  // A plan that slipped past the due date is no habit: the next one is planned for its due day.
  const early = due && todo.plannedOn !== null && base !== null ? Math.max(0, daysBetween(todo.plannedOn, base)) : 0
  return {
    dueOn: due && todo.dueAt === null ? day : null,
    dueAt: todo.dueAt === null ? null : instantAt(day, hour, timeZone),
    plannedOn: todo.plannedOn === null ? null : addDays(day, -early),
  }
}

/** The days on which a repeating todo comes after this time, at most `count`, where each is done on its day. */
export function comingDays(todo: Parameters<typeof repetition>[0], today: string, timeZone: string, count: number): string[] {
  const days: string[] = []
  let [one, on] = [todo, today]
  while (days.length < count) {
    const { next } = repetition(one, on, timeZone)
    const day = next && baseDay(next, timeZone)
    if (!next || !day) break
    if (day !== days.at(-1)) days.push(day)
    one = { ...one, ...next }
    on = day
  }
  return days
}

/** The first day of a todo's rule from `today` on: what it is due on where it has no day yet. Null without a rule or a day. */
export function firstDay(recurrence: string | null, today: string): string | null {
  const rule = ruleOf({ recurrence })
  const first = rule === null ? undefined : occurrences(rule, today).next().value
  return first ?? null
}

/** How many of a late todo's days have passed since the one it is due: it stands for them all. */
export function missedUntil(todo: Pick<Todo, "dueOn" | "dueAt" | "plannedOn" | "recurrence">, today: string, timeZone: string): number {
  const base = baseDay(todo, timeZone)
  const rule = ruleOf(todo)
  if (rule === null || base === null || base >= today) return 0
  return nextDays({ ...rule, count: null }, base, today, 1).passed
}

/** The id of what follows a todo: the same whoever completes it, so that two devices make one. */
export const nextId = (id: string) => deriveId(id, "next")
