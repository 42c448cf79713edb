import { timeZone } from "~/i18n/dates.ts"
import { addDays, daysBetween } from "~/time/days.ts"
import { followPress, type Point } from "~/ui/follow-press.ts"
import type { Todo } from "../../todos/schema.ts"
import { type Entry, USUAL_MINUTES } from "../entries.ts"
import { later, type Moment, wholeDays, withHours } from "../moments.ts"
import { atMinute, moved, STEP, snapped, stretched } from "../shift.ts"
import type { Agenda } from "./agenda.ts"
import { whenInWords } from "./when.ts"

type Press = PointerEvent & { currentTarget: HTMLElement }
/** A place among the days shown: which day, and minutes since its midnight. */
interface Place {
  day: string
  minutes: number
}
const DAY_MINUTES = 1_440

const columns = () => [...document.querySelectorAll<HTMLElement>(".agenda .day-column")]

/** The place under a point, as far as the grid goes: beside it is its nearest day. Null where there is no grid. */
function placeAt({ x, y }: Point, days: readonly string[]): Place | null {
  const boxes = columns().map((column) => column.getBoundingClientRect())
  const found = boxes.findIndex(({ right }) => x < right)
  const index = found === -1 ? boxes.length - 1 : found
  const [box, day] = [boxes[index], days[index]]
  if (box === undefined || day === undefined) return null
  const minutes = ((y - box.top) / box.height) * DAY_MINUTES
  return { day, minutes: Math.min(DAY_MINUTES, Math.max(0, minutes)) }
}

const minutesBetween = (from: Place, to: Place) => snapped(to.minutes - from.minutes)
const startOf = ({ day, minutes }: Place, step = STEP) => atMinute(day, Math.min(DAY_MINUTES - STEP, Math.floor(minutes / step) * step), timeZone())

const pane = () => document.querySelector<HTMLElement>(".agenda .hours-pane")

/** What pointers do in the grid. Nothing is written before the pointer lets go; Escape gives up. */
export function createDrags(agenda: Agenda) {
  /** Shows `momentAt` of each place that the pointer comes to, and keeps the last one once it lets go. */
  function drag(press: Press, entry: Entry, momentAt: (from: Place, to: Place) => Moment): void {
    const days = agenda.shown.days()
    const from = placeAt({ x: press.clientX, y: press.clientY }, days)
    if (from === null || !agenda.movable(entry)) return
    let moment: Moment | undefined
    followPress(press, {
      pane: entry.allDay ? null : pane(),
      fingerStays: true,
      move(point) {
        const to = placeAt(point, days)
        if (to === null) return
        moment = momentAt(from, to)
        agenda.show(entry, moment)
      },
      drop: () => moment && void agenda.put(entry, moment),
      end: () => agenda.settle(),
    })
  }

  return {
    move: (press: Press, entry: Entry) =>
      drag(press, entry, (from, to) => moved(entry, { days: daysBetween(from.day, to.day), minutes: minutesBetween(from, to) }, timeZone())),

    stretch: (press: Press, entry: Entry) =>
      drag(press, entry, (from, to) => stretched(entry, { days: daysBetween(from.day, to.day), minutes: minutesBetween(from, to) }, timeZone())),

    /** On free hours: a mouse draws how long it lasts, a click and a finger's tap ask for an hour. */
    create(press: Press): void {
      const days = agenda.shown.days()
      const from = placeAt({ x: press.clientX, y: press.clientY }, days)
      if (from === null || press.pointerType === "touch") return
      let moment: Moment | undefined
      followPress(press, {
        pane: pane(),
        move(point) {
          const to = placeAt(point, days)
          if (to === null) return
          moment = drawn(from, { day: from.day, minutes: to.minutes })
          agenda.showNew(moment)
          agenda.announce(whenInWords(moment))
        },
        drop: () => moment && agenda.draft(moment),
        end: () => agenda.settle(),
      })
    },

    /** A click on free hours. */
    createAt(point: Point): void {
      const place = placeAt(point, agenda.shown.days())
      if (place !== null) agenda.draft(hourFrom(startOf(place, 30)))
    },

    /** A click above the hours. */
    createDay(point: Point): void {
      const place = placeAt(point, agenda.shown.days())
      if (place !== null) agenda.draft(wholeDays(place.day, addDays(place.day, 1), timeZone()))
    },

    /** Takes a todo from the list at the side into the hours. */
    plan(press: Press, todo: Todo): void {
      const days = agenda.shown.days()
      const long = todo.estimateMinutes ?? USUAL_MINUTES
      const entry: Entry = { key: "new", title: todo.title, instance: null, todo, ...hourFrom(new Date().toISOString()) }
      let moment: Moment | undefined
      let inside = false
      followPress(press, {
        // The hours stay where they are for as long as the pointer is still in the list.
        pane: () => (inside ? pane() : null),
        fingerStays: true,
        move(point) {
          inside = within(point)
          const place = inside ? placeAt(point, days) : null
          const startsAt = place && startOf(place)
          moment = startsAt ? withHours(startsAt, later(startsAt, long * 60_000)) : undefined
          if (moment) agenda.show(entry, moment)
          else agenda.settle()
        },
        drop: () => moment && void agenda.actions.plan(todo, moment, whenInWords(moment)),
        end: () => agenda.settle(),
      })
    },
  }
}
export type Drags = ReturnType<typeof createDrags>

export const hourFrom = (startsAt: string) => withHours(startsAt, later(startsAt, 3_600_000))

/** From the earlier to the later of two places of a day. */
function drawn(one: Place, other: Place): Moment {
  const [first, last] = one.minutes <= other.minutes ? [one, other] : [other, one]
  const startsAt = startOf(first)
  const endsAt = atMinute(last.day, Math.ceil(last.minutes / STEP) * STEP, timeZone())
  return withHours(startsAt, endsAt > startsAt ? endsAt : later(startsAt, STEP * 60_000))
}

function within({ x, y }: Point): boolean {
  const box = pane()?.getBoundingClientRect()
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}
