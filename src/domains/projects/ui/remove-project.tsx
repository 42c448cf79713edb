import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import ConfirmWord from "~/ui/confirm-word.tsx"
import type { Belongings } from "./actions.ts"

/** Before a project is removed: what goes with it, what stays, and how it comes back. */
export default function RemoveProject(props: { name: string; belongings: Belongings; onConfirm: () => void; onClose: () => void }) {
  const takes = () => {
    const [steps, ideas] = [props.belongings.steps.length, props.belongings.ideas.length]
    if (steps + ideas === 0) return t("projects.removeTakesNone")
    const words = { steps: t("projects.steps", { count: steps }), ideas: t("projects.ideaCount", { count: ideas }) }
    if (steps > 0 && ideas > 0) return t("projects.removeTakes", words)
    const what = steps > 0 ? words.steps : words.ideas
    return t(steps + ideas === 1 ? "projects.removeTakesOne" : "projects.removeTakesSome", { what })
  }
  return (
    <ConfirmWord
      headline={t("projects.removeTitle", { name: props.name.replaceAll("*", "") })}
      why={takes()}
      word={null}
      action={t("projects.remove")}
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <Show when={props.belongings.todos.length > 0}>
        <p>{t("projects.removeTodos", { count: props.belongings.todos.length })}</p>
      </Show>
      <p class="soft">{t("projects.removeBack")}</p>
    </ConfirmWord>
  )
}
