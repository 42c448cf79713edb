import { createSignal, lazy, Show, Suspense } from "solid-js"
import { dayOfInstant } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { KeyValue } from "~/ui/section.tsx"
import type { Todo } from "../../todos/schema.ts"
import { calendarEvents } from "../schema.ts"
import { slotOf } from "../slot.ts"
import { briefWhen } from "./when.ts"

const PlanDialog = lazy(() => import("./plan-dialog.tsx"))

/** A todo's place in the agenda, and the way to give it one. */
export function SlotField(props: { todo: Todo }) {
  const api = useApi()
  const [open, setOpen] = createSignal(false)
  const slot = () => api.row(calendarEvents, slotOf(props.todo.id))
  return (
    <KeyValue name={t("agenda.slot")}>
      <span class="flex flex-wrap items-center gap-x-4">
        <Show when={slot()}>
          {(known) => (
            <a class="link slot-link" href={`/agenda?day=${dayOfInstant(known().startsAt)}&event=${known().id}`}>
              {briefWhen(known())}
            </a>
          )}
        </Show>
        <button type="button" class="edit-field soft slot-plan" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t(slot() ? "agenda.planAgain" : "agenda.plan")}
        </button>
      </span>
      <Show when={open()}>
        <Suspense>
          <PlanDialog todo={props.todo} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </KeyValue>
  )
}
