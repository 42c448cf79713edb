import { nextId } from "~/domains/todos/repeat.ts"
import type { Todo } from "~/domains/todos/schema.ts"

/**
 * What is wrong with the todos that follow others: each done one that repeats is followed by one, and of the todos that
 * descend from one tap all but the first follow one of them. `rows` are all, removed ones included.
 */
export function followerFaults(rows: readonly Todo[]): string[] {
  const ids = new Set(rows.map(({ id }) => id))
  const following = new Set(rows.map(({ id }) => nextId(id)))
  const faults = rows
    .filter(({ id, status, recurrence }) => status === "done" && recurrence !== null && !ids.has(nextId(id)))
    .map(({ title }) => `nothing follows ${title}, which repeats and is done`)
  const first = new Map<string, string>()
  for (const { id, tags, title } of rows) {
    const [family] = tags
    if (family === undefined || following.has(id)) continue
    if (first.has(family)) faults.push(`${family} has two followers: ${title} follows no todo`)
    first.set(family, id)
  }
  return faults
}
