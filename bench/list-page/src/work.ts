import type { Todo } from "~/domains/todos/schema.ts"

/** A list that can be told what its rows are. Both do the same to the page. */
export interface List {
  element: HTMLElement
  /** Shows these rows in place of those before. */
  create(rows: readonly Todo[]): void
  update(rows: readonly Todo[]): void
  select(id: string): void
  /** Two rows change their places. */
  swap(left: Todo, right: Todo): void
  remove(id: string): void
}

const ROWS = 1_000
/** A single swap is shorter than the clock's tick. */
const TIMES = 20

const at = "2026-11-22T09:00:00.000Z"

/** A todo of a usual kind; it stands by its priority, high ones first, and then by `position`. */
function todo(index: number, title = `Une chose à faire, la ${index}e de mille`): Todo {
  const priority = [3, 2, 1, null][Math.floor((4 * index) / ROWS)] ?? null
  return {
    ...{ id: `019a0000-0000-7000-8000-${String(index).padStart(12, "0")}`, version: 1, createdAt: at, updatedAt: at, deletedAt: null },
    ...{ title, description: null, status: "todo", priority, dueOn: null, dueAt: null, plannedOn: null },
    ...{ tags: index % 3 === 0 ? ["maison", "admin"] : [], projectId: null, checklist: [], energy: null, context: null },
    ...{ recurrence: null, repeatFrom: null, missedCount: 0, estimateMinutes: null, ticketUrl: null, verificationSteps: [] },
    ...{ verified: null, aiEnriched: false, position: String(index).padStart(5, "0"), completedAt: null },
  }
}

/** Milliseconds of the script, its styles and its layout: what a frame has to wait for. */
function time(list: List, work: () => void): number {
  const start = performance.now()
  work()
  void list.element.offsetHeight
  return performance.now() - start
}

function round(list: List): Record<string, number> {
  const rows = Array.from({ length: ROWS }, (_, index) => todo(index))
  const named = (index: number) => rows[index] as Todo
  const create = time(list, () => list.create(rows))
  const changed = rows.filter((_, index) => index % 10 === 0).map((row, index) => ({ ...row, title: `${row.title}, dite autrement ${index}` }))
  const update = time(list, () => list.update(changed))
  const repeat = (work: (turn: number) => void) => () => {
    for (let turn = 0; turn < TIMES; turn += 1) {
      work(turn)
      void list.element.offsetHeight
    }
  }
  const select = time(
    list,
    repeat((turn) => list.select(named(turn * 41).id)),
  )
  const swap = time(
    list,
    repeat((turn) => list.swap(named(turn * 10 + 1), named(ROWS / 4 - 2 - turn * 10))),
  )
  const remove = time(
    list,
    repeat((turn) => list.remove(named(turn * 45 + 5).id)),
  )
  return { create, update, select, swap, remove }
}

/** One turn of each, interleaved: the milliseconds of each work by its name, for ours and for the one by hand. */
export function measureLists(ours: List, hand: List) {
  const rounds: { ours: Record<string, number>; hand: Record<string, number> }[] = []
  for (let turn = 0; turn < 15; turn += 1) {
    const [first, second] = turn % 2 === 0 ? [ours, hand] : [hand, ours]
    const figures = new Map([first, second].map((list) => [list, round(list)] as const))
    rounds.push({ ours: figures.get(ours) ?? {}, hand: figures.get(hand) ?? {} })
    const [seen, expected] = [ours, hand].map(({ element }) => element.innerHTML.replaceAll(/<!--.*?-->/g, ""))
    if (seen !== expected) throw new Error(`the lists differ:\n${seen?.slice(0, 900)}\n${expected?.slice(0, 900)}`)
    for (const list of [ours, hand]) list.create([])
  }
  // The first rounds are for the compiler.
  return rounds.slice(4)
}
