import { Show } from "solid-js"
import type { Parsed } from "~/grammar/parse.ts"
import { clockTime, dayOfInstant, shortDay } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { Keyed } from "~/ui/keyed.tsx"
import { repetitionInWords } from "~/ui/repeat-words.ts"
import { chipsOf, type ShownChip } from "../quick-add.ts"
import "./chips.css"

/** What was understood of a line, each part with its value; pressed, it is put away, or taken where it was only offered. */
export function Chips(props: { parsed: Parsed; onPress: (chip: ShownChip) => void; over?: boolean }) {
  const chips = () => chipsOf(props.parsed)
  return (
    <Show when={chips().length > 0}>
      <fieldset class="chips" classList={{ over: props.over === true }} aria-label={t("chips.understood")}>
        <Keyed each={chips()} by={({ key, offered }) => `${key} ${offered}`}>
          {(chip) => (
            <button type="button" class="chip" classList={{ offered: chip().offered }} onClick={() => props.onPress(chip())}>
              <span class="for-readers">{t(chip().offered ? "chips.take" : "chips.dismiss")} </span>
              <span class="label">{t(`chip.${chip().kind}`)}</span> {saidOf(chip(), props.parsed)}
              <span class="soft" aria-hidden="true">
                {chip().offered ? "+" : "×"}
              </span>
            </button>
          )}
        </Keyed>
      </fieldset>
    </Show>
  )
}

function saidOf(chip: ShownChip, parsed: Parsed): string {
  const words = chip.chips.map(({ text }) => text).join(" ")
  if (chip.offered) return words
  switch (chip.kind) {
    case "when":
      return momentOf(parsed) || words
    case "plan":
      return parsed.plannedOn === undefined ? words : shortDay(parsed.plannedOn)
    case "repeat":
      return parsed.recurrence === undefined ? words : repetitionInWords({ recurrence: parsed.recurrence, repeatFrom: parsed.repeatFrom ?? null })
    case "length":
      return minutesInWords(parsed.estimateMinutes ?? parsed.durationMinutes ?? 0)
    case "priority":
      return t(`priority.${(parsed.priority ?? 0) as 0 | 1 | 2 | 3}`)
    case "tag":
      return `#${chip.value}`
    case "project":
    case "context":
      return String(chip.value)
  }
}

/** `mer. 25 nov. 09:30`, with its end where the line says one. */
function momentOf({ dueAt, dueOn, durationMinutes }: Parsed): string {
  if (dueAt === undefined) return dueOn === undefined ? "" : shortDay(dueOn)
  const end = durationMinutes === undefined ? "" : `–${clockTime(Date.parse(dueAt) + durationMinutes * 60_000)}`
  return `${shortDay(dayOfInstant(dueAt))} ${clockTime(dueAt)}${end}`
}
