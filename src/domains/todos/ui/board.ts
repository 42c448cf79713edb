import { createMemo, untrack } from "solid-js"
import { language } from "~/i18n/language.ts"
import { useApi } from "~/sync/provider.tsx"
import { afterPaint } from "~/ui/after-paint.ts"
import { projects } from "../../projects/schema.ts"
import { type Board, boards } from "../board.ts"
import { type Chosen, queryOf, type Shown } from "../chosen.ts"
import { type Offered, offeredBy } from "../filter.ts"
import { keepOrder, type Order } from "../keep-order.ts"
import { todos } from "../schema.ts"
import { calendar } from "./calendar.ts"

/** The board that the page shows, worked out once for its head, its bars and its list, and what its filters offer. Reactive. */
export function useBoard(shown: Shown): { board: () => Board; offered: () => Offered } {
  const api = useApi()
  const inOrder = createMemo((before?: Order) => keepOrder(api.all(todos), calendar(), before))
  // The detail's id is in the address too: it changes nothing here.
  const query = createMemo(() => queryOf(shown))
  const chosen = createMemo((): Chosen => {
    query()
    return untrack(() => ({ view: shown.view, filter: shown.filter, order: shown.order }))
  })
  const names = createMemo(() => new Map(api.rows(projects).map(({ id, name }) => [id, name])))
  const make = createMemo(() => boards(chosen(), calendar()))
  const board = createMemo(() =>
    make()(inOrder().todos, { calendar: calendar(), projectName: (id) => names().get(id), collator: collatorFor(language()) }),
  )
  const late = afterPaint(() => ({ chosen: chosen(), calendar: calendar(), within: board().within }))
  const offered = createMemo(() => {
    const { chosen, calendar, within } = late()
    return offeredBy(within, chosen.filter, { calendar, able: chosen.view === "now" })
  })
  return { board, offered }
}

const collators = new Map<string, Intl.Collator>()

function collatorFor(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true, sensitivity: "base" })
  collators.set(locale, known)
  return known
}
