import { For, Show } from "solid-js"
import { clockTime, nowMs } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { LiveDot } from "~/ui/live-dot.tsx"
import { Section } from "~/ui/section.tsx"
import type { Todo } from "../schema.ts"
import "~/ui/hours.css"

/** Hours of the owner's clock as a number: 9.5 is 09:30. */
const hours = (time: string) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60

interface Timed {
  todo: Todo
  time: string
}
const timed = (todos: readonly Todo[]): Timed[] => todos.flatMap((todo) => (todo.dueAt === null ? [] : [{ todo, time: clockTime(todo.dueAt) }]))

/** The day as a line of hours on a laptop: now in the accent, what has an hour as a block (a double rule: a todo). */
export function DayLine(props: { todos: readonly Todo[] }) {
  const blocks = () => timed(props.todos)
  const now = () => hours(clockTime(nowMs()))
  const first = () => Math.floor(Math.min(8, now(), ...blocks().map(({ time }) => hours(time))))
  const last = () => Math.ceil(Math.max(20, now() + 0.5, ...blocks().map(({ time }) => hours(time) + 1)))
  const lines = () => Array.from({ length: last() - first() }, (_, index) => first() + index)
  return (
    <section class="wide-only">
      <Section title={t("today.day")} aside={t("app.later")} first />
      <p class="small soft day-note">{t("today.dayLater")}</p>
      <div class="day-line" style={{ "--hours": last() - first() }}>
        <For each={lines()}>
          {(hour) => (
            <div class="hour meta" style={{ "--at": hour - first() }}>
              {String(hour).padStart(2, "0")}:00
            </div>
          )}
        </For>
        <For each={blocks()}>
          {({ todo, time }) => (
            <a
              class="block"
              href={`/todos?id=${todo.id}`}
              style={{ "--at": hours(time) - first(), "--long": Math.max(0.5, (todo.estimateMinutes ?? 30) / 60) }}
            >
              <span class="cut small">{todo.title}</span>
              <span class="meta">{time}</span>
            </a>
          )}
        </For>
        <div class="now" style={{ "--at": now() - first() }}>
          <LiveDot />
          <span class="label hot">{clockTime(nowMs())}</span>
        </div>
      </div>
    </section>
  )
}

/** The same on a phone: a list of what has an hour, now between what is past and what comes. */
export function DayHours(props: { todos: readonly Todo[] }) {
  const sorted = () => timed(props.todos).sort((left, right) => (left.time < right.time ? -1 : 1))
  const past = () => sorted().filter(({ time }) => time < clockTime(nowMs())).length
  return (
    <Show when={sorted().length > 0}>
      <section class="phone-only">
        <Section title={t("today.day")} aside={sorted().length} first />
        <ul class="day-hours">
          <For each={sorted()}>
            {({ todo, time }, index) => (
              <>
                <Show when={index() === past()}>
                  <NowRow />
                </Show>
                <li>
                  <a class="hour-row" classList={{ past: index() < past() }} href={`/todos?id=${todo.id}`}>
                    <span class="meta" classList={{ ink: index() >= past() }}>
                      {time}
                    </span>
                    <span class="cut">{todo.title}</span>
                    <span class="meta">{todo.estimateMinutes === null ? "" : t("todos.minutes", { count: todo.estimateMinutes })}</span>
                  </a>
                </li>
              </>
            )}
          </For>
          <Show when={past() === sorted().length}>
            <NowRow />
          </Show>
        </ul>
      </section>
    </Show>
  )
}

function NowRow() {
  return (
    <li class="now">
      <LiveDot />
      <span class="label hot">{clockTime(nowMs())}</span>
    </li>
  )
}
