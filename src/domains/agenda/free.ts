import { addDays } from "~/time/days.ts"
import { later } from "./moments.ts"
import { atMinute, STEP } from "./shift.ts"

/** Hours in which a slot is proposed, and where an afternoon begins: minutes since midnight. */
const OPENS = 9 * 60
const CLOSES = 19 * 60
const AFTERNOON = 14 * 60
/** How far ahead, and how many of one day. */
export const FREE_DAYS = 14
const A_DAY = 2

export interface Slot {
  startsAt: string
  endsAt: string
}

/**
 * The next free slots of `minutes` from `now` on: of a day the first, and the first of its afternoon. `busy` is what has hours
 * already, in any order. At most `count`; none where a fortnight has none.
 */
export function freeSlots(busy: readonly Slot[], minutes: number, count: number, { now, today, timeZone }: FreeAround): Slot[] {
  const found: Slot[] = []
  for (const day of Array.from({ length: FREE_DAYS }, (_, index) => addDays(today, index))) {
    const slots = onDay(busy, day, minutes, { now, today, timeZone })
    found.push(...slots.slice(0, count - found.length))
    if (found.length === count) break
  }
  return found
}

export interface FreeAround {
  /** An instant. */
  now: string
  today: string
  timeZone: string
}

function onDay(busy: readonly Slot[], day: string, minutes: number, { now, timeZone }: FreeAround): Slot[] {
  const slots: Slot[] = []
  for (const from of [OPENS, AFTERNOON]) {
    for (let at = from; at + minutes <= CLOSES && slots.length < A_DAY; at += STEP) {
      const startsAt = atMinute(day, at, timeZone)
      const endsAt = later(startsAt, minutes * 60_000)
      const taken = startsAt < now || [...busy, ...slots].some((one) => one.startsAt < endsAt && one.endsAt > startsAt)
      if (taken) continue
      slots.push({ startsAt, endsAt })
      break
    }
  }
  return slots
}
