import { today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { besideRow, type KeyHandler, letterOf, walkRows } from "~/ui/shortcuts.ts"
import { namedDays } from "../rescheduled.ts"
import { everything, extended, nothing, toggled } from "../selection.ts"
import { ask, type Question, selecting, selection, setSelection, shownTodos } from "./selected.ts"
import type { Together } from "./together.ts"

const focusedRow = () => document.activeElement?.closest<HTMLElement>("main [data-todo]") ?? null

/** Whom a key is for: the chosen todos, else the one with the focus, else the one that is open. */
function meant(): string[] {
  if (selecting()) return [...selection().ids]
  const open = location.pathname === "/todos" ? new URLSearchParams(location.search).get("id") : null
  const id = focusedRow()?.dataset.todo ?? open
  return id ? [id] : []
}

const QUESTION_KEYS: Readonly<Record<string, Question>> = {
  d: "day",
  p: "priority",
  o: "project",
  "#": "tags",
  "@": "context",
  y: "energy",
  i: "status",
}

/** The single keys of todos, in any list of them and beside an open one. `clarify` opens the inbox one by one. */
export function todoKeys(together: Together, clarify: () => void): KeyHandler {
  /** Runs `work`; where the row with the focus leaves its list by it, the focus goes on to the next. */
  const act = (work: (ids: string[]) => Promise<void>, ids = meant()) => {
    if (ids.length === 0) return false
    const row = focusedRow()
    const goOn = row === null ? undefined : besideRow(row)
    void work(ids).then(() => requestAnimationFrame(() => goOn?.()))
    return true
  }
  const leaving = (work: (ids: string[]) => Promise<void>) => {
    const done = act(work)
    if (done) setSelection(nothing)
    return done
  }
  const priority = (level: number) =>
    act((ids) => together.change(ids, { priority: level || null }, t("priority.spoken", { level: t(`priority.${level as 0 | 1 | 2 | 3}`) })))
  const keys: Record<string, () => boolean> = {
    t: () => act((ids) => together.move(ids, today())),
    m: () => act((ids) => together.move(ids, namedDays(today()).tomorrow)),
    w: () => act((ids) => together.move(ids, namedDays(today()).saturday)),
    x: () => selecting() && leaving(together.done),
    Delete: () => leaving(together.remove),
    Backspace: () => leaving(together.remove),
    e: open,
    v: () => choose(),
    J: () => stretch(1),
    K: () => stretch(-1),
    c: () => {
      clarify()
      return true
    },
    Escape: () => selecting() && setSelection(nothing) === nothing,
  }
  for (const level of [0, 1, 2, 3]) keys[level] = () => priority(level)

  return (event) => {
    if (event.ctrlKey || event.metaKey) return event.key === "a" && !event.altKey && chooseAll()
    const letter = letterOf(event, (key) => key in QUESTION_KEYS || key in keys)
    const about = QUESTION_KEYS[letter]
    if (about === undefined) return keys[letter]?.() ?? false
    const ids = meant()
    if (ids.length > 0) ask({ about, ids })
    return ids.length > 0
  }
}

/** Opens the row with the focus; an open todo's title is edited. */
function open(): boolean {
  const row = focusedRow()
  const target = row?.querySelector<HTMLElement>("[data-open]") ?? document.querySelector<HTMLElement>("main .detail .todo-title .edit-field")
  if (row) target?.click()
  else target?.focus()
  return target !== null
}

function choose(): boolean {
  const id = focusedRow()?.dataset.todo
  if (id) setSelection((chosen) => toggled(chosen, id))
  return id !== undefined
}

function stretch(step: 1 | -1): boolean {
  const from = focusedRow()?.dataset.todo
  const to = walkRows(step)?.dataset.todo
  if (to) setSelection((chosen) => extended(chosen, shownTodos(), from ?? to, to))
  return to !== undefined
}

function chooseAll(): boolean {
  const all = shownTodos()
  if (all.length > 0) setSelection(everything(all))
  return all.length > 0
}
