import { batch, createMemo, createSignal } from "solid-js"
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

/** A step and where it goes: picked up by keys, or dropped a moment ago. */
interface Moved {
  id: string
  to: Place
}

/**
 * One project's board as it is on screen. A move shows at once and is written behind it: what the owner does next, however fast,
 * is about what is seen.
 */
export function createBoardState(projectId: string, actions: ProjectActions) {
  const api = useApi()
  const written = createMemo(() => boardOf(api.all(projectSteps).filter((step) => step.projectId === projectId)))
  /** Moves that are being written, in their order. */
  const [landing, setLanding] = createSignal<readonly Moved[]>([])
  /** The steps where the owner has put them. */
  const kept = createMemo(() => landing().reduce((board, { id, to }) => withMoved(board, id, to), written()))
  const [held, setHeld] = createSignal<Moved>()
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
  function drop(): void {
    const one = held()
    if (!one) return
    const from = placeOf(kept(), one.id)
    if (!from || samePlace(from, one.to)) putBack()
    else {
      say("")
      batch(() => {
        setHeld(undefined)
        move(one.id, one.to)
      })
      focusStep(one.id)
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  function move(id: string, to: Place | undefined): void {
    const from = placeOf(kept(), id)
    if (from === undefined) toast(t("step.goneMeanwhile"))
    if (!from || !to || samePlace(from, to)) return
    const one = { id, to }
    setLanding((others) => [...others, one])
    // One after the other: each is written beside what the one before has made.
    last = last.then(() => write(one)).finally(() => setLanding((all) => all.filter((other) => other !== one)))
  }
  async function write({ id, to }: Moved): Promise<void> {
    const step = stepOf(id)
    if (step) await actions.move(written(), step, to)
    else toast(t("step.goneMeanwhile"))
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
    move,
    /** One place by an arrow; the focus goes along. */
    shift(id: string, direction: Direction): void {
      const from = placeOf(kept(), id)
      move(id, from && nextPlace(kept(), from, direction))
      reveal(id)
    },
    toColumn: (id: string, column: Column) => move(id, lastPlace(kept(), column)),
  }
}
export type BoardState = ReturnType<typeof createBoardState>

const samePlace = (left: Place, right: Place) => left.column === right.column && left.index === right.index

const firstPart = (board: Board): Part => (["doing", "todo", "backlog", "review"] as const).find((column) => board[column].length > 0) ?? "backlog"
