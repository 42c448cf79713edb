import { createMemo, untrack } from "solid-js"
import { language } from "~/i18n/language.ts"
import { useApi } from "~/sync/provider.tsx"
import { projects } from "../../projects/schema.ts"
import { queryOf, type Shown } from "../chosen.ts"
import { matching, type Offered, offeredBy } from "../filter.ts"
import type { Group } from "../groups.ts"
import { keepOrder, type Order } from "../keep-order.ts"
import { type Todo, todos } from "../schema.ts"
import { isOpen, newestDone } from "../sections.ts"
import type { Sorting } from "../sort.ts"
import { grouped, isIn, type ViewName, viewNames } from "../views.ts"
import { calendar } from "./calendar.ts"

/** All that the page shows of the todos, worked out once for its head, its bars and its list. */
export interface Board {
  groups: Group[]
  /** Todos of the view that answer the filter. */
  count: number
  /** How many each view would show under the same filter. */
  counts: Record<ViewName, number>
  offered: Offered
  /** Done todos that answer too, where the view doesn't hold them: all, and in a search. */
  done: Todo[]
}

/** Reactive: runs anew when a todo, a choice or the day changes. */
export function useBoard(shown: Shown): () => Board {
  const api = useApi()
  const inOrder = createMemo((before?: Order) => keepOrder(api.all(todos), calendar(), before))
  // The detail's id is in the address too: it changes nothing here.
  const query = createMemo(() => queryOf(shown))
  return createMemo(() => {
    query()
    const { view, filter, order } = untrack(() => ({ view: shown.view, filter: shown.filter, order: shown.order }))
    const around = calendar()
    const names = new Map(api.rows(projects).map(({ id, name }) => [id, name]))
    const sorting: Sorting = { calendar: around, projectName: (id) => names.get(id), collator: collatorFor(language()), ordered: true }
    const rows = inOrder().todos
    return untrack(() => {
      const reading = { calendar: around, able: view === "now" }
      const answering = matching(rows, filter, reading)
      const other = matching(rows, filter, { calendar: around, able: view !== "now" })
      const countOf = (name: ViewName) =>
        ((name === "now") === (view === "now") ? answering : other).filter((todo) => isIn(name, todo, around)).length
      const inView = answering.filter((todo) => isIn(view, todo, around))
      const closedToo = view !== "log" && (view === "all" || filter.search !== "")
      return {
        groups: grouped(view, inView, order, sorting),
        count: inView.length,
        counts: Object.fromEntries(viewNames.map((name) => [name, countOf(name)])) as Board["counts"],
        offered: offeredBy(
          rows.filter((todo) => isIn(view, todo, around)),
          filter,
          reading,
        ),
        done: closedToo ? newestDone(answering.filter((todo) => !isOpen(todo) && (filter.search !== "" || todo.status === "done"))) : [],
      }
    })
  })
}

const collators = new Map<string, Intl.Collator>()

function collatorFor(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true, sensitivity: "base" })
  collators.set(locale, known)
  return known
}
