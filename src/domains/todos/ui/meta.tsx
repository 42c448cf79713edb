import { For, type JSX, Show } from "solid-js"
import { clockTime, dayOfInstant, moment, shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { addDays } from "~/time/days.ts"
import type { Todo } from "../schema.ts"
import { dueDay, isOpen } from "../sections.ts"

/** `!!!`, `!!` or `!`, as it is typed; nothing for none. */
export const Priority = (props: { level: number | null }) => <>{priorityMark(props.level)}</>

/** The same for a row, where a component for each part would cost more than making it anew. */
export function priorityMark(level: number | null): JSX.Element {
  if (level === null) return undefined
  const spoken = t("priority.spoken", { level: t(`priority.${level as 1 | 2 | 3}`) })
  const signs = "!".repeat(level)
  const look = level === 3 ? "priority high" : level === 1 ? "priority low" : "priority"
  return (
    <span class={look}>
      <span aria-hidden="true">{signs}</span>
      <span class="for-readers">{spoken}</span>
    </span>
  )
}

/** One square an item up to ten, filled when done, then `2/5`. */
export function Progress(props: { items: readonly { done: boolean }[] }) {
  const done = () => props.items.filter((item) => item.done).length
  return (
    <Show when={props.items.length > 0}>
      <span class="progress">
        <Show when={props.items.length <= 10}>
          <i aria-hidden="true">
            <For each={props.items}>{(_, index) => <b classList={{ full: index() < done() }} />}</For>
          </i>
        </Show>
        {done()}/{props.items.length}
      </span>
    </Show>
  )
}

/** When it is due; late ones in the accent. */
export const Due = (props: { todo: Todo }) => <span class="due" classList={{ hot: isLate(props.todo) }} textContent={dueText(props.todo)} />

const isLate = (todo: Todo) => isOpen(todo) && (dueDay(todo, { dayOf: dayOfInstant }) ?? "9999") < today()

/** When it is due, in as few words as say it: `15:00` today, `mer. 26 nov.`, `fait 10:02`. */
function dueText(todo: Todo): string {
  if (!isOpen(todo)) return todo.completedAt === null ? "" : t("todos.doneAt", { when: moment(todo.completedAt) })
  if (todo.dueAt !== null) {
    const day = dayOfInstant(todo.dueAt)
    const hour = clockTime(todo.dueAt)
    if (day === today()) return hour
    // Within a week the weekday says it, and leaves room for the hour.
    return day > today() && day < addDays(today(), 7) ? `${shortDay(day).split(" ")[0]} ${hour}` : shortDay(day)
  }
  if (todo.dueOn !== null) return todo.dueOn === today() ? t("date.today").toLocaleLowerCase() : shortDay(todo.dueOn)
  if (todo.plannedOn !== null) return todo.plannedOn <= today() ? t("todos.planned") : shortDay(todo.plannedOn)
  return ""
}
