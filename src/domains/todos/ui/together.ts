import { nearDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { type AnyCommand, type InputOf, type ResultOf, type Verb, verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { useManyChanges } from "~/sync/ui/many-changes.ts"
import { toast } from "~/ui/toast.tsx"
import { MOST_TOGETHER } from "../inputs.ts"
import { type Todo, todos } from "../schema.ts"
import { isOpen } from "../sections.ts"
import { chunks } from "../selection.ts"
import { useTodoActions } from "./actions.ts"

const many = () => import("~/device-code.ts")
const changeTodos = verb(many, "changeTodos")
const removeTodos = verb(many, "removeTodos")
const rescheduleTodos = verb(many, "rescheduleTodos")

type Fields = Omit<InputOf<typeof changeTodos>, "ids" | "on">

/** A repeating todo that is done makes another one, and one that is moved takes its slot along: two rows to take back, and an entry that is undone has at most fifty. */
const MOST_OF_TWO = MOST_TOGETHER / 2

/** What one or many todos are told at once: as many entries as it takes, one message, one way back. */
export function useTogether() {
  const api = useApi()
  const changes = useManyChanges()
  const actions = useTodoActions()
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => api.row(todos, id) ?? [])
  /** « title » of one, the number of many. */
  const named = (rows: readonly Todo[]) =>
    rows.length === 1 && rows[0] ? t("many.one", { title: rows[0].title }) : t("many.count", { count: rows.length })

  async function run<C extends AnyCommand>(command: Verb<C>, inputs: InputOf<C>[], said: (results: ResultOf<C>[]) => string): Promise<void> {
    const problem = await changes.changeAll(command, inputs, said)
    if (problem) toast(problem)
  }
  const pieces = (rows: readonly Todo[], size = MOST_TOGETHER) =>
    chunks(
      rows.map(({ id }) => id),
      size,
    )

  return {
    rowsOf,

    /** `words` say what they are now: `priorité haute`. */
    change(ids: readonly string[], fields: Fields, words: string): Promise<void> {
      const rows = rowsOf(ids)
      const said = t("many.changed", { what: named(rows), how: words })
      return run(
        changeTodos,
        pieces(rows).map((some) => ({ ids: some, ...fields })),
        () => said,
      )
    },

    /** To a day, or to none. */
    move(ids: readonly string[], to: string | null): Promise<void> {
      const rows = rowsOf(ids)
      const how = to === null ? t("many.noDate") : nearDay(to).toLocaleLowerCase()
      const said = t("many.changed", { what: named(rows), how })
      return run(
        rescheduleTodos,
        pieces(rows, MOST_OF_TWO).map((some) => ({ ids: some, to, on: today() })),
        () => said,
      )
    },

    /** Those whose verification steps aren't all ticked stay open, and the message counts them. */
    done(ids: readonly string[]): Promise<void> {
      const rows = rowsOf(ids).filter(isOpen)
      const [only] = rows
      if (rows.length === 1 && only) return Promise.resolve(actions.complete(only))
      return run(
        changeTodos,
        pieces(rows, MOST_OF_TWO).map((some) => ({ ids: some, status: "done" as const, on: today() })),
        (results) => {
          const open = results.reduce((sum, { unverified }) => sum + unverified, 0)
          const done = t("many.done", { count: results.reduce((sum, { changed }) => sum + changed, 0) })
          return open === 0 ? done : `${done} · ${t("many.unverified", { count: open })}`
        },
      )
    },

    remove(ids: readonly string[]): Promise<void> {
      const rows = rowsOf(ids)
      const [only] = rows
      const said = rows.length === 1 && only ? t("todos.removed", { title: only.title }) : t("many.removed", { count: rows.length })
      return run(
        removeTodos,
        pieces(rows).map((some) => ({ ids: some })),
        () => said,
      )
    },
  }
}
export type Together = ReturnType<typeof useTogether>
