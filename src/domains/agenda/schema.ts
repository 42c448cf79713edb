import * as z from "zod/mini"
import { day, id, instant, line, text } from "~/sync/fields.ts"
import { type Table, table } from "~/sync/table.ts"
import { todos } from "../todos/schema.ts"

export const title = line(500)
/** Markdown. */
export const description = z.nullable(text(50_000))
export const location = z.nullable(text(1_000))

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
