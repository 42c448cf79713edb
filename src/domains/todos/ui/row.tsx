import { createMemo, createSignal, type JSX } from "solid-js"
import { t } from "~/i18n/t.ts"
import { Checkbox } from "~/ui/checkbox.tsx"
import { FROM_LIST } from "~/ui/from-list.ts"
import type { Todo } from "../schema.ts"
import { isOpen } from "../sections.ts"
import { toggled } from "../selection.ts"
import "./todos.css"
import type { TodoActions } from "./actions.ts"
import { Due, Progress, priorityMark } from "./meta.tsx"
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

/**
 * One todo: two lines on a phone and in a narrow pane, one line in columns where there is room. All its fields wake together, so
 * what it says is set by a few effects: a row of twenty small ones took twice as long to make.
 */
export function TodoRow(props: TodoRowProps) {
  /** What was pressed, until it is kept or refused: the row answers with the next frame, the list once the device has it. */
  const [pressed, setPressed] = createSignal<boolean>()
  const done = () => pressed() ?? !isOpen(props.todo)
  const priority = createMemo(() => (done() ? null : props.todo.priority))
  const selected = () => isSelected(props.todo.id)
  const flip = (checked: boolean) => {
    if (selecting()) return setSelection((selection) => toggled(selection, props.todo.id))
    // Where steps are to be checked, a question comes first.
    if (!checked || props.todo.verificationSteps.length === 0) setPressed(checked)
    const kept = checked ? props.actions.complete(props.todo) : props.actions.reopen(props.todo)
    void kept.finally(() => setPressed(undefined))
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
      {priorityMark(priority())}
      <a class="name opens" data-open="" href={props.href} state={FROM_LIST} attr:replace={props.replace ? "" : undefined} attr:noscroll="">
        {props.todo.title}
      </a>
      <div class="info meta">
        <Due todo={props.todo} />
        {rareMarks(props)}
        <span class="tags" textContent={signsOf(props.todo)} />
      </div>
      {props.end}
    </li>
  )
}

const signsOf = (todo: Todo) => [...todo.tags.map((tag) => `#${tag}`), todo.context].filter(Boolean).join(" ")

/** What few todos have; made anew when the todo changes. */
function rareMarks(props: TodoRowProps): JSX.Element {
  const { recurrence, checklist } = props.todo
  const marks: JSX.Element[] = []
  if (recurrence !== null) marks.push(<span class="repeats">↻</span>)
  if (checklist.length > 0) marks.push(<Progress items={checklist} />)
  if (props.project !== undefined) marks.push(<span class="project">{props.project}</span>)
  return marks.length === 0 ? undefined : marks
}
