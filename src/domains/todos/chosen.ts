import { dueChoices, energies, statuses, type TodoFilter, timeChoices } from "./filter.ts"
import { type Order, orders } from "./sort.ts"
import { type ViewName, viewNames } from "./views.ts"

/** What the owner chose to see: what a saved filter keeps under a name. */
export interface Chosen {
  view: ViewName
  filter: TodoFilter
  order: Order
}

/** What the address says is on screen: the choices, and the todo whose detail is open (`""` for none). */
export interface Shown extends Chosen {
  id: string
  /** The saved filter that the choices came from, `""` for none. */
  saved: string
  /** What is done is shown too, where the view doesn't hold it. */
  done: boolean
  /** Whether the filter leaves anything out. */
  narrowed: boolean
}

/** Choices by name, as the address and a saved filter say them; an unknown value says nothing. */
export type Said = Record<string, string | string[]>

/** Of the several values of a name, those that are texts; a saved filter may come from anywhere. */
export const texts = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === "string" && one !== "")
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | "" => known.find((name) => name === texts(value)[0]) ?? ""

export function filterOf(said: Readonly<Record<string, unknown>>): TodoFilter {
  return {
    project: texts(said.project)[0] ?? "",
    tag: texts(said.tag)[0] ?? "",
    contexts: texts(said.context),
    energy: oneOf(energies, said.energy),
    status: oneOf(statuses, said.status),
    due: oneOf(dueChoices, said.due),
    priority: oneOf(["3", "2", "1", "0"], said.priority),
    time: oneOf(timeChoices, said.time),
    search: texts(said.q)[0] ?? "",
  }
}

export const chosenFrom = (said: Readonly<Record<string, unknown>>): Chosen => ({
  // `inbox=1` is how the inbox was said before it was a view.
  view: oneOf(viewNames, said.view) || (texts(said.inbox).length > 0 ? "inbox" : "all"),
  filter: filterOf(said),
  order: oneOf(orders, said.sort) || "date",
})

/** The choices by name, without those that ask for nothing. */
export function saidOf({ view, filter, order }: Chosen): Said {
  const { contexts, search, ...others } = filter
  const all: Said = { view: view === "all" ? "" : view, ...others, context: [...contexts], q: search, sort: order === "date" ? "" : order }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.length > 0))
}

/** What `setParams` needs to ask for nothing but the view. */
export const noFilter = { project: "", tag: "", context: [], energy: "", status: "", due: "", priority: "", time: "", q: "", done: "" }

/** Two sets of choices with the same address are the same. */
export function queryOf(chosen: Chosen, more: Said = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...saidOf(chosen), ...more })) for (const one of texts(value)) query.append(name, one)
  return query.toString()
}

const at = (query: string) => (query === "" ? "/todos" : `/todos?${query}`)

/** The address of the same list with the detail of `id` open, or closed without it. */
export const addressOf = (shown: Shown, id = ""): string => at(queryOf(shown, { done: shown.done ? "1" : "", saved: shown.saved, id }))

/** The address of a view under the filters of now, of a saved filter. */
export const viewAddress = (shown: Shown, view: ViewName): string => at(queryOf({ filter: shown.filter, order: shown.order, view }))
export const savedAddress = (id: string, said: Readonly<Record<string, unknown>>): string => at(queryOf(chosenFrom(said), { saved: id }))
