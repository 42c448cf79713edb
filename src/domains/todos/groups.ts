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

/** Rows of a long list that are laid out and drawn together. */
export interface Block {
  /** The id of the row that ends it, which keeps the block the same while rows come and go elsewhere. */
  key: string
  rows: Todo[]
}

/** A list that is shorter than this is one block. */
const LONG = 200
/** About as many rows are in a block: one row in so many ends its own. */
const PER_BLOCK = 40

/** The first `shown` of `rows` in blocks: of thousands that have been scrolled to, a browser looks at those in sight alone. */
export function blocksOf(rows: readonly Todo[], shown: number): Block[] {
  if (rows.length < LONG) return [{ key: "all", rows: rows.slice(0, shown) }]
  const blocks: Block[] = []
  let from = 0
  while (from < Math.min(shown, rows.length)) {
    let end = from
    while (end < rows.length - 1 && !endsBlock(rows[end] as Todo)) end += 1
    blocks.push({ key: rows[end]?.id ?? "", rows: rows.slice(from, Math.min(end + 1, shown)) })
    from = end + 1
  }
  return blocks
}

/** An id ends in random digits: every list, and every day, is parted at the same rows. */
const endsBlock = ({ id }: Todo) => Number.parseInt(id.slice(-4), 16) % PER_BLOCK === 0
