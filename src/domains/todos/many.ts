import { command } from "~/sync/command.ts"
import { placeAfter } from "~/sync/position.ts"
import type { Table } from "~/sync/table.ts"
import type { Tx } from "~/sync/tx.ts"
import { completeTodo, removeTodo, updateTodo } from "./commands.ts"
import { unticked } from "./completion.ts"
import { changeTodosInput, moveTodoInput, removeTodosInput, rescheduleTodosInput } from "./inputs.ts"
import { nextId } from "./repeat.ts"
import { rescheduled } from "./rescheduled.ts"
import { type Todo, todos } from "./schema.ts"
import { keepSlotInStep, slotsOf } from "./slot.ts"

const all = ({ ids }: { ids: readonly string[] }): [Table, string][] => ids.map((id) => [todos, id])

/** Runs `work` for each todo that is still there: one that another device removed meanwhile holds nobody up. */
async function each(tx: Tx, ids: readonly string[], work: (todo: Todo) => Promise<unknown>): Promise<{ changed: number }> {
  let changed = 0
  for (const id of new Set(ids)) {
    const todo = await tx.get(todos, id)
    if (todo === null) continue
    await work(todo)
    changed += 1
  }
  return { changed }
}

/**
 * One change for several todos. Tags are added and taken, never replaced. Done leaves those open whose verification steps
 * aren't all ticked: an override is given one by one, with its reason. `unverified` says how many; `changed` leaves them out.
 */
export const changeTodos = command({
  name: "todos.changeMany",
  schema: 1,
  input: changeTodosInput,
  reads: (input) => [...all(input), ...(input.status === "done" ? all({ ids: input.ids.map(nextId) }) : [])],
  async run(tx, { ids, status, addTags = [], removeTags = [], on, ...fields }) {
    let unverified = 0
    const done = await each(tx, ids, async (todo) => {
      const { id } = todo
      const tags = [...new Set([...todo.tags, ...addTags])].filter((tag) => !removeTags.includes(tag))
      await tx.run(updateTodo, { id, ...fields, tags, ...(status === "done" ? {} : { status }) })
      if (status !== "done") return
      if (todo.status !== "done" && unticked(todo).length > 0) unverified += 1
      else await tx.run(completeTodo, { id, on })
    })
    return { changed: done.changed - unverified, unverified }
  },
})

export const removeTodos = command({
  name: "todos.removeMany",
  schema: 1,
  input: removeTodosInput,
  reads: all,
  run: (tx, { ids }) => each(tx, ids, ({ id }) => tx.run(removeTodo, { id })),
})

/**
 * Moves todos to a day: a due date that has come by then, its hour kept; else the day they are planned for. `on` is the
 * owner's day of the tap. Null takes the dates away.
 */
export const rescheduleTodos = command({
  name: "todos.reschedule",
  schema: 1,
  input: rescheduleTodosInput,
  reads: ({ ids }) => [...all({ ids }), ...slotsOf(ids)],
  run: (tx, { ids, to, on }) =>
    each(tx, ids, async ({ id, ...todo }) => {
      const dates = rescheduled(todo, to, on, tx.timeZone)
      await tx.update(todos, id, dates)
      await keepSlotInStep(tx, id, dates)
    }),
})

/** Puts a todo behind another one (null: first) in the order by hand, among all open ones. Behind itself is where it is. */
export const moveTodo = command({
  name: "todos.move",
  schema: 1,
  input: moveTodoInput,
  reads: ({ id, after }): [Table, string][] =>
    after === null
      ? [[todos, id]]
      : [
          [todos, id],
          [todos, after],
        ],
  async run(tx, { id, after }) {
    // Read by its id: a neighbour that this device has just made must reach the server first.
    if (after !== null) await tx.get(todos, after)
    if (after === id) return { id }
    const open: Todo[] = []
    // One after the other: on the server they share one connection.
    for (const status of ["inbox", "todo", "doing"] as const) open.push(...(await tx.list(todos, { status })))
    const { position, respread } = placeAfter(open, id, after)
    for (const one of respread) await tx.update(todos, one.id, { position: one.position })
    await tx.update(todos, id, { position })
    return { id }
  },
})
