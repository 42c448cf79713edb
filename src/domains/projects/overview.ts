import { fold } from "~/text/fold.ts"
import type { Todo } from "../todos/schema.ts"
import { isOpen } from "../todos/sections.ts"
import { boardOf, progressOf } from "./board.ts"
import { type Project, type ProjectStep, projectStatus } from "./schema.ts"

/** What a list says of a project besides its own fields. */
export interface Standing {
  done: number
  all: number
  next: ProjectStep | undefined
  openTodos: number
}

/** Of every project that has steps or todos, by its id. One look at each row. */
export function standings(steps: readonly ProjectStep[], todos: readonly Todo[]): (id: string) => Standing {
  const ofProject = Map.groupBy(steps, ({ projectId }) => projectId)
  const open = Map.groupBy(todos.filter(isOpen), ({ projectId }) => projectId)
  return (id) => ({ ...progressOf(boardOf(ofProject.get(id) ?? [])), openTodos: open.get(id)?.length ?? 0 })
}

export interface ProjectFilter {
  status: Project["status"] | ""
  kind: Project["kind"] | ""
  search: string
}

/** Projects that answer a filter. A search looks at the name, the client and the text, without case and accents. */
export function matching(projects: readonly Project[], { status, kind, search }: ProjectFilter): Project[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return projects.filter((project) => {
    if ((status !== "" && project.status !== status) || (kind !== "" && project.kind !== kind)) return false
    const text = fold([project.name, project.client, project.description].filter(Boolean).join(" "))
    return words.every((word) => text.includes(word))
  })
}

/** By status, those that are worked on first; within one what is due first, then by name. Statuses without projects are left out. */
export function byStatus(projects: readonly Project[], collator: Intl.Collator): { status: Project["status"]; projects: Project[] }[] {
  const sorted = [...projects].sort(
    (left, right) => compare(left.dueOn ?? "9999", right.dueOn ?? "9999") || collator.compare(left.name, right.name) || compare(left.id, right.id),
  )
  return projectStatus.options
    .map((status) => ({ status, projects: sorted.filter((project) => project.status === status) }))
    .filter((group) => group.projects.length > 0)
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)
