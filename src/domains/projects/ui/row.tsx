import { Show } from "solid-js"
import { shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import type { Standing } from "../overview.ts"
import type { Project } from "../schema.ts"
import { projectAddress } from "./shown.ts"

/** One project: its name and kind, how far it is, what comes next, its open todos and when it is due. */
export function ProjectRow(props: { project: Project; standing: Standing }) {
  const next = () => {
    const { next, done } = props.standing
    if (next) return t("projects.nextStep", { title: next.title })
    return t(done > 0 ? "projects.allDone" : "projects.noSteps")
  }
  return (
    <li class="project-row" data-row="">
      <a class="name opens" data-open="" href={projectAddress(props.project.id)}>
        {props.project.name}
      </a>
      <span class="kind meta">{[t(`projects.kind.${props.project.kind}`), props.project.client].filter(Boolean).join(" · ")}</span>
      <span class="next small soft">{next()}</span>
      <span class="facts meta">
        <Show when={props.standing.all > 0}>
          <Bar done={props.standing.done} all={props.standing.all} />
        </Show>
        <Show when={props.standing.openTodos > 0}>
          <span class="todo-count">{t("projects.openTodos", { count: props.standing.openTodos })}</span>
        </Show>
        <Due project={props.project} />
      </span>
    </li>
  )
}

/** Steps done of all, as a line and in numbers. */
function Bar(props: { done: number; all: number }) {
  return (
    <span class="project-bar">
      <progress value={props.done} max={props.all} aria-label={t("projects.progressSpoken", { done: props.done, all: props.all })} />
      <span aria-hidden="true">
        {props.done}/{props.all}
      </span>
    </span>
  )
}

/** The day it is due; late ones in the accent and in words, as long as it is worked on. */
function Due(props: { project: Project }) {
  const late = () => props.project.status === "active" && (props.project.dueOn ?? "9999") < today()
  return (
    <Show when={props.project.dueOn}>
      {(day) => (
        <span class="due" classList={{ hot: late() }}>
          {late() ? t("projects.dueLate", { day: shortDay(day()) }) : shortDay(day())}
        </span>
      )}
    </Show>
  )
}
