import { type Todo, todos } from "../schema.ts"
import type { Calendar } from "../sections.ts"

/** Tuesday 24 November 2026, in a zone where instants and days agree. */
export const calendar: Calendar = { today: "2026-11-24", endOfWeek: "2026-11-29", dayOf: (instant) => instant.slice(0, 10) }

let made = 0
/** A todo with these fields, younger than those made before it. */
export function todo(fields: Partial<Todo> = {}): Todo {
  made += 1
  const stamps = { version: 1, createdAt: "2026-11-01T08:00:00.000Z", updatedAt: "2026-11-01T08:00:00.000Z", deletedAt: null }
  const id = `019a0000-0000-7000-8000-${String(made).padStart(12, "0")}`
  return { ...todos.defaults, ...stamps, id, title: `Todo ${made}`, ...fields } as Todo
}

export const titles = (rows: readonly Todo[]) => rows.map(({ title }) => title)
