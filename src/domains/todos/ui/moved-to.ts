import { clockTime, timeZone } from "~/i18n/dates.ts"
import { instantAt } from "~/time/days.ts"
import type { Todo } from "../schema.ts"

/** The fields that put a todo on `day`: where it has only a plan that one, else its due date, its hour kept. */
export function movedTo(todo: Pick<Todo, "dueOn" | "dueAt" | "plannedOn">, day: string): Partial<Pick<Todo, "dueOn" | "dueAt" | "plannedOn">> {
  if (todo.dueAt !== null) return { dueAt: instantAt(day, clockTime(todo.dueAt), timeZone()) }
  return todo.dueOn === null && todo.plannedOn !== null ? { plannedOn: day } : { dueOn: day }
}
