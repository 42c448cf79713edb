import { deriveId } from "~/sync/derive-id.ts"
import { type CalendarEvent, calendarEvents } from "../schema.ts"

/** A row of the agenda for tests: from 10:00 to 11:00 in Paris on 24 November unless told otherwise. */
export function event(fields: Partial<CalendarEvent> & { title: string }): CalendarEvent {
  const stamps = { version: 1, createdAt: "2026-11-01T08:00:00.000Z", updatedAt: "2026-11-01T08:00:00.000Z", deletedAt: null }
  const moment = { startsAt: "2026-11-24T09:00:00.000Z", endsAt: "2026-11-24T10:00:00.000Z", allDay: false }
  return { ...calendarEvents.defaults, ...stamps, ...moment, id: deriveId("event", fields.title), ...fields } as CalendarEvent
}
