import { For, Show } from "solid-js"
import { shortDay, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { inSentence } from "~/ui/repeat-words.ts"
import { baseDay, comingDays } from "../repeat.ts"
import type { Todo } from "../schema.ts"

const SHOWN = 5

interface RepeatDatesProps {
  /** As it would be saved. */
  todo: Todo
  /** A day that it could be moved to, to be on one of its rule's days. */
  offered: string | null
  /** The day it has. */
  own: string | null
  moves: boolean
  onMove: (wanted: boolean) => void
}

/** The dates that a repetition makes, and where its todo isn't on one of them, the offer to put it there. */
export function RepeatDates(props: RepeatDatesProps) {
  const day = () => baseDay(props.todo, timeZone())
  const coming = () => comingDays(props.todo, today(), timeZone(), SHOWN)
  return (
    <section class="repeat-dates" aria-live="polite">
      <h3 class="label field-label">{t("repeat.next")}</h3>
      <ol>
        <Show when={day()}>
          {(known) => (
            <li class="soft">
              {shortDay(known())} · {t("repeat.thisTime")}
            </li>
          )}
        </Show>
        <For each={coming()} fallback={<li>{t("repeat.noDates")}</li>}>
          {(one) => <li>{shortDay(one)}</li>}
        </For>
      </ol>
      <Show when={props.offered}>
        {(offered) => (
          <>
            <p class="soft">{props.own === null ? t("repeat.noBase") : t("repeat.offBase", { day: shortDay(props.own) })}</p>
            <label class="choice">
              <input type="checkbox" class="box" checked={props.moves} onChange={(event) => props.onMove(event.currentTarget.checked)} />
              <span>{t(props.own === null ? "repeat.setDue" : "repeat.moveDue", { day: inSentence(offered()) })}</span>
            </label>
          </>
        )}
      </Show>
    </section>
  )
}
