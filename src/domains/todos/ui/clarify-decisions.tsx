import { For, type JSX } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import type { Todo } from "../schema.ts"
import type { Decisions } from "./clarify-moves.ts"

interface Decision {
  words: () => JSX.Element
  key: string
  decide: () => unknown
  look?: "primary" | "hot"
  chosen?: (todo: Todo) => boolean
}

/** Every decision as a large button with its key: four columns, also under two thumbs. */
export function ClarifyDecisions(props: { todo: Todo; decisions: Decisions }) {
  const decisions = props.decisions
  const priority = (level: 1 | 2 | 3): Decision => ({
    words: () => (
      <>
        <span aria-hidden="true" class="priority">
          {"!".repeat(level)}
        </span>
        {t(`priority.${level}`)}
      </>
    ),
    key: String(level),
    decide: decisions.priority(level),
    chosen: (todo) => todo.priority === level,
  })
  const all: Decision[] = [
    { words: () => t("date.today"), key: "T", decide: decisions.today, look: "primary" },
    { words: () => t("date.tomorrow"), key: "M", decide: decisions.tomorrow },
    { words: () => t("clarify.date"), key: "D", decide: decisions.day },
    { words: () => t("clarify.someday"), key: "S", decide: decisions.someday },
    { words: () => t("act.project"), key: "O", decide: decisions.project },
    { words: () => t("act.tags"), key: "#", decide: decisions.tags },
    { words: () => t("act.context"), key: "@", decide: decisions.context },
    { words: () => t("act.energy"), key: "Y", decide: decisions.energy },
    priority(1),
    priority(2),
    priority(3),
    { words: () => t("todos.finish"), key: "X", decide: decisions.done },
    { words: () => t("clarify.pass"), key: "→", decide: decisions.pass },
    { words: () => t("clarify.undo"), key: "U", decide: decisions.undo },
    { words: () => t("clarify.edit"), key: "E", decide: decisions.edit },
    { words: () => t("todos.remove"), key: "⌫", decide: decisions.remove, look: "hot" },
  ]
  return (
    <fieldset class="clarify-decisions" aria-label={t("clarify.decide")}>
      <For each={all}>
        {(one) => (
          <button
            type="button"
            classList={{ primary: one.look === "primary", hot: one.look === "hot" }}
            aria-pressed={one.chosen?.(props.todo)}
            onClick={() => one.decide()}
          >
            <span class="clarify-words">{one.words()}</span>
            <kbd class="wide-only">{one.key}</kbd>
          </button>
        )}
      </For>
    </fieldset>
  )
}
