import { For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Meta } from "~/ui/text.tsx"
import { COUNTED, type Counted } from "../period.ts"
import { Glyph } from "./day-cell.tsx"

/** What each shape says, and how many days have it. */
export function Legend(props: { sums: Readonly<Record<Counted, number>> }) {
  return (
    <ul class="legend">
      <For each={COUNTED}>
        {(state) => (
          <li>
            <Glyph state={state} />
            {t(`health.state.${state}`)}
            <Meta>{props.sums[state]}</Meta>
          </li>
        )}
      </For>
    </ul>
  )
}
