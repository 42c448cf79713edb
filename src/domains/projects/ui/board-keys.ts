import { besideRow, type KeyHandler } from "~/ui/shortcuts.ts"
import { type Direction, nextPlace, placeOf } from "../board.ts"
import type { ProjectActions } from "./actions.ts"
import type { BoardState } from "./board-state.ts"
import { focusStep } from "./focus-step.ts"

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" }

/**
 * The keys of the board, for the card that has the focus. Space picks it up; arrows then carry it, Space or Enter drops it, Escape
 * puts it back. Arrows alone walk from card to card, with Shift they move the card at once.
 */
export function boardKeys(state: BoardState, actions: ProjectActions): KeyHandler {
  function deedOf({ key, shiftKey }: KeyboardEvent): (() => unknown) | undefined {
    const held = state.held() !== undefined
    if (key === "Escape") return held ? state.putBack : state.moving() === undefined ? undefined : () => leaveMoving(state)
    const link = document.activeElement?.closest<HTMLElement>("main [data-step] [data-open]")
    const id = link?.closest<HTMLElement>("[data-step]")?.dataset.step
    if (!link || id === undefined) return undefined
    if (key === " ") return held ? state.drop : () => state.pickUp(id)
    if (key === "Enter") return held ? state.drop : undefined
    const direction = arrows[key]
    if (direction !== undefined) {
      if (held) return () => state.carry(direction)
      return shiftKey ? () => state.shift(id, direction) : () => walk(state, id, direction)
    }
    return key === "Delete" || key === "Backspace" ? () => remove(link, id) : undefined
  }
  function remove(link: HTMLElement, id: string): void {
    const [step, row] = [state.stepOf(id), link.closest<HTMLElement>("[data-row]")]
    if (!step || !row) return
    const goOn = besideRow(row)
    void actions.removeStep(step).then(() => requestAnimationFrame(goOn))
  }
  return (event) => {
    const deed = event.ctrlKey || event.metaKey || event.altKey ? undefined : deedOf(event)
    deed?.()
    return deed !== undefined
  }
}

/** Closes the bar; the focus returns to the card it was about. */
export function leaveMoving(state: BoardState): void {
  const id = state.moving()
  state.setMoving(undefined)
  if (id !== undefined) focusStep(id)
}

/** To the next card, over columns that have none. */
function walk(state: BoardState, id: string, direction: Direction): void {
  const board = state.board()
  let place = placeOf(board, id)
  while (place) {
    place = nextPlace(board, place, direction)
    const column = place ? board[place.column] : []
    const step = column[Math.min(place?.index ?? 0, column.length - 1)]
    if (!place || !step) continue
    state.show(place.column)
    focusStep(step.id)
    return
  }
}
