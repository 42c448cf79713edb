import * as z from "zod/mini"
import { day, id, instantInput, line } from "~/sync/fields.ts"
import { isDayRule } from "~/time/rule.ts"
import { description, location, title } from "./schema.ts"

/** Instants for an event with hours, days (the end exclusive) for one that lasts whole days; one pair of them. */
const moment = {
  startsAt: z.optional(instantInput),
  endsAt: z.optional(instantInput),
  startsOn: z.optional(day),
  endsOn: z.optional(day),
}
const rule = z.nullable(line(500).check(z.refine(isDayRule, "expected a rule such as FREQ=WEEKLY;BYDAY=MO")))
const said = { description: z.optional(description), location: z.optional(location), recurrence: z.optional(rule) }

export const createEventInput = z.strictObject({ title, ...said, ...moment, todoId: z.optional(z.nullable(id)) })

/** Of a series: this instance alone, this one and those after it, or all of them. */
const scope = z.enum(["one", "following", "all"])
/** The start that an instance has by its series' rule: an instant, or a day for whole days. */
const instance = line(40)

export const updateEventInput = z.strictObject({
  id,
  scope: z.optional(scope),
  instance: z.optional(instance),
  title: z.optional(title),
  ...said,
  ...moment,
})
export const removeEventInput = z.strictObject({ id, scope: z.optional(scope), instance: z.optional(instance) })
export const eventIdInput = z.strictObject({ id })
/** Puts a todo into a slot of the agenda; a second time moves the slot. */
export const planTodoInput = z.strictObject({ todoId: id, startsAt: instantInput, endsAt: instantInput })
