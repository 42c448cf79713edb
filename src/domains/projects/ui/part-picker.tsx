import { For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { FROM_LIST } from "~/ui/from-list.ts"
import { Meta } from "~/ui/text.tsx"
import type { Project } from "../schema.ts"
import { type BoardState, type Part, parts } from "./board-state.ts"
import { aboutAddress } from "./shown.ts"

/** On a phone: which column, or the ideas, the todos, what is known of the project. A card can be dropped on a column's name. */
export function PartPicker(props: { project: Project; state: BoardState; ideas: number; todos: number }) {
  const name = (part: Part) => (part === "ideas" ? t("ideas.title") : part === "todos" ? t("room.todos") : t(`step.column.${part}`))
  const count = (part: Part) => (part === "ideas" ? props.ideas : part === "todos" ? props.todos : props.state.board()[part].length)
  return (
    <nav class="part-picker phone-only" aria-label={t("projects.parts")}>
      <For each={parts}>
        {(part) => (
          <button
            type="button"
            aria-pressed={props.state.part() === part}
            data-list={part === "ideas" || part === "todos" || part === props.state.part() ? undefined : part}
            onClick={() => props.state.show(part)}
          >
            <span class="cut">{name(part)}</span>
            <Show when={count(part) > 0}>
              <Meta>{count(part)}</Meta>
            </Show>
          </button>
        )}
      </For>
      <a href={aboutAddress(props.project.id)} state={FROM_LIST} attr:noscroll="">
        <span class="cut">{t("projects.about")}</span>
      </a>
    </nav>
  )
}
