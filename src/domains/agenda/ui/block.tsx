import { Show } from "solid-js"
import { clockTime, nowMs } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Checkbox } from "~/ui/checkbox.tsx"
import { isOpen } from "../../todos/sections.ts"
import { useTodoActions } from "../../todos/ui/actions.ts"
import type { Entry } from "../entries.ts"
import { isOurs } from "./actions.ts"
import type { Agenda } from "./agenda.ts"
import { howLong, whenInWords } from "./when.ts"
import "./blocks.css"

export const isGoogle = ({ instance }: Entry) => instance !== null && !isOurs(instance)
export const isPast = ({ endsAt }: Entry) => Date.parse(endsAt) <= nowMs()
export const isDone = ({ todo }: Entry) => todo !== null && !isOpen(todo)

/** What a reader hears of an entry: its name, when, and what kind of thing it is. */
export function spoken(entry: Entry): string {
  const kinds = [
    entry.todo === null ? "" : t("room.todo"),
    entry.instance?.series ? t("agenda.repeats") : "",
    isGoogle(entry) ? t("agenda.google") : "",
    entry.instance?.event.location ?? "",
  ]
  return [entry.title || t("agenda.untitled"), whenInWords(entry), ...kinds].filter(Boolean).join(", ")
}

/** What an entry says, wherever it stands: its box if it is a todo, its name and its hour. */
export function BlockContent(props: { entry: Entry; agenda: Agenda; hour: boolean }) {
  return (
    <>
      <TodoBox entry={props.entry} />
      <Show
        when={props.entry.instance === null && props.entry.todo}
        fallback={
          <button type="button" class="what" aria-describedby="agenda-help" onClick={() => props.agenda.open(props.entry)}>
            <Words {...props} />
          </button>
        }
      >
        {(todo) => (
          <a class="what" href={`/todos?id=${todo().id}`}>
            <Words {...props} />
          </a>
        )}
      </Show>
    </>
  )
}

function Words(props: { entry: Entry; hour: boolean }) {
  return (
    <>
      <span class="for-readers">{spoken(props.entry)}</span>
      <span class="name" aria-hidden="true">
        {props.entry.title || t("agenda.untitled")}
      </span>
      <Show when={props.hour}>
        <span class="meta" aria-hidden="true">
          {clockTime(props.entry.startsAt)}
          <span class="long"> · {howLong(props.entry)}</span>
          <Show when={props.entry.instance?.series}> ↻</Show>
        </span>
      </Show>
    </>
  )
}

/** The checkbox of an entry that is a todo. */
export function TodoBox(props: { entry: Pick<Entry, "todo">; shortcut?: boolean }) {
  const actions = useTodoActions()
  return (
    <Show when={props.entry.todo}>
      {(todo) => (
        <Checkbox
          class="in-list"
          label={t("todos.finishOne", { title: todo().title })}
          checked={!isOpen(todo())}
          shortcut={props.shortcut ? "x" : undefined}
          onChange={(done) => void (done ? actions.complete(todo()) : actions.reopen(todo()))}
        />
      )}
    </Show>
  )
}
