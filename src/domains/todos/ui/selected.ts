import { createMemo, createRoot, createSignal } from "solid-js"
import { nothing, type Selection } from "../selection.ts"

/** Which todos are chosen to be changed together, and what is asked about them. Small: every row of the first page reads it. */

const [selection, setSelection] = createSignal<Selection>(nothing)

export { selection, setSelection }
export const selecting = createRoot(() => createMemo(() => selection().ids.size > 0))
export const isSelected = (id: string) => selection().ids.has(id)

/** What can be asked about todos: each opens a list of answers. */
export type Question = "day" | "priority" | "project" | "tags" | "context" | "energy" | "status" | "more"
export interface Asked {
  about: Question
  ids: readonly string[]
}
const [asked, ask] = createSignal<Asked>()

export { ask, asked }

let list: (() => readonly string[]) | undefined

/** A list says what it shows, in its order and whole, also what hasn't been scrolled to. Returns its end. */
export function showsTodos(ids: () => readonly string[]): () => void {
  list = ids
  return () => {
    if (list === ids) list = undefined
  }
}

/** The ids of what is shown: as its list says, else the rows on screen. */
export const shownTodos = () => list?.() ?? [...document.querySelectorAll<HTMLElement>("main [data-todo]")].flatMap((row) => row.dataset.todo ?? [])
