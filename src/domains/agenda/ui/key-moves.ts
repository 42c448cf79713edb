import { timeZone } from "~/i18n/dates.ts"
import type { Entry } from "../entries.ts"
import { firstDay, type Moment } from "../moments.ts"
import { isLong } from "../pieces.ts"
import { type By, moved, STEP, stretched } from "../shift.ts"
import type { Agenda } from "./agenda.ts"
import { whenInWords } from "./when.ts"

/** A move by keys is kept once no key has followed for this long: many steps are one change, with one way back. */
const SETTLES_MS = 900

const ARROWS: Readonly<Record<string, By>> = {
  ArrowUp: { minutes: -STEP },
  ArrowDown: { minutes: STEP },
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
}

/** Moves and stretches the entry that has the focus by keys; what it would be is shown, and told to readers, at each step. */
export function createKeyMoves(agenda: Agenda) {
  let pending: { entry: Entry; moment: Moment } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function step(entry: Entry, by: By, stretch: boolean): void {
    if (!agenda.movable(entry)) return
    const from: Moment = pending?.entry.key === entry.key ? pending.moment : entry
    // Above the hours there are only days.
    const wanted: By = isLong(entry) ? { days: by.days ?? 0 } : by
    const moment = (stretch ? stretched : moved)(from, wanted, timeZone())
    // The entry as it was: its own moment is what a change is measured by.
    pending = { entry: pending?.entry.key === entry.key ? pending.entry : entry, moment }
    agenda.show(pending.entry, moment)
    agenda.announce(whenInWords(moment))
    const day = firstDay(moment, timeZone())
    if (!agenda.shown.days().includes(day)) agenda.shown.go({ day }, { replace: true })
    clearTimeout(timer)
    timer = setTimeout(settle, SETTLES_MS)
  }
  function settle(): boolean {
    clearTimeout(timer)
    const done = pending
    pending = undefined
    if (done) void agenda.put(done.entry, done.moment)
    return done !== undefined
  }
  function giveUp(): boolean {
    clearTimeout(timer)
    const was = pending !== undefined
    pending = undefined
    if (was) agenda.settle()
    return was
  }

  return {
    /** True where the key did something. `entry` is the one with the focus, as it was before it was moved. */
    onKey(event: KeyboardEvent, entry: Entry): boolean {
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      const by = ARROWS[event.key]
      if (by !== undefined) step(entry, by, event.shiftKey)
      else if (event.key === "Enter") return settle()
      else if (event.key === "Escape") return giveUp()
      else if (event.key === "Delete" || event.key === "Backspace") remove(entry)
      else return false
      return true
    },
    settle,
  }
  function remove(entry: Entry): void {
    giveUp()
    if (entry.instance !== null && agenda.movable(entry)) void agenda.actions.remove(entry.instance)
  }
}
export type KeyMoves = ReturnType<typeof createKeyMoves>
