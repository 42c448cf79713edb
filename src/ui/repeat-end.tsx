import { createUniqueId, Show } from "solid-js"
import { t } from "../i18n/room-words.ts"
import { Choice, Choices } from "./choices.tsx"
import { Field } from "./field.tsx"
import type { Choice as RepeatChoice } from "./repeat-choice.ts"
import { whole } from "./repeat-pattern.tsx"

const ENDS = ["never", "until", "times"] as const

/** When a repetition ends. */
export function RepeatEnd(props: { choice: RepeatChoice; put: (part: Partial<RepeatChoice>) => void }) {
  const ends = createUniqueId()
  return (
    <Choices name={t("repeat.end")}>
      {ENDS.map((end) => (
        <Choice group={ends} checked={props.choice.end === end} onPick={() => props.put({ end })}>
          {t(`repeat.end.${end}`)}
        </Choice>
      ))}
      <Show when={props.choice.end === "until"}>
        <Field
          label={t("repeat.untilDay")}
          type="date"
          required
          value={props.choice.until}
          onInput={(event) => props.put({ until: event.currentTarget.value })}
        />
      </Show>
      <Show when={props.choice.end === "times"}>
        <Field
          label={t("repeat.times")}
          type="number"
          inputmode="numeric"
          min="1"
          max="10000"
          required
          value={props.choice.times}
          onInput={(event) => props.put({ times: whole(event.currentTarget.value, 10_000) })}
        />
      </Show>
    </Choices>
  )
}
