import { completeTodo, removeTodo, reopenTodo, restoreTodo, updateTodo } from "~/domains/todos/commands.ts"
import { changeTodos, moveTodo, removeTodos } from "~/domains/todos/many.ts"
import { nextId } from "~/domains/todos/repeat.ts"
import type { Todo } from "~/domains/todos/schema.ts"
import { bySibling } from "../position.ts"

/** Verbs after which a todo may stand elsewhere, or be among the open ones or not. */
const placing = new Set([moveTodo, completeTodo, reopenTodo, updateTodo, changeTodos, removeTodo, removeTodos, restoreTodo].map(({ name }) => name))

/** What the owner was told of the order by hand: a todo that was put behind another stands there. */
export class Order {
  private readonly moves: { id: string; after: string }[] = []
  /** How often a tap may have placed a todo, whether or not it was told that it is saved. */
  private readonly placed = new Map<string, number>()

  moved(id: string, after: string | null): void {
    if (after !== null) this.moves.push({ id, after })
  }

  tapped(command: string, { id, ids = [] }: { id?: string; ids?: string[] }): void {
    if (!placing.has(command)) return
    for (const one of id === undefined ? ids : [id]) for (const row of [one, nextId(one)]) this.placed.set(row, this.times(row) + 1)
  }

  private times(id: string): number {
    return this.placed.get(id) ?? 0
  }

  /**
   * A todo placed once, behind one that never was, stands behind it in the end, with none between that wasn't placed too.
   * `undone` are those whose move waits in the inspector, `made` those that a tap has made and no completion.
   */
  faults(rows: readonly Todo[], undone: ReadonlySet<string>, made: ReadonlySet<string>): string[] {
    const open = rows.filter(({ deletedAt, status }) => deletedAt === null && ["inbox", "todo", "doing"].includes(status)).sort(bySibling)
    const at = (id: string) => open.findIndex((todo) => todo.id === id)
    const faults: string[] = []
    for (const { id, after } of this.moves) {
      if (this.times(id) !== 1 || this.times(after) !== 0 || undone.has(id) || at(id) < 0 || at(after) < 0) continue
      const between = open.slice(at(after) + 1, at(id)).filter((todo) => made.has(todo.id) && this.times(todo.id) === 0)
      if (at(id) < at(after) || between.length > 0) faults.push(`todo ${id} doesn't stand behind ${after}, where it was put`)
    }
    return faults
  }
}
