import { createSignal } from "solid-js"
import { nowMs, timeZone, today } from "~/i18n/dates.ts"
import { longDay } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { addDays, hourOfMinutes, minuteOf } from "~/time/days.ts"
import { atMinute } from "../shift.ts"
import type { Agenda } from "./agenda.ts"
import { hourFrom } from "./drags.ts"

const STEP = 30
const LAST = 1_440 - STEP
const MORNING = 9 * 60

/** Where a new event would begin, for who has no pointer: arrows walk through the hours, Enter or n writes there. */
export function SlotCursor(props: { agenda: Agenda }) {
  const [at, setAt] = createSignal<{ day: string; minutes: number }>()
  const days = () => props.agenda.shown.days()
  /** Where it starts: the next half hour of today, else the morning of the first day. */
  const place = () => {
    const wanted = at()
    if (wanted !== undefined && days().includes(wanted.day)) return wanted
    if (!days().includes(today())) return { day: days()[0] ?? today(), minutes: MORNING }
    return { day: today(), minutes: Math.min(LAST, Math.ceil(minuteOf(nowMs(), timeZone()) / STEP) * STEP) }
  }
  const create = () => props.agenda.draft(hourFrom(atMinute(place().day, place().minutes, timeZone())))

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const { day, minutes } = place()
    const steps: Record<string, () => void> = {
      ArrowUp: () => setAt({ day, minutes: Math.max(0, minutes - STEP) }),
      ArrowDown: () => setAt({ day, minutes: Math.min(LAST, minutes + STEP) }),
      ArrowLeft: () => walk(addDays(day, -1), minutes),
      ArrowRight: () => walk(addDays(day, 1), minutes),
      n: create,
    }
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    step()
    event.currentTarget.scrollIntoView({ block: "nearest" })
  }
  function walk(day: string, minutes: number): void {
    setAt({ day, minutes })
    if (!days().includes(day)) props.agenda.shown.go({ day }, { replace: true })
  }

  return (
    <button
      type="button"
      class="agenda-slot"
      style={{ "grid-column": Math.max(0, days().indexOf(place().day)) + 1, "--at": place().minutes }}
      onKeyDown={onKeyDown}
      onClick={create}
    >
      <span class="for-readers">{t("agenda.createAt", { day: longDay(place().day), hour: hourOfMinutes(place().minutes) })}</span>
      <span aria-hidden="true">+ {hourOfMinutes(place().minutes)}</span>
    </button>
  )
}
