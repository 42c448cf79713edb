import { fold } from "~/text/fold.ts"
import type { Todo } from "./schema.ts"
import { isOpen } from "./sections.ts"

/** What a list of todos is narrowed to; `""` asks for nothing. */
export interface TodoFilter {
  inbox: boolean
  project: string
  tag: string
  context: string
  energy: string
  search: string
}

export const everyTodo: TodoFilter = { inbox: false, project: "", tag: "", context: "", energy: "", search: "" }

/** Todos that answer every part of the filter; each word of the search is somewhere in the todo. */
export function matching(todos: readonly Todo[], filter: TodoFilter): Todo[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean)
  return todos.filter(
    (todo) =>
      (!filter.inbox || todo.status === "inbox") &&
      (filter.project === "" || todo.projectId === filter.project) &&
      (filter.tag === "" || todo.tags.includes(filter.tag)) &&
      (filter.context === "" || todo.context === filter.context) &&
      (filter.energy === "" || todo.energy === filter.energy) &&
      (words.length === 0 || says(todo, words)),
  )
}

function says(todo: Todo, words: readonly string[]): boolean {
  const text = searched(todo)
  return words.every((word) => text.includes(word))
}

/** Folding a long description takes microseconds, and each key of a search asks for all of them. */
const texts = new WeakMap<Todo, { from: readonly unknown[]; text: string }>()

function searched(todo: Todo): string {
  const { title, description, context, tags, checklist } = todo
  const from = [title, description, context, tags, checklist]
  const known = texts.get(todo)
  if (known?.from.every((part, index) => part === from[index])) return known.text
  const text = fold([title, description ?? "", context ?? "", ...tags, ...checklist.map((item) => item.text)].join("\n"))
  texts.set(todo, { from, text })
  return text
}

/** The tags, contexts and projects that open todos carry: what there is to choose from. */
export function choices(todos: readonly Todo[]): { tags: string[]; contexts: string[]; projects: Set<string>; energies: Set<string> } {
  const open = todos.filter(isOpen)
  const sorted = (values: Iterable<string>) => [...new Set(values)].sort((left, right) => left.localeCompare(right))
  return {
    tags: sorted(open.flatMap((todo) => todo.tags)),
    contexts: sorted(open.flatMap((todo) => todo.context ?? [])),
    projects: new Set(open.flatMap((todo) => todo.projectId ?? [])),
    energies: new Set(open.flatMap((todo) => todo.energy ?? [])),
  }
}
