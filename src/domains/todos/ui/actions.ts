import { clockTime, dayOfInstant, timeZone, today, tomorrow } from "~/i18n/dates.ts"
import { addDays, instantAt } from "~/i18n/days.ts"
import { phraseFor, t } from "~/i18n/t.ts"
import type { InputOf } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { CommandError } from "~/sync/tx.ts"
import { toast } from "~/ui/toast.tsx"
import { completeTodo, createTodo, removeTodo, reopenTodo, restoreTodo, updateTodo } from "../commands.ts"
import type { Todo } from "../schema.ts"
import { dueDay } from "../sections.ts"

type Fields = Omit<InputOf<typeof updateTodo>, "id">

/** What a row and a detail do to a todo; each says what it did, with its way back. A refusal is a sentence, never a throw. */
export function useTodoActions() {
  const api = useApi()

  /** Runs it; true when it is durable on this device. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      toast(refusal(error))
      return false
    }
  }

  const put = (id: string, fields: Fields) => attempt(() => api.run(updateTodo, { id, ...fields }))

  return {
    async create(fields: InputOf<typeof createTodo>): Promise<boolean> {
      return attempt(() => api.run(createTodo, fields))
    },

    async complete(todo: Todo): Promise<void> {
      const { id, status, title } = todo
      if (await attempt(() => api.run(completeTodo, { id }))) toast(t("todos.completed", { title }), () => void put(id, { status }))
    },

    async reopen(todo: Todo): Promise<void> {
      const { id, title } = todo
      if (await attempt(() => api.run(reopenTodo, { id })))
        toast(t("todos.reopened", { title }), () => void attempt(() => api.run(completeTodo, { id })))
    },

    async remove(todo: Todo): Promise<void> {
      const { id, title } = todo
      if (await attempt(() => api.run(removeTodo, { id })))
        toast(t("todos.removed", { title }), () => void attempt(() => api.run(restoreTodo, { id })))
    },

    /** To tomorrow: its due date where that has come, else the day it is planned for. */
    async postpone(rows: readonly Todo[]): Promise<void> {
      const before = rows.map(({ id, dueOn, dueAt, plannedOn }) => ({ id, fields: { dueOn, dueAt, plannedOn } }))
      const moved = await Promise.all(rows.map((todo) => put(todo.id, postponed(todo))))
      if (!moved.includes(true)) return
      const [only] = rows
      const text =
        rows.length === 1 && only ? t("todos.movedTo", { title: only.title }) : t("today.postponed", { count: moved.filter(Boolean).length })
      toast(text, () => void Promise.all(before.map(({ id, fields }) => put(id, fields))))
    },

    /** Saves fields that were edited; answers with a sentence where they aren't accepted. */
    async save(id: string, fields: Fields): Promise<string | undefined> {
      try {
        await api.run(updateTodo, { id, ...fields })
        return undefined
      } catch (error) {
        return refusal(error)
      }
    },
  }
}
export type TodoActions = ReturnType<typeof useTodoActions>

function postponed(todo: Todo): Fields {
  const due = dueDay(todo, { dayOf: dayOfInstant })
  const next = addDays(today(), 1)
  if (due === null || due > today()) return { plannedOn: next }
  const plan = todo.plannedOn !== null && todo.plannedOn <= today() ? { plannedOn: tomorrow() } : {}
  if (todo.dueAt !== null) return { ...plan, dueAt: instantAt(next, clockTime(todo.dueAt), timeZone()) }
  return { ...plan, dueOn: next }
}

const refusal = (error: unknown) => (error instanceof CommandError ? (phraseFor(`refusal.${error.code}`) ?? error.message) : t("sync.storageFailed"))
