import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import type { Heard } from "../heard.ts"
import { type Draft, isChanged } from "./drafts.ts"

/** Where a field comes from: the letter of its words, and what was done with them; by hand once it was changed. */
export function Origin(props: { draft: Draft; arg: string; heard: Heard }) {
  const span = () => props.draft.action.spans.find(({ arg }) => arg === props.arg)
  return (
    <Show when={!isChanged(props.draft, props.arg)} fallback={<span class="meta plan-from">{t("plan.from.changed")}</span>}>
      <Show when={span()}>
        {(known) => (
          <span class="meta plan-from" classList={{ hot: known().origin === "guessed" }}>
            <Letter letter={props.heard.letterOf(known())} /> {t(`plan.from.${known().origin}`)}
          </span>
        )}
      </Show>
    </Show>
  )
}

/** The letter of words in what was heard. */
export function Letter(props: { letter: string | undefined }) {
  return <Show when={props.letter}>{(letter) => <span class="plan-letter">{letter()}</span>}</Show>
}
