import { createMemo, For, Show } from "solid-js"
import { clockTime, dayOfInstant, nowMs, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import "~/ui/hours.css"
import { NowRow } from "~/ui/now-row.tsx"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { groupsOf } from "../columns.ts"
import type { Entry } from "../entries.ts"
import { daysOf, isLong } from "../pieces.ts"
import type { Agenda } from "./agenda.ts"
import { isDone, isGoogle, isPast, spoken, TodoBox } from "./block.tsx"
import { DayName } from "./day-name.tsx"
import { DayTodoRow } from "./days-row.tsx"
import { howLong, weekdayAndDate } from "./when.ts"
import "./list.css"

/** The days of the week in one line; each leads to its day in the list below. */
export function WeekStrip(props: { agenda: Agenda }) {
  const shown = () => props.agenda.shown
  return (
    <nav class="week-strip" aria-label={t("agenda.days")}>
      <For each={shown().days()}>
        {(day) => (
          <a
            href={shown().address({ day })}
            aria-current={day === shown().day() ? "date" : undefined}
            classList={{ "is-today": day === today() }}
            attr:noscroll=""
          >
            <DayName day={day} />
          </a>
        )}
      </For>
    </nav>
  )
}

/** What a day has, in its order: what lasts whole days, its todos, then its hours. */
export function DaySection(props: { agenda: Agenda; day: string; first: boolean }) {
  const on = (entry: Entry) => {
    const { first, last } = daysOf(entry, timeZone())
    return first <= props.day && props.day <= last
  }
  const entries = createMemo(() => props.agenda.board().entries.filter((entry) => entry.key !== "new" && on(entry)))
  const long = () => entries().filter(isLong)
  const timed = createMemo(() => entries().filter((entry) => !isLong(entry)))
  const todos = () => props.agenda.board().todos.filter(({ day }) => day === props.day)
  const count = () => entries().length + todos().length
  const isToday = () => props.day === today()
  return (
    <section id={`day-${props.day}`}>
      <Section
        title={weekdayAndDate(props.day)}
        aside={isToday() ? t("date.today") : count() === 0 ? t("todos.nothing") : count()}
        first={props.first}
        faint={count() === 0 && !isToday()}
      />
      <ul>
        <For each={long()}>
          {(entry) => (
            <li class="hour-row all-day" classList={{ past: isPast(entry) }}>
              <span class="label">{t("agenda.allDay")}</span>
              <EntryLink entry={entry} agenda={props.agenda} />
              <Meta>{kindOf(entry)}</Meta>
            </li>
          )}
        </For>
        <For each={todos()}>{(todo) => <DayTodoRow todo={todo} />}</For>
      </ul>
      <TimedRows entries={timed()} agenda={props.agenda} day={props.day} now={isToday()} />
    </section>
  )
}

/** Rows of hours in groups of what is at the same time, and the line of now between what is past and what comes. */
function TimedRows(props: { entries: readonly Entry[]; agenda: Agenda; day: string; now: boolean }) {
  const groups = () => groupsOf(props.entries.map(({ startsAt, endsAt }) => ({ from: Date.parse(startsAt), to: Date.parse(endsAt) })))
  const past = () => props.entries.filter(({ startsAt }) => Date.parse(startsAt) < nowMs()).length
  const nowAt = (index: number) => props.now && index === past()
  return (
    <ul>
      <For each={groups()}>
        {(group) => (
          <li class="hour-group" classList={{ together: group.length > 1 }}>
            <ul>
              <For each={group}>
                {(index) => (
                  <Show when={props.entries[index]}>
                    {(entry) => (
                      <>
                        <Show when={nowAt(index)}>
                          <NowRow />
                        </Show>
                        <HourRow entry={entry()} agenda={props.agenda} day={props.day} />
                      </>
                    )}
                  </Show>
                )}
              </For>
            </ul>
            <Show when={group.length > 1}>
              <span class="label same-time">{t("agenda.sameTime")}</span>
            </Show>
          </li>
        )}
      </For>
      <Show when={nowAt(props.entries.length)}>
        <NowRow />
      </Show>
    </ul>
  )
}

/** Where it comes from, where that isn't here. */
const kindOf = (entry: Entry) => (isGoogle(entry) ? t("agenda.google") : entry.todo === null ? "" : t("agenda.todo"))

function HourRow(props: { entry: Entry; agenda: Agenda; day: string }) {
  /** What began the day before has no hour of this one. */
  const hour = () => (dayOfInstant(props.entry.startsAt) === props.day ? clockTime(props.entry.startsAt) : "…")
  return (
    <li class="hour-row" classList={{ past: isPast(props.entry), done: isDone(props.entry), boxed: props.entry.todo !== null }}>
      <span class="meta" classList={{ ink: !isPast(props.entry) }}>
        {hour()}
      </span>
      <TodoBox entry={props.entry} />
      <EntryLink entry={props.entry} agenda={props.agenda} />
      <span class="meta">{[kindOf(props.entry), howLong(props.entry)].filter(Boolean).join(" · ")}</span>
    </li>
  )
}

function EntryLink(props: { entry: Entry; agenda: Agenda }) {
  const words = () => (
    <>
      <span class="for-readers">{spoken(props.entry)}</span>
      <span aria-hidden="true">
        {props.entry.title || t("agenda.untitled")}
        {props.entry.instance?.series ? " ↻" : ""}
      </span>
    </>
  )
  return (
    <Show
      when={props.entry.instance === null && props.entry.todo}
      fallback={
        <button type="button" class="what cut" onClick={() => props.agenda.open(props.entry)}>
          {words()}
        </button>
      }
    >
      {(todo) => (
        <a class="what cut" href={`/todos?id=${todo().id}`}>
          {words()}
        </a>
      )}
    </Show>
  )
}
