import { Show } from "solid-js"
import { shortDay } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Icon } from "~/ui/icon.tsx"
import { toast } from "~/ui/toast.tsx"
import { progressOf } from "../board.ts"
import type { Project } from "../schema.ts"
import type { ProjectActions } from "./actions.ts"
import type { BoardState } from "./board-state.ts"
import { KindChoice, StatusChoice } from "./choices.tsx"
import { aboutAddress } from "./shown.ts"

/** On a laptop: what the project is in a line, and how a card is moved by keys. */
export function FactBar(props: { project: Project; state: BoardState; actions: ProjectActions }) {
  const progress = () => progressOf(props.state.kept())
  const save = async (fields: Parameters<ProjectActions["save"]>[1]) => {
    const problem = await props.actions.save(props.project, fields)
    if (problem) toast(problem)
  }
  return (
    <div class="fact-bar small wide-only">
      <Show when={props.project.client}>
        {(client) => (
          <span class="client">
            <span class="soft">{t("projects.client")}</span>
            <span class="cut">{client()}</span>
          </span>
        )}
      </Show>
      <span>
        <span class="soft">{t("projects.kind")}</span>
        <KindChoice project={props.project} onSave={(fields) => void save(fields)} />
      </span>
      <span>
        <span class="soft">{t("projects.status")}</span>
        <StatusChoice project={props.project} onSave={(fields) => void save(fields)} />
      </span>
      <span>
        <span class="soft">{t("projects.progress")}</span>
        {t("projects.doneOf", { done: progress().done, all: progress().all })}
      </span>
      <Show when={props.project.dueOn}>
        {(day) => (
          <span>
            <span class="soft">{t("projects.dueOn")}</span>
            {shortDay(day())}
          </span>
        )}
      </Show>
      <a href={aboutAddress(props.project.id)} attr:noscroll="">
        <Icon name="pencil" />
        {t("projects.about")}
      </a>
      <span class="keys meta" aria-hidden="true">
        {t("step.hintBar")} <kbd>{t("step.spaceKey")}</kbd> {t("step.hintOr")} <kbd>⇧ ←</kbd> <kbd>⇧ →</kbd>
      </span>
    </div>
  )
}
