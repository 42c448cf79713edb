import { timeZone, today, tomorrow } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { type AnyCommand, type InputOf, type Verb, verb } from "~/sync/command.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import { toast } from "~/ui/toast.tsx"
import { rescheduled } from "../rescheduled.ts"
import type { Todo } from "../schema.ts"

const commands = () => import("../commands.ts")
const createTodo = verb(commands, "createTodo")
const updateTodo = verb(commands, "updateTodo")
const completeTodo = verb(commands, "completeTodo")
const reopenTodo = verb(commands, "reopenTodo")
const removeTodo = verb(commands, "removeTodo")

export type NewTodo = InputOf<typeof createTodo>
type Fields = Omit<InputOf<typeof updateTodo>, "id">

/** What a row and a detail do to a todo; each says what it did, with its way back. A refusal is a sentence, never a throw. */
export function useTodoActions() {
  const changes = useChanges()

  async function act<C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, said: string): Promise<void> {
    const problem = await changes.change(command, input, said)
    if (problem) toast(problem)
  }

  return {
    /** True when it is durable on this device. */
    async create(fields: NewTodo): Promise<boolean> {
      const problem = await changes.change(createTodo, fields, t("todos.added", { title: fields.title }))
      if (problem) toast(problem)
      return problem === undefined
    },

    complete: ({ id, title }: Todo) => act(completeTodo, { id }, t("todos.completed", { title })),
    reopen: ({ id, title }: Todo) => act(reopenTodo, { id }, t("todos.reopened", { title })),
    remove: ({ id, title }: Todo) => act(removeTodo, { id }, t("todos.removed", { title })),

    /** To tomorrow: its due date where that has come, else the day it is planned for. */
    postpone: (todo: Todo) =>
      act(updateTodo, { id: todo.id, ...rescheduled(todo, tomorrow(), today(), timeZone()) }, t("todos.movedTo", { title: todo.title })),

    /** Saves fields that were edited; answers with a sentence where they aren't accepted. */
    save: (todo: Todo, fields: Fields) => changes.change(updateTodo, { id: todo.id, ...fields }, t("todos.changed", { title: todo.title })),
  }
}
export type TodoActions = ReturnType<typeof useTodoActions>
