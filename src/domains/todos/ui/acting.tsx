import { useNavigate } from "@solidjs/router"
import { onCleanup, onMount, Show } from "solid-js"
import { tomorrow } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { addKeys } from "~/ui/shortcuts.ts"
import { todos } from "../schema.ts"
import { isOpen } from "../sections.ts"
import { nothing } from "../selection.ts"
import "./acting.css"
import { useTodoActions } from "./actions.ts"
import { AskedQuestion } from "./questions.tsx"
import { ask, asked, selecting, setSelection } from "./selected.ts"
import { SelectionBar } from "./selection-bar.tsx"
import { todoKeys } from "./todo-keys.ts"
import { useTogether } from "./together.ts"
import { bindTouch, type Side } from "./touch.ts"

/** The quick ways to act on the todos of a page: keys, fingers, the bar of what is chosen, and the questions they ask. */
export default function Acting() {
  const api = useApi()
  const actions = useTodoActions()
  const together = useTogether()
  const navigate = useNavigate()

  function swiped(side: Side, id: string): void {
    const todo = api.row(todos, id)
    if (!todo) return
    if (side === "later") void together.move([id], tomorrow())
    else void (isOpen(todo) ? actions.complete(todo) : actions.reopen(todo))
  }
  /** What letting go does, or null where it does nothing. */
  function swipeWords(side: Side, id: string): string | null {
    const todo = api.row(todos, id)
    if (!todo || (side === "later" && !isOpen(todo))) return null
    return side === "later" ? t("date.tomorrow") : isOpen(todo) ? t("todos.finish") : t("todos.reopen")
  }
  onMount(() => {
    onCleanup(addKeys(todoKeys(together, () => navigate("/todos?clarify=1"))))
    onCleanup(bindTouch(swiped, swipeWords))
    onCleanup(() => {
      setSelection(nothing)
      ask(undefined)
    })
  })

  return (
    <>
      <Show when={selecting()}>
        <SelectionBar together={together} />
      </Show>
      <Show when={asked()} keyed>
        {(question) => <AskedQuestion asked={question} together={together} onClose={() => ask(undefined)} />}
      </Show>
    </>
  )
}
