import * as z from "zod/mini"
import { day, id, instant, instantInput, line, text } from "~/sync/fields.ts"
import { type Table, table } from "~/sync/table.ts"
import { isRule } from "~/time/rule.ts"
import { todos } from "../todos/schema.ts"

const title = line(500)
/** Markdown. */
const description = z.nullable(text(50_000))
const location = z.nullable(text(1_000))

export const calendarEvents = table({
  name: "calendar_events",
  columns: {
    title,
    description,
    location,
    startsAt: instant,
    endsAt: instant,
    allDay: z.boolean(),
    /** All-day events: their days, the end exclusive. */
    startsOn: z.nullable(day),
    endsOn: z.nullable(day),
    /** An RFC 5545 rule without `RRULE:`. */
    recurrence: z.nullable(line(500)),
    /** Starts of instances that are left out: days or instants. */
    excludedDates: z.array(line(40)).check(z.maxLength(2_000)),
    /** A moved instance names its series and the start it had there. */
    recurrenceParentId: z.nullable(id),
    originalStart: z.nullable(line(40)),
    todoId: z.nullable(id),
    source: z.enum(["ordinarthur-os", "google"]),
    googleEventId: z.nullable(line(1_100)),
    googleCalendarId: z.nullable(line(500)),
    googleEtag: z.nullable(line(200)),
    googleState: z.nullable(z.enum(["pending", "synced", "conflict", "gone"])),
  },
  defaults: { source: "ordinarthur-os" },
  indexes: ["startsAt", "recurrenceParentId", "todoId", "googleEventId"],
  references: { todoId: () => todos, recurrenceParentId: (): Table => calendarEvents },
  unique: [["googleCalendarId", "googleEventId"]],
  rules: [
    ["an event ends when it starts or later", (row) => row.endsAt >= row.startsAt],
    ["an all-day event has its days, another one hasn't", (row) => row.allDay === (row.startsOn !== null) && row.allDay === (row.endsOn !== null)],
    ["an event is not an instance of itself", (row) => row.recurrenceParentId !== row.id],
    ["the end day comes after the start day", (row) => row.startsOn === null || row.endsOn === null || row.endsOn > row.startsOn],
  ],
})
export type CalendarEvent = z.output<typeof calendarEvents.row>

/** Instants for an event with hours, days (the end exclusive) for one that lasts whole days; one pair of them. */
const moment = {
  startsAt: z.optional(instantInput),
  endsAt: z.optional(instantInput),
  startsOn: z.optional(day),
  endsOn: z.optional(day),
}
const rule = z.nullable(line(500).check(z.refine(isRule, "expected a rule such as FREQ=WEEKLY;BYDAY=MO")))
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
