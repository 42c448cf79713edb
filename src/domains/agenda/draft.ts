import { addDays, dayOf, daysBetween, hourOf, instantAt, minutesOfHour } from "~/time/days.ts"
import { length, type Moment, wholeDays, withHours } from "./moments.ts"
import type { CalendarEvent } from "./schema.ts"
import { givenBy, moved } from "./shift.ts"

/** An event as its form has it: days and hours of the owner's clock, the last day of whole days among them. */
export interface Draft {
  title: string
  allDay: boolean
  startDay: string
  startHour: string
  endDay: string
  endHour: string
  location: string
  description: string
  recurrence: string | null
}

type Said = Pick<CalendarEvent, "title" | "location" | "description" | "recurrence">

export function draftOf(said: Said, moment: Moment, timeZone: string): Draft {
  const { title, location, description, recurrence } = said
  return { title, location: location ?? "", description: description ?? "", recurrence, ...whenOf(moment, timeZone) }
}

type When = Pick<Draft, "allDay" | "startDay" | "startHour" | "endDay" | "endHour">

/** Whole days wait with an hour of the morning, for when the owner wants hours. */
function whenOf(moment: Moment, timeZone: string): When {
  if (moment.startsOn !== null && moment.endsOn !== null)
    return { allDay: true, startDay: moment.startsOn, startHour: "09:00", endDay: addDays(moment.endsOn, -1), endHour: "10:00" }
  const { startsAt, endsAt } = moment
  return {
    allDay: false,
    startDay: dayOf(startsAt, timeZone),
    startHour: hourOf(startsAt, timeZone),
    endDay: dayOf(endsAt, timeZone),
    endHour: hourOf(endsAt, timeZone),
  }
}

/** With another start; the end goes along, so that it lasts as long as before. */
export function withStart(draft: Draft, start: Partial<Pick<Draft, "startDay" | "startHour">>): Draft {
  const next = { ...draft, ...start }
  const days = daysBetween(draft.startDay, next.startDay)
  const minutes = minutesOfHour(next.startHour) - minutesOfHour(draft.startHour)
  if (!Number.isFinite(days) || !Number.isFinite(minutes)) return next
  // As a clock without changes counts: what is in the fields is what people read there.
  const end = moved(withHours(utc(draft.endDay, draft.endHour), utc(draft.endDay, draft.endHour)), { days, minutes }, "UTC")
  return { ...next, endDay: end.startsAt.slice(0, 10), endHour: end.startsAt.slice(11, 16) }
}

const utc = (day: string, hour: string) => `${day}T${hour}:00.000Z`

/** The moment of a form that began as `was`; null while a field is empty. A start or end that wasn't touched stays to the second. */
export function momentOfDraft(draft: Draft, was: { draft: Draft; moment: Moment }, timeZone: string): Moment | null {
  const { startDay, startHour, endDay, endHour } = draft
  if (startDay === "" || endDay === "") return null
  if (draft.allDay) return wholeDays(startDay, addDays(endDay, 1), timeZone)
  if (startHour === "" || endHour === "") return null
  const hours = !was.draft.allDay
  const sameStart = hours && startDay === was.draft.startDay && startHour === was.draft.startHour
  const sameEnd = hours && endDay === was.draft.endDay && endHour === was.draft.endHour
  return withHours(
    sameStart ? was.moment.startsAt : instantAt(startDay, startHour, timeZone),
    sameEnd ? was.moment.endsAt : instantAt(endDay, endHour, timeZone),
  )
}

/** What has to be put right before it can be kept. */
export function draftProblem(draft: Draft, moment: Moment | null): "title" | "empty" | "backwards" | null {
  if (draft.title.trim() === "") return "title"
  if (moment === null) return "empty"
  return moment.allDay ? (draft.endDay < draft.startDay ? "backwards" : null) : length(moment) < 0 ? "backwards" : null
}

const orNull = (text: string) => (text.trim() === "" ? null : text)

/** The fields of a whole draft, as a new event has them. */
export function fieldsOf(draft: Draft): Said {
  return { title: draft.title.trim(), location: orNull(draft.location.trim()), description: orNull(draft.description), recurrence: draft.recurrence }
}

type Change = Partial<Said> & ReturnType<typeof givenBy>

/** Only what the owner has changed: what another device says of the other fields meanwhile stays. */
export function changeOf(draft: Draft, moment: Moment, was: { draft: Draft; moment: Moment }): Change {
  const [now, before] = [fieldsOf(draft), fieldsOf(was.draft)]
  const names = ["title", "location", "description", "recurrence"] as const
  const changed = Object.fromEntries(names.filter((name) => now[name] !== before[name]).map((name) => [name, now[name]]))
  return { ...changed, ...givenBy(was.moment, moment) }
}
