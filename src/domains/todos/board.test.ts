import { expect, test } from "vitest"
import { type Board, boards } from "./board.ts"
import type { Chosen } from "./chosen.ts"
import { everyTodo, matching, type TodoFilter } from "./filter.ts"
import { keepOrder, type Order } from "./keep-order.ts"
import type { Todo } from "./schema.ts"
import { isOpen } from "./sections.ts"
import type { Sorting } from "./sort.ts"
import { calendar, todo } from "./testing/todo.ts"
import { grouped, isIn, type ViewName, viewNames } from "./views.ts"

const sorting: Sorting = { calendar, projectName: () => undefined, collator: new Intl.Collator("fr"), ordered: true }
const days = [null, "2026-11-20", "2026-11-24", "2026-11-25", "2026-12-20"]
const rowOf = (number: number): Todo =>
  todo({
    id: `019a0000-0000-7000-8000-${String(number).padStart(12, "0")}`,
    title: `${number % 4 === 0 ? "Relire" : "Appeler"} ${number}`,
    dueOn: days[number % 5] ?? null,
    plannedOn: days[(number * 3) % 5] ?? null,
    context: number % 3 === 0 ? "@maison" : null,
    tags: number % 2 === 0 ? ["a", "b"] : [],
    ...(number % 7 === 0
      ? { status: "done" as const, completedAt: "2026-11-23T10:00:00.000Z" }
      : number % 11 === 0
        ? { status: "inbox" as const }
        : {}),
  })

/** The board by the plain way: each of its parts worked out by itself. */
function plainBoard({ view, filter, order }: Chosen, ordered: readonly Todo[]): Omit<Board, "done"> & { done: ReadonlySet<Todo> } {
  const answering = (name: ViewName) => matching(ordered, filter, { calendar, able: name === "now" }).filter((one) => isIn(name, one, calendar))
  const inView = answering(view)
  const closed = matching(ordered, filter, { calendar, able: view === "now" }).filter((one) => !isOpen(one))
  const closedToo = view !== "log" && (view === "all" || filter.search !== "")
  return {
    groups: grouped(view, inView, order, sorting),
    within: ordered.filter((one) => isIn(view, one, calendar)),
    count: inView.length,
    counts: Object.fromEntries(viewNames.map((name) => [name, answering(name).length])) as Board["counts"],
    done: new Set(closedToo ? closed : []),
  }
}

const filters: [string, Partial<TodoFilter>][] = [
  ["no filter", {}],
  ["a search", { search: "relire" }],
  ["a context", { contexts: ["@maison"] }],
]

test.each(filters)("in every view with %s, a board made again after changes is the one worked out part by part", (_name, narrowed) => {
  for (const view of viewNames) {
    const chosen: Chosen = { view, filter: { ...everyTodo, ...narrowed }, order: "date" }
    const make = boards(chosen, calendar)
    const rows = new Map(Array.from({ length: 60 }, (_, number) => [number, rowOf(number)]))
    let order: Order | undefined
    for (let change = 0; change < 12; change += 1) {
      order = keepOrder([...rows.values()], calendar, order)
      const { done, ...board } = make(order.todos, sorting)
      const { done: doneAnew, ...anew } = plainBoard(chosen, order.todos)
      expect(board, `${view} after ${change} changes`).toEqual(anew)
      expect(new Set(done), `${view} after ${change} changes`).toEqual(doneAnew)
      if (change % 3 === 0) rows.delete(change)
      else rows.set(change, { ...rowOf(change + 5), id: rowOf(change).id })
      rows.set(60 + change, rowOf(60 + change))
    }
  }
})
