import { completeTodo, updateTodo } from "~/domains/todos/commands.ts"
import { changeTodos, moveTodo } from "~/domains/todos/many.ts"
import { nextId } from "~/domains/todos/repeat.ts"
import { todos } from "~/domains/todos/schema.ts"
import { type AnyCommand, type Command, type Registry, registry } from "../../command.ts"
import { atHand } from "../../run-here.ts"
import type { Tx } from "../../tx.ts"
import type { Bug, Bugs } from "./bug.ts"

/** Mistakes of the verbs themselves, on the devices and the server alike. */
export const verbBugs: Bugs = {
  "a follower's id is the tap's, not the todo's": instead(completeTodo, (tx, input) => {
    let own: string | undefined
    const swap = (id: string) => {
      if (id !== nextId(input.id)) return id
      own ??= tx.newId("follower")
      return own
    }
    const get: Tx["get"] = (table, id, options) => tx.get(table, swap(id), options)
    return completeTodo.run({ ...tx, get, insert: (table, row) => tx.insert(table, { ...row, id: swap(row.id) }) }, input)
  }),
  "a follower is inserted though it is there": instead(completeTodo, (tx, input) => {
    const get: Tx["get"] = async (table, id, options) => (id === nextId(input.id) ? null : tx.get(table, id, options))
    return completeTodo.run({ ...tx, get }, input)
  }),
  "a completed todo is followed by nothing": instead(completeTodo, async (tx, { id }) => {
    await tx.update(todos, id, { status: "done", completedAt: tx.now })
    return { id }
  }),
  "a move forgets its neighbour": instead(moveTodo, (tx, { id }) => moveTodo.run(tx, { id, after: null })),
  "a move leaves neighbours without a key as they are": instead(moveTodo, (tx, input) => {
    const update: Tx["update"] = async (table, id, patch) =>
      id === input.id ? tx.update(table, id, patch) : ((await tx.get(table, id)) as Awaited<ReturnType<typeof tx.update<never>>>)
    return moveTodo.run({ ...tx, update }, input)
  }),
  "one that is gone holds up several": instead(changeTodos, async (tx, { ids, addTags = [] }) => {
    for (const id of ids) {
      const todo = await tx.get(todos, id, { removed: true })
      await tx.run(updateTodo, { id, tags: [...new Set([...(todo?.tags ?? []), ...addTags])] })
    }
    return { changed: ids.length, unverified: 0 }
  }),
}

/** The command `real` runs as `run` says, everywhere. */
function instead<Input, Result, Wire>(real: Command<Input, Result, Wire>, run: (tx: Tx, input: Input) => Promise<Result>): Bug {
  const faulty: AnyCommand = { ...real, run }
  const swapped = ({ commands, tables }: Registry) =>
    registry(
      [...commands.values()].map((one) => (one.name === real.name ? faulty : one)),
      [...tables.values()],
    )
  return {
    tab({ device: { tab } }) {
      const { code, tables } = tab.registry
      tab.registry.code = async () => atHand(swapped({ commands: (await code()).commands, tables })).code()
      const perform = tab.taps.run.bind(tab.taps)
      tab.taps.run = (command, input) => perform(command.name === real.name ? faulty : command, input) as never
    },
    server(server) {
      let release = swapped(server.registry)
      Object.defineProperty(server, "registry", {
        get: () => release,
        set: (next: Registry) => {
          release = swapped(next)
        },
      })
    },
  }
}
