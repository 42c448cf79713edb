import { nearDay, timeZone, today, tomorrow } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { type InputOf, verb } from "~/sync/command.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import { type KeyHandler, letterOf } from "~/ui/shortcuts.ts"
import { lastOffer, type Offer, takeOffer, toast } from "~/ui/toast.tsx"
import { rescheduled } from "../rescheduled.ts"
import type { Todo } from "../schema.ts"
import { useTodoActions } from "./actions.ts"
import type { Queue } from "./clarify-queue.ts"
import { ask, type Question } from "./selected.ts"
import { useTogether } from "./together.ts"

const updateTodo = verb(() => import("~/device-code.ts"), "updateTodo")
type Fields = Omit<InputOf<typeof updateTodo>, "id">

const NO_DATES = { dueOn: null, dueAt: null, plannedOn: null }

/** The decisions on the todo of now. Those that settle it take it out of the inbox, and so to the next; each has its way back. */
export function useDecisions(queue: Queue) {
  const changes = useChanges()
  const actions = useTodoActions()
  const together = useTogether()
  /** What `undo` takes back, the last first: a change's own way back, or a todo that was passed. */
  const past: (Offer | { passed: string })[] = []

  async function remembering(work: Promise<unknown>): Promise<void> {
    const before = lastOffer()
    await work
    const offer = lastOffer()
    if (offer && offer !== before) past.push(offer)
  }
  /** Runs `work` on the todo of now, if there is one; true, for the key was meant for it. */
  const on = (work: (todo: Todo) => Promise<unknown>) => () => {
    const todo = queue.current()
    if (todo) void remembering(work(todo))
    return true
  }
  async function settle(todo: Todo, fields: Fields, how: string): Promise<void> {
    const said = t("many.changed", { what: t("many.one", { title: todo.title }), how })
    const problem = await changes.change(updateTodo, { id: todo.id, ...fields, status: "todo" }, said)
    if (problem) toast(problem)
  }
  const toDay = (todo: Todo, day: string | null) =>
    day === null
      ? settle(todo, NO_DATES, t("clarify.someday").toLocaleLowerCase())
      : settle(todo, rescheduled(todo, day, today(), timeZone()), nearDay(day).toLocaleLowerCase())
  const question = (about: Question) => () => {
    const todo = queue.current()
    if (todo) ask({ about, ids: [todo.id] })
    return true
  }
  const priority = (level: 0 | 1 | 2 | 3) =>
    on((todo) => together.change([todo.id], { priority: level || null }, t("priority.spoken", { level: t(`priority.${level}`) })))

  function pass(): boolean {
    const todo = queue.current()
    if (todo) {
      queue.pass(todo.id)
      past.push({ passed: todo.id })
    }
    return true
  }
  function undo(): boolean {
    for (let last = past.pop(); last; last = past.pop()) {
      if ("passed" in last) queue.unpass(last.passed)
      else if (!takeOffer(last)) continue
      return true
    }
    return true
  }
  const deeds = {
    today: on((todo) => toDay(todo, today())),
    tomorrow: on((todo) => toDay(todo, tomorrow())),
    day: question("day"),
    someday: on((todo) => toDay(todo, null)),
    project: question("project"),
    tags: question("tags"),
    context: question("context"),
    energy: question("energy"),
    done: on((todo) => Promise.resolve(actions.complete(todo))),
    remove: on((todo) => Promise.resolve(actions.remove(todo))),
    edit: () => {
      document.querySelector<HTMLElement>(".clarify-card .edit-field")?.focus()
      return true
    },
    pass,
    undo,
  }
  const keys: Record<string, () => boolean> = {
    t: deeds.today,
    m: deeds.tomorrow,
    d: deeds.day,
    s: deeds.someday,
    o: deeds.project,
    "#": deeds.tags,
    "@": deeds.context,
    y: deeds.energy,
    "0": priority(0),
    "1": priority(1),
    "2": priority(2),
    "3": priority(3),
    x: deeds.done,
    Delete: deeds.remove,
    Backspace: deeds.remove,
    e: deeds.edit,
    ArrowRight: pass,
    j: pass,
    u: undo,
    ArrowLeft: undo,
    k: undo,
  }
  const onKey: KeyHandler = (event) => !event.ctrlKey && !event.metaKey && (keys[letterOf(event, (key) => key in keys)]?.() ?? false)
  const onDay = (day: string | null) => {
    const todo = queue.current()
    if (todo) void remembering(toDay(todo, day))
  }
  return { ...deeds, priority, onKey, onDay, together }
}
export type Decisions = ReturnType<typeof useDecisions>
