import { createSignal, For, Show } from "solid-js"
import { shortDay } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { occurrences } from "~/time/occurrences.ts"
import { type Rule, writeRule } from "~/time/rule.ts"
import { choiceOf, choiceRule, type Choice as RepeatChoice } from "~/ui/repeat-choice.ts"
import { RepeatDialog } from "~/ui/repeat-dialog.tsx"
import { repetitionInWords } from "~/ui/repeat-words.ts"
import type { Draft } from "../draft.ts"

const SHOWN = 5

/** How an event repeats, said in words and changed in the dialog that todos have too. */
export function EventRepeat(props: { draft: Draft; onRule: (recurrence: string | null) => void }) {
  const [open, setOpen] = createSignal(false)
  return (
    <div>
      <span class="label field-label">{t("repeat.name")}</span>
      <button type="button" class="field repeat-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Show when={props.draft.recurrence !== null}>
          <span aria-hidden="true">↻ </span>
        </Show>
        {repetitionInWords(props.draft)}
      </button>
      <Show when={open()}>
        <Repeating
          base={props.draft.startDay}
          recurrence={props.draft.recurrence}
          onClose={() => setOpen(false)}
          onSave={(recurrence) => {
            props.onRule(recurrence)
            setOpen(false)
          }}
        />
      </Show>
    </div>
  )
}

interface RepeatingProps {
  base: string
  recurrence: string | null
  onSave: (recurrence: string | null) => void
  onClose: () => void
}

function Repeating(props: RepeatingProps) {
  const [choice, setChoice] = createSignal(choiceOf({ recurrence: props.recurrence }, props.base))
  const put = (part: Partial<RepeatChoice>) => setChoice({ ...choice(), ...part })
  const rule = () => choiceRule(choice(), props.base)
  return (
    <RepeatDialog
      choice={choice()}
      put={put}
      base={props.base}
      onSave={() => {
        const found = rule()
        props.onSave(found && writeRule(found))
      }}
      onClose={props.onClose}
    >
      <Show when={rule()}>{(found) => <Dates rule={found()} base={props.base} />}</Show>
    </RepeatDialog>
  )
}

/** An event's own day is always the first of its dates. */
function Dates(props: { rule: Rule; base: string }) {
  const days = () => {
    const { count } = props.rule
    const left = count === null ? SHOWN : Math.min(SHOWN, count)
    const found: string[] = [props.base]
    for (const day of occurrences({ ...props.rule, count: null }, props.base)) {
      if (found.length >= left) break
      if (day !== props.base) found.push(day)
    }
    return found
  }
  return (
    <section class="repeat-dates" aria-live="polite">
      <h3 class="label field-label">{t("repeat.next")}</h3>
      <ol>
        <For each={days()}>{(day) => <li>{shortDay(day)}</li>}</For>
      </ol>
    </section>
  )
}
