import { createMemo } from "solid-js"
import { clockTime, nearDay, nowMs, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { addDays, dayOf, instantAt } from "~/time/days.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { type Choice, Pick } from "~/ui/pick.tsx"
import type { Todo } from "../../todos/schema.ts"
import { USUAL_MINUTES } from "../entries.ts"
import { FREE_DAYS, freeSlots } from "../free.ts"
import { withHours } from "../moments.ts"
import { isLong } from "../pieces.ts"
import { calendarEvents } from "../schema.ts"
import { expand } from "../series.ts"
import { useAgendaActions } from "./actions.ts"
import { whenInWords } from "./when.ts"

const SHOWN = 8

/** The next free slots that are long enough for a todo; its own slot isn't in its way. */
export default function PlanDialog(props: { todo: Todo; onClose: () => void }) {
  const api = useApi()
  const actions = useAgendaActions()
  // An answer is taken just after its dialog has closed: by then the page has nobody to ask about any more.
  const { todo } = props
  const minutes = todo.estimateMinutes ?? USUAL_MINUTES
  const slots = createMemo(() => {
    const zone = timeZone()
    const now = new Date(nowMs()).toISOString()
    const busy = expand(api.all(calendarEvents), now, instantAt(addDays(today(), FREE_DAYS), "00:00", zone), zone)
    const others = busy.filter((one) => !isLong(one) && one.event.todoId !== todo.id)
    return freeSlots(others, minutes, SHOWN, { now, today: today(), timeZone: zone })
  })
  const choices = () =>
    slots().map(
      (slot, index): Choice => ({
        label: `${nearDay(dayOf(slot.startsAt, timeZone()))}, ${clockTime(slot.startsAt)} – ${clockTime(slot.endsAt)}`,
        key: String(index + 1),
        take: () => void actions.plan(todo, slot, whenInWords(withHours(slot.startsAt, slot.endsAt))),
      }),
    )
  return <Pick headline={t("agenda.planWhen")} about={`${todo.title} · ${minutesInWords(minutes)}`} choices={choices()} onClose={props.onClose} />
}
