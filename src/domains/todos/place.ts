import type { TodoFilter } from "./filter.ts"
import { energy, type Todo } from "./schema.ts"

type Place = Partial<Pick<Todo, "tags" | "projectId" | "context" | "energy">>

/** What a todo that is written in a narrowed list carries, so that it is found there: its project, tag, context and energy. */
export function placeOf(filter: TodoFilter): Place {
  const place: Place = {}
  if (filter.project !== "") place.projectId = filter.project
  if (filter.tag !== "") place.tags = [filter.tag]
  const [context] = filter.contexts
  if (context !== undefined) place.context = context
  const wanted = energy.safeParse(filter.energy)
  if (wanted.success) place.energy = wanted.data
  return place
}
