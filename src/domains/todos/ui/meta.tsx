import { For, Show } from "solid-js"
import { clockTime, dayOfInstant, moment, shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { addDays } from "~/time/days.ts"
import type { Todo } from "../schema.ts"
import { dueDay, isOpen } from "../sections.ts"

/** `!!!`, `!!` or `!`, as it is typed; nothing for none. */
export function Priority(props: { level: number | null }) {
  return (
    <Show when={props.level}>
      {(level) => (
        <span class="priority" classList={{ high: level() === 3, low: level() === 1 }}>
          <span aria-hidden="true">{"!".repeat(level())}</span>
          <span class="for-readers">{t("priority.spoken", { level: t(`priority.${level() as 1 | 2 | 3}`) })}</span>
        </span>
      )}
    </Show>
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

/** When it is due, in as few words as say it: `15:00` today, `mer. 26 nov.`, `fait 10:02`. Late ones in the accent. */
export function Due(props: { todo: Todo }) {
  const late = () => isOpen(props.todo) && (dueDay(props.todo, { dayOf: dayOfInstant }) ?? "9999") < today()
  return (
    <span class="due" classList={{ hot: late() }}>
      {dueText(props.todo)}
    </span>
  )
}

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
