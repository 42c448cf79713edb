import { today } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { type InputOf, verb } from "~/sync/command.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import type { Todo } from "../schema.ts"

const commands = () => import("~/device-code.ts")
const createTodo = verb(commands, "createTodo")
const updateTodo = verb(commands, "updateTodo")
const completeTodo = verb(commands, "completeTodo")
const reopenTodo = verb(commands, "reopenTodo")
const verifyTodo = verb(commands, "verifyTodo")
const removeTodo = verb(commands, "removeTodo")

export type NewTodo = InputOf<typeof createTodo>
type Fields = Omit<InputOf<typeof updateTodo>, "id">

/** What a row and a detail do to a todo; each says what it did, with its way back. A refusal is a sentence, never a throw. */
export function useTodoActions() {
  const changes = useChanges()
  const { act } = changes

  const verify = ({ id, title }: Todo, step: string, ticked: boolean) => act(verifyTodo, { id, step, ticked }, t("todos.changed", { title }))

  return {
    /** True when it is durable on this device. */
    async create(fields: NewTodo): Promise<boolean> {
      return (await act(createTodo, fields, t("todos.added", { title: fields.title }))) === undefined
    },

    /** Where steps are still to be checked, asks first. The words and the dialog for that come when they are first needed. */
    async complete(todo: Todo): Promise<void> {
      const done = (override?: string, said = t("todos.completed", { title: todo.title })) =>
        act(completeTodo, { id: todo.id, on: today(), ...(override === undefined ? {} : { override }) }, said)
      if (todo.recurrence === null && todo.verificationSteps.length === 0) await done()
      else {
        const careful = await import("./completing.tsx").catch(() => null)
        await (careful === null ? done() : careful.completing(todo, done, (step, ticked) => verify(todo, step, ticked)))
      }
    },
    reopen: ({ id, title }: Todo) => act(reopenTodo, { id }, t("todos.reopened", { title })),
    /** Ticks a verification step, or takes the tick back. */
    verify,
    remove: ({ id, title }: Todo) => act(removeTodo, { id }, t("todos.removed", { title })),

    /** Saves fields that were edited; answers with a sentence where they aren't accepted. */
    save: (todo: Todo, fields: Fields, said = t("todos.changed", { title: todo.title })) =>
      changes.change(updateTodo, { id: todo.id, ...fields }, said),
  }
}
export type TodoActions = ReturnType<typeof useTodoActions>
