import { For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { IconButton } from "~/ui/button.tsx"
import { everything, nothing } from "../selection.ts"
import { ask, type Question, selection, setSelection, shownTodos } from "./selected.ts"
import type { Together } from "./together.ts"

/** What is asked by a cell of the bar, and its letter. On a phone « Plus » holds those that aren't `near`. */
const QUESTIONS: readonly { about: Question; key: string; near?: true }[] = [
  { about: "day", key: "d", near: true },
  { about: "priority", key: "p" },
  { about: "project", key: "o" },
  { about: "tags", key: "#" },
  { about: "context", key: "@" },
  { about: "energy", key: "y" },
  { about: "status", key: "i" },
]

/** How many todos are chosen, and all that can be done with them, at the foot of the page: above the dock on a phone. */
export function SelectionBar(props: { together: Together }) {
  const ids = () => props.together.rowsOf([...selection().ids]).map(({ id }) => id)
  const leave = () => setSelection(nothing)
  const finish = (work: (ids: readonly string[]) => Promise<void>) => {
    void work(ids())
    leave()
  }
  return (
    <section class="selection-bar" aria-label={t("select.bar")}>
      <p class="selection-count" role="status">
        {t("select.count", { count: ids().length })}
      </p>
      <button type="button" class="selection-all" onClick={() => setSelection(everything(shownTodos()))}>
        {t("select.all")}
      </button>
      <div class="selection-acts">
        <button type="button" onClick={() => finish(props.together.done)}>
          {t("todos.finish")} <kbd class="wide-only">X</kbd>
        </button>
        <For each={QUESTIONS}>
          {({ about, key, near }) => (
            <button type="button" classList={{ far: !near }} aria-haspopup="dialog" onClick={() => ask({ about, ids: ids() })}>
              {t(`act.${about}`)} <kbd class="wide-only">{key.toUpperCase()}</kbd>
            </button>
          )}
        </For>
        <button type="button" class="far" onClick={() => finish((some) => props.together.change(some, { status: "archived" }, t("status.archived")))}>
          {t("act.archive")}
        </button>
        <button type="button" class="near-only" aria-haspopup="dialog" onClick={() => ask({ about: "more", ids: ids() })}>
          {t("act.more")}
        </button>
        <button type="button" class="hot" onClick={() => finish(props.together.remove)}>
          {t("todos.remove")} <kbd class="wide-only">⌫</kbd>
        </button>
      </div>
      <IconButton icon="close" label={t("select.leave")} onClick={leave} />
    </section>
  )
}
