import { For, Show } from "solid-js"
import { today } from "~/i18n/dates.ts"
import { longDay } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Keyed } from "~/ui/keyed.tsx"
import { isOpen } from "../../todos/sections.ts"
import type { DayTodo } from "../entries.ts"
import type { Agenda } from "./agenda.ts"
import { BlockContent, isDone, isGoogle, isPast, TodoBox } from "./block.tsx"
import type { Spanned } from "./board.ts"
import { DayName } from "./day-name.tsx"
import type { Drags } from "./drags.ts"
import { keepFocus } from "./hours.tsx"
import type { KeyMoves } from "./key-moves.ts"

/** The names of the days; each leads to its day. */
export function DayHeads(props: { agenda: Agenda }) {
  return (
    <div class="day-heads">
      <span class="corner" />
      <For each={props.agenda.shown.days()}>
        {(day) => (
          <a class="day-head" href={props.agenda.shown.address({ view: "day", day })} aria-current={day === today() ? "date" : undefined}>
            <DayName day={day} />
          </a>
        )}
      </For>
    </div>
  )
}

interface AboveProps {
  agenda: Agenda
  drags: Drags
  moves: KeyMoves
}

/** Above the hours: what lasts whole days, then the todos of each day. */
export function AboveHours(props: AboveProps) {
  const board = () => props.agenda.board()
  const onFree = ({ target }: Event) => target instanceof Element && target.closest(".agenda-block, .day-todo") === null
  return (
    <div class="above-hours">
      <span class="label corner">{t("agenda.allDay")}</span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the pointer; the form has « toute la journée » */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div class="above-days" onClick={(event) => onFree(event) && props.drags.createDay({ x: event.clientX, y: event.clientY })}>
        <For each={board().days}>
          {(day, index) => <div class="above-day" classList={{ on: day === today() }} style={{ "grid-column": index() + 1 }} aria-hidden="true" />}
        </For>
        <ul class="spans" ref={(list) => keepFocus(list, () => board().spanned)} aria-label={t("agenda.allDayLong")}>
          <Keyed each={board().spanned} by={({ key }) => key}>
            {(spanned) => <SpanBlock spanned={spanned()} {...props} />}
          </Keyed>
        </ul>
        <DayTodos agenda={props.agenda} lanes={board().lanes} />
      </div>
    </div>
  )
}

function SpanBlock(props: AboveProps & { spanned: Spanned }) {
  const entry = () => props.spanned.entry
  const span = () => props.spanned.span
  const fixed = () => entry().instance === null || isGoogle(entry())
  return (
    <li
      class="agenda-block above"
      data-key-of={props.spanned.key}
      classList={{
        google: isGoogle(entry()),
        past: isPast(entry()),
        done: isDone(entry()),
        fixed: fixed(),
        moving: props.agenda.preview()?.entry.key === entry().key,
        "from-before": !span().starts,
        "goes-on": !span().ends,
      }}
      style={{ "grid-column": `${span().from + 1} / ${span().to + 1}`, "grid-row": props.spanned.lane + 1 }}
      onPointerDown={(event) => {
        if (entry().instance === null) return
        if (event.target.closest(".stretch") !== null) props.drags.stretch(event, entry())
        else props.drags.move(event, entry())
      }}
      onKeyDown={(event) => props.moves.onKey(event, entry()) && event.preventDefault()}
      onFocusOut={() => props.moves.settle()}
    >
      <BlockContent entry={entry()} agenda={props.agenda} hour={!entry().allDay} />
      <Show when={span().ends && !fixed()}>
        <span class="stretch" aria-hidden="true" />
      </Show>
    </li>
  )
}

/** The todos that have this date, each with its box. */
function DayTodos(props: { agenda: Agenda; lanes: number }) {
  const of = (day: string) => props.agenda.board().todos.filter((todo) => todo.day === day)
  return (
    <For each={props.agenda.board().days}>
      {(day, index) => (
        <Show when={of(day).length > 0}>
          <ul class="day-todos" style={{ "grid-column": index() + 1 }} aria-label={t("agenda.todosOf", { day: longDay(day) })}>
            <For each={of(day)}>{(todo) => <DayTodoRow todo={todo} />}</For>
          </ul>
        </Show>
      )}
    </For>
  )
}

export function DayTodoRow(props: { todo: DayTodo }) {
  const todo = () => props.todo.todo
  return (
    <li class="day-todo" classList={{ done: !isOpen(todo()) }}>
      <TodoBox entry={{ todo: todo() }} />
      <a class="cut" href={`/todos?id=${todo().id}`}>
        {todo().title}
      </a>
    </li>
  )
}
