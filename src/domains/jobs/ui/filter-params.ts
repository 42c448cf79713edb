import { useParams, useSearchParams } from "@solidjs/router"
import { type JobFilter, type JobOrder, jobOrders } from "../filter.ts"

/** What the address says is on screen: the filter, and the offer whose detail is open (`""` for none). */
export interface Shown {
  filter: JobFilter
  order: JobOrder
  id: string
  /** Whether the filter leaves anything out. */
  narrowed: boolean
}

const text = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""))
const VIEWS: readonly string[] = ["remote", "hybrid", "starred", "applied", "archived"] satisfies JobFilter["view"][]
const isView = (value: string): value is JobFilter["view"] => VIEWS.includes(value)

/** The filters live in the address, so that a reload, the back button and a bookmark keep them. */
export function useShown(): Shown {
  const [search] = useSearchParams()
  const params = useParams()
  const view = () => text(search.view)
  return {
    get filter() {
      const wanted = view()
      return { view: isView(wanted) ? wanted : "", place: text(search.place), stack: text(search.stack), search: text(search.q) }
    },
    get order() {
      return jobOrders.find((order) => order === text(search.sort)) ?? "day"
    },
    get id() {
      return params.id ?? ""
    },
    get narrowed() {
      return ["view", "place", "stack", "q"].some((name) => text(search[name]) !== "")
    },
  }
}

/** The address of the same list with the detail of `id` open, or closed without it. */
export function addressOf({ filter, order }: Shown, id = ""): string {
  const given = { view: filter.view, place: filter.place, stack: filter.stack, q: filter.search, sort: order === "day" ? "" : order }
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString()
  return `/jobs${id === "" ? "" : `/${id}`}${query === "" ? "" : `?${query}`}`
}
