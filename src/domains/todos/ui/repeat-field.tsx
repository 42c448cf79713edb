import { createSignal, lazy, Show, Suspense } from "solid-js"
import { timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { inSentence, repetitionInWords } from "~/ui/repeat-words.ts"
import { KeyValue } from "~/ui/section.tsx"
import { baseDay, firstDay, missedUntil } from "../repeat.ts"
import type { Todo } from "../schema.ts"
import { isOpen } from "../sections.ts"
import type { Save } from "./fields.tsx"

const RepeatDialog = lazy(() => import("./repeat-dialog.tsx"))

/** How a todo repeats, said in words and changed in a dialog; and how many times a late one stands for. */
export function RepeatField(props: { todo: Todo; save: Save }) {
  const [open, setOpen] = createSignal(false)
  const missed = () => (isOpen(props.todo) ? missedUntil(props.todo, today(), timeZone()) : 0)
  /** The day to give it, where it repeats and has none to count from. */
  const wanted = () => {
    const { recurrence, repeatFrom } = props.todo
    const without = isOpen(props.todo) && repeatFrom !== "completion" && baseDay(props.todo, timeZone()) === null
    return without ? firstDay(recurrence, today()) : null
  }
  return (
    <KeyValue name={t("repeat.name")}>
      <button type="button" class="edit-field repeat-words" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Show when={props.todo.recurrence !== null}>
          <span aria-hidden="true">↻ </span>
        </Show>
        <span classList={{ soft: props.todo.recurrence === null }}>{repetitionInWords(props.todo)}</span>
      </button>
      <Show when={missed() > 0}>
        <p class="soft pb-2">{t("repeat.missed", { count: missed() })}</p>
      </Show>
      <Show when={!isOpen(props.todo) && props.todo.missedCount > 0}>
        <p class="soft pb-2">{t("repeat.skipped", { count: props.todo.missedCount })}</p>
      </Show>
      <Show when={wanted()}>
        {(day) => (
          <p class="soft pb-2">
            {t("repeat.noBase")}{" "}
            <button type="button" class="link ink min-h-6" onClick={() => void props.save({ dueOn: day() })}>
              {t("repeat.setDue", { day: inSentence(day()) })}
            </button>
          </p>
        )}
      </Show>
      <Show when={open()}>
        <Suspense>
          <RepeatDialog todo={props.todo} save={props.save} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </KeyValue>
  )
}
