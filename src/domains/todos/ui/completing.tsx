import { timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { openDialog } from "~/ui/asked-dialog.tsx"
import { inSentence } from "~/ui/repeat-words.ts"
import { unticked } from "../completion.ts"
import { baseDay, repetition } from "../repeat.ts"
import type { Todo } from "../schema.ts"
import { UnverifiedDialog } from "./unverified-dialog.tsx"

/** Completes a todo that repeats or has steps to check: asks about those that nobody ticked, and says when it comes again. */
export async function completing(
  todo: Todo,
  done: (override?: string, said?: string) => Promise<unknown>,
  tick: (step: string, ticked: boolean) => Promise<unknown>,
): Promise<void> {
  if (unticked(todo).length === 0) {
    await done(undefined, completed(todo))
    return
  }
  openDialog((close) => (
    <UnverifiedDialog
      todo={todo}
      onTick={tick}
      onFinish={(override) => {
        close()
        void done(override, completed(todo))
      }}
      onClose={close}
    />
  ))
}

function completed(todo: Todo): string {
  const { title } = todo
  if (todo.recurrence === null) return t("todos.completed", { title })
  const { next } = repetition(todo, today(), timeZone())
  const day = next && baseDay(next, timeZone())
  return day ? t("todos.completedNext", { title, day: inSentence(day) }) : t("todos.completedLast", { title })
}
