import { useSearchParams } from "@solidjs/router"
import type { TodoFilter } from "../filter.ts"

/** What the address says is on screen: the filter, and the todo whose detail is open (`""` for none). */
export interface Shown {
  filter: TodoFilter
  id: string
  /** Whether the filter leaves anything out. */
  narrowed: boolean
}

const text = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""))

/** The filters live in the address, so that a reload, the back button and a bookmark keep them. */
export function useShown(): Shown {
  const [params] = useSearchParams()
  return {
    get filter() {
      return {
        inbox: text(params.inbox) !== "",
        project: text(params.project),
        tag: text(params.tag),
        context: text(params.context),
        energy: text(params.energy),
        search: text(params.q),
      }
    },
    get id() {
      return text(params.id)
    },
    get narrowed() {
      return ["inbox", "project", "tag", "context", "energy", "q"].some((name) => text(params[name]) !== "")
    },
  }
}

/** The address of the same list with the detail of `id` open, or closed without it. */
export function addressOf({ filter }: Shown, id = ""): string {
  const given = {
    inbox: filter.inbox ? "1" : "",
    project: filter.project,
    tag: filter.tag,
    context: filter.context,
    energy: filter.energy,
    q: filter.search,
    id,
  }
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString()
  return query === "" ? "/todos" : `/todos?${query}`
}
