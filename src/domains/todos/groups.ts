import type { Todo } from "./schema.ts"
import type { SectionName } from "./sections.ts"

/** What stands above a group, for the page to put in words. */
export type Heading =
  | { kind: "section"; name: SectionName }
  | { kind: "due" | "planned" | "flat" | "ranked" | "archived" }
  /** A day, or several: a rest of a week, or days on which nothing is. */
  | { kind: "days"; from: string; to: string }
  | { kind: "month"; day: string }
  | { kind: "named"; name: string }
  | { kind: "unnamed"; of: "project" | "tag" | "context" }

/** Todos under one heading; `key` is the same for the same heading, whatever it holds. */
export interface Group {
  key: string
  heading: Heading
  rows: Todo[]
}

/** Rows gathered under the keys that `keysOf` names, each group in the order of the list. */
export function gather(todos: readonly Todo[], keysOf: (todo: Todo) => readonly string[]): Map<string, Todo[]> {
  const groups = new Map<string, Todo[]>()
  for (const todo of todos)
    for (const key of keysOf(todo)) {
      const rows = groups.get(key)
      if (rows === undefined) groups.set(key, [todo])
      else rows.push(todo)
    }
  return groups
}

/** The first `wanted` rows of all groups, with their headings; the groups behind them are left out. */
export function firstRows(groups: readonly Group[], wanted: number): Group[] {
  const shown: Group[] = []
  let left = wanted
  for (const group of groups) {
    if (left <= 0) break
    shown.push(group.rows.length <= left ? group : { ...group, rows: group.rows.slice(0, left) })
    left -= Math.max(1, group.rows.length)
  }
  return shown
}
