import { createMemo } from "solid-js"
import { dayOfInstant, today } from "~/i18n/dates.ts"
import { useApi } from "~/sync/provider.tsx"
import { type Todo, todos } from "../../todos/schema.ts"
import { inOrder, isOpen } from "../../todos/sections.ts"
import { calendar } from "../../todos/ui/calendar.ts"
import { calendarEvents } from "../schema.ts"

/** Open todos that have no slot from today on, in the order in which they ask for attention. Reactive. */
export function useToPlan(): () => Todo[] {
  const api = useApi()
  return createMemo(() => {
    const planned = new Set(
      api.all(calendarEvents).flatMap(({ todoId, endsAt }) => (todoId !== null && dayOfInstant(endsAt) >= today() ? [todoId] : [])),
    )
    return inOrder(
      api.all(todos).filter((todo) => isOpen(todo) && !planned.has(todo.id)),
      calendar(),
    )
  })
}
