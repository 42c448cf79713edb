import { createMemo, createSignal } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { recalled, remember } from "~/ui/history-memory.ts"
import { toast } from "~/ui/toast.tsx"
import { type Board, boardOf, type Column, columns, type Direction, lastPlace, nextPlace, type Place, placeOf, withMoved } from "../board.ts"
import { projectSteps } from "../schema.ts"
import type { ProjectActions } from "./actions.ts"
import { focusStep } from "./focus-step.ts"

/** What a phone, where there is room for one thing, shows of a project. */
export const parts = [...columns, "ideas", "todos"] as const
export type Part = (typeof parts)[number]

/** A step that was picked up by keys, and where it would be dropped. */
interface Held {
  id: string
  to: Place
}

/** One project's board as it is on screen: the steps as they are kept, one of them perhaps in the owner's hand. */
export function createBoardState(projectId: string, actions: ProjectActions) {
  const api = useApi()
  const kept = createMemo(() => boardOf(api.all(projectSteps).filter((step) => step.projectId === projectId)))
  const [held, setHeld] = createSignal<Held>()
  const [said, say] = createSignal("")
  const [moving, setMoving] = createSignal<string>()
  const board = createMemo((): Board => {
    const one = held()
    return one === undefined ? kept() : withMoved(kept(), one.id, one.to)
  })
  const stepOf = (id: string) => api.row(projectSteps, id)
  const [shown, setShown] = createSignal<Part | undefined>(parts[recalled("part") ?? -1])
  /** What is under way is what one comes for; chosen once, so that the page doesn't turn when a column empties. */
  const first = createMemo((before?: Part): Part | undefined => before ?? (api.ready() ? firstPart(kept()) : undefined))
  const part = () => shown() ?? first() ?? "backlog"
  function show(next: Part): void {
    remember("part", parts.indexOf(next))
    setShown(next)
  }

  const inWords = (of: Board, id: string) => {
    const place = placeOf(of, id)
    return { column: place ? t(`step.column.${place.column}`) : "", at: (place?.index ?? 0) + 1, count: place ? of[place.column].length : 0 }
  }
  function reveal(id: string): void {
    const place = placeOf(board(), id)
    if (place && part() !== place.column) show(place.column)
    focusStep(id)
  }

  function pickUp(id: string): void {
    const [place, step] = [placeOf(kept(), id), stepOf(id)]
    if (!place || !step) return
    setHeld({ id, to: place })
    say(t("step.taken", { title: step.title, ...inWords(board(), id) }))
    focusStep(id)
  }
  function carry(direction: Direction): void {
    const one = held()
    const from = one && placeOf(board(), one.id)
    if (!one || !from) return
    const next = nextPlace(board(), from, direction)
    if (next) setHeld({ id: one.id, to: next })
    say(t(next ? "step.at" : "step.edge", inWords(board(), one.id)))
    reveal(one.id)
  }
  /** Gives the step back where it was. */
  function putBack(): void {
    const one = held()
    if (!one) return
    setHeld(undefined)
    const title = stepOf(one.id)?.title
    say(title === undefined ? t("step.goneMeanwhile") : t("step.left", { title, ...inWords(kept(), one.id) }))
  }
  async function drop(): Promise<void> {
    const one = held()
    if (!one) return
    const from = placeOf(kept(), one.id)
    if (!from || (from.column === one.to.column && from.index === one.to.index)) return putBack()
    say("")
    await move(one.id, one.to)
    setHeld(undefined)
    focusStep(one.id)
  }

  /** A key that is held down moves step by step: each looks at what the one before has made. */
  let last: Promise<unknown> = Promise.resolve()
  async function move(id: string, to: Place | undefined): Promise<void> {
    const [from, step] = [placeOf(kept(), id), stepOf(id)]
    if (!step || !from) return toast(t("step.goneMeanwhile"))
    if (to && (from.column !== to.column || from.index !== to.index)) await actions.move(kept(), step, to)
  }
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work)
  }

  return {
    projectId,
    kept,
    board,
    held,
    said,
    part,
    show,
    stepOf,
    pickUp,
    carry,
    putBack,
    drop,
    /** The step that the bar at the foot is about. */
    moving,
    setMoving,
    move: (id: string, to: Place) => inTurn(() => move(id, to)),
    /** One place by an arrow, kept at once; the focus goes along. */
    shift: (id: string, direction: Direction) =>
      inTurn(async () => {
        const from = placeOf(kept(), id)
        await move(id, from && nextPlace(kept(), from, direction))
        reveal(id)
      }),
    toColumn: (id: string, column: Column) => inTurn(() => move(id, lastPlace(kept(), column))),
  }
}
export type BoardState = ReturnType<typeof createBoardState>

const firstPart = (board: Board): Part => (["doing", "todo", "backlog", "review"] as const).find((column) => board[column].length > 0) ?? "backlog"
