import { type JSX, Show } from "solid-js"
import { t } from "~/i18n/t.ts"
import { Checkbox } from "~/ui/checkbox.tsx"
import { FROM_LIST } from "~/ui/from-list.ts"
import type { Todo } from "../schema.ts"
import { isOpen } from "../sections.ts"
import { toggled } from "../selection.ts"
import "./todos.css"
import type { TodoActions } from "./actions.ts"
import { Due, Priority, Progress } from "./meta.tsx"
import { isSelected, selecting, setSelection } from "./selected.ts"

interface TodoRowProps {
  todo: Todo
  actions: TodoActions
  /** The address of its detail. */
  href: string
  project?: string | undefined
  chosen?: boolean
  /** Another detail is open: this one takes its place in the history. */
  replace?: boolean
  /** What stands at the end of the row: the handle that moves it. */
  end?: JSX.Element
}

/** One todo: two lines on a phone and in a narrow pane, one line in columns where there is room. */
export function TodoRow(props: TodoRowProps) {
  const done = () => !isOpen(props.todo)
  const selected = () => isSelected(props.todo.id)
  const flip = (checked: boolean) => {
    if (selecting()) setSelection((selection) => toggled(selection, props.todo.id))
    else void (checked ? props.actions.complete(props.todo) : props.actions.reopen(props.todo))
  }
  return (
    <li
      class="todo"
      data-row=""
      data-todo={props.todo.id}
      aria-current={props.chosen ? "true" : undefined}
      classList={{ done: done(), "chosen-row": props.chosen === true, selecting: selecting(), selected: selected() }}
    >
      <Checkbox
        label={t(selecting() ? "todos.selectOne" : "todos.finishOne", { title: props.todo.title })}
        checked={selecting() ? selected() : done()}
        shortcut="x"
        onChange={flip}
      />
      <Priority level={done() ? null : props.todo.priority} />
      <a class="name opens" data-open="" href={props.href} state={FROM_LIST} attr:replace={props.replace ? "" : undefined} attr:noscroll="">
        {props.todo.title}
      </a>
      <div class="info meta">
        <Due todo={props.todo} />
        <Show when={props.todo.recurrence}>
          <span class="repeats">↻</span>
        </Show>
        <Progress items={props.todo.checklist} />
        <Show when={props.project}>{(name) => <span class="project">{name()}</span>}</Show>
        <span class="tags">{[...props.todo.tags.map((tag) => `#${tag}`), props.todo.context].filter(Boolean).join(" ")}</span>
      </div>
      {props.end}
    </li>
  )
}
