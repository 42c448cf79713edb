import { useSearchParams } from "@solidjs/router"
import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { createGrowth, ListEnd } from "~/ui/growing-list.tsx"
import { Section } from "~/ui/section.tsx"
import type { Shown } from "../chosen.ts"
import type { Todo } from "../schema.ts"
import { TodoRows } from "./rows.tsx"

/** What is done and answers too, below the rest and folded until it is asked for. */
export function DoneToo(props: { rows: readonly Todo[]; shown: Shown }) {
  const [, setParams] = useSearchParams()
  const [wanted, grow] = createGrowth("todos done")
  const toggle = () => (
    <button
      type="button"
      class="link min-h-6"
      aria-expanded={props.shown.done}
      onClick={() => setParams({ done: props.shown.done ? "" : "1" }, { replace: true })}
    >
      {props.shown.done ? t("todos.hideDone") : t("todos.showDone", { count: props.rows.length })}
    </button>
  )
  return (
    <section>
      <Section title={t("todos.done")} aside={toggle()} />
      <Show when={props.shown.done}>
        <ul class="rows">
          <TodoRows rows={props.rows.slice(0, wanted())} shown={props.shown} />
          <Show when={wanted() < props.rows.length}>
            <ListEnd count={wanted()} onSeen={grow} />
          </Show>
        </ul>
      </Show>
    </section>
  )
}
