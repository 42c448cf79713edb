import { createSignal, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { IconButton } from "~/ui/button.tsx"
import { dragRow } from "~/ui/drag-row.ts"
import { Icon } from "~/ui/icon.tsx"
import { toast } from "~/ui/toast.tsx"
import { type Todo, todos } from "../schema.ts"
import { isOpen } from "../sections.ts"
import { placeBeside } from "../sort.ts"

const moveTodo = verb(() => import("~/device-code.ts"), "moveTodo")

/** What puts the todos of one list in the owner's order; `rows` are the list's, as they stand. */
export function useByHand(rows: () => readonly Todo[]) {
  const api = useApi()
  const changes = useChanges()
  /** A key that is held down moves a row step by step: each step looks at what the one before has made. */
  let last: Promise<void> = Promise.resolve()

  async function place(todo: Todo, target: Todo | undefined, side: "before" | "after"): Promise<void> {
    if (target === undefined) return
    const after = placeBeside(api.all(todos).filter(isOpen), todo.id, target.id, side)
    if (after === undefined) return
    const others = rows().filter(({ id }) => id !== todo.id)
    const at = others.findIndex(({ id }) => id === target.id) + (side === "after" ? 2 : 1)
    // The message's region is live: it tells a reader where the row stands now, and offers the way back.
    const problem = await changes.change(moveTodo, { id: todo.id, after }, t("todos.movedBy", { title: todo.title, at, count: rows().length }))
    if (problem) toast(problem)
  }

  const find = (id: string | undefined) => rows().find((todo) => todo.id === id)

  return {
    /** The todo of a row. */
    of: (row: HTMLElement) => find(row.dataset.todo),
    at: ({ id }: Todo) => rows().findIndex((todo) => todo.id === id),
    count: () => rows().length,
    drop: (todo: Todo, target: Todo | undefined, side: "before" | "after") => place(todo, target, side),

    /** One place up (-1) or down (1); the focus goes along. */
    step(todo: Todo, by: -1 | 1): Promise<void> {
      const focused = document.activeElement
      last = last.then(async () => {
        await place(todo, rows()[rows().findIndex(({ id }) => id === todo.id) + by], by === 1 ? "after" : "before")
        // Where the owner has gone meanwhile, the focus stays.
        if (!(focused instanceof HTMLElement) || (document.activeElement !== document.body && document.activeElement !== focused)) return
        // In another block of the list the row is made anew.
        const row = document.querySelector<HTMLElement>(`[data-group] [data-todo="${todo.id}"]`)
        const same = focused.isConnected ? focused : row?.querySelector<HTMLElement>(focused.matches("[data-open]") ? "[data-open]" : ".handle")
        same?.focus({ preventScroll: true })
        row?.scrollIntoView({ block: "nearest" })
      })
      return last
    },
  }
}
export type ByHand = ReturnType<typeof useByHand>

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

/** Alt with an arrow moves the row that has the focus; goes on the list's `keydown`. */
export function moveByKey(event: KeyboardEvent & { target: Element }, byHand: ByHand): void {
  const by = steps[event.key]
  const row = event.target.closest<HTMLElement>("[data-row]")
  if (!event.altKey || by === undefined || row === null) return
  const todo = byHand.of(row)
  if (todo === undefined) return
  event.preventDefault()
  void byHand.step(todo, by)
}

/** A row's handle: dragged, it puts the row elsewhere; pressed, it shows two buttons that do so step by step; arrows do too. */
export function MoveHandle(props: { todo: Todo; byHand: ByHand }) {
  const [open, setOpen] = createSignal(false)
  const at = () => props.byHand.at(props.todo)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined || event.altKey) return
    event.preventDefault()
    void props.byHand.step(props.todo, by)
  }
  return (
    <div class="by-hand">
      <Show when={open()}>
        <IconButton
          icon="up"
          label={t("todos.moveUp", { title: props.todo.title })}
          aria-disabled={at() === 0}
          onClick={() => void props.byHand.step(props.todo, -1)}
        />
        <IconButton
          icon="down"
          label={t("todos.moveDown", { title: props.todo.title })}
          aria-disabled={at() === props.byHand.count() - 1}
          onClick={() => void props.byHand.step(props.todo, 1)}
        />
      </Show>
      <button
        type="button"
        class="icon-button handle"
        aria-label={t("todos.moveOne", { title: props.todo.title })}
        aria-expanded={open()}
        title={t("todos.moveHint")}
        onPointerDown={(event) =>
          dragRow(event, {
            lists: () => [...(event.currentTarget.closest("[data-group]")?.querySelectorAll<HTMLElement>(".todo-block") ?? [])],
            onDrop: ({ target, side }) => void (target && props.byHand.drop(props.todo, props.byHand.of(target), side)),
          })
        }
        onClick={() => setOpen(!open())}
        onKeyDown={onKeyDown}
      >
        <Icon name="grip" />
      </button>
    </div>
  )
}
