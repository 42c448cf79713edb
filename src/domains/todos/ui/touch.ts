import { t } from "~/i18n/room-words.ts"
import { extended, toggled } from "../selection.ts"
import { selecting, selection, setSelection, shownTodos } from "./selected.ts"

/** A finger that stays this long starts choosing. */
const LONG_PRESS_MS = 450
/** Pixels that a finger may tremble. */
const STILL = 10
/** How far a swipe goes before letting go does something, as a part of the row, and at most. */
const FAR_PART = 0.35
const FAR_MOST = 140
/** The screen's left edge belongs to the system's own way back. */
const SYSTEM_EDGE = 24

export type Side = "done" | "later"
interface Gesture {
  row: HTMLElement
  id: string
  x: number
  y: number
  timer: ReturnType<typeof setTimeout>
  swipe?: { words: HTMLElement; side: Side | null; far: boolean }
}

/**
 * What fingers do to rows of todos, anywhere on the page: a swipe to the right finishes, to the left moves to tomorrow, a
 * long press starts choosing, and then a tap chooses. Rows scroll by `touch-action: pan-y`, so the browser itself keeps
 * what is vertical and ends the gesture. A mouse chooses with Shift. Returns its end.
 */
export function bindTouch(act: (side: Side, id: string) => void, words: (side: Side, id: string) => string | null): () => void {
  let gesture: Gesture | null = null
  let touched = false
  let pressed = false

  const end = () => {
    clearTimeout(gesture?.timer)
    gesture?.swipe?.words.remove()
    gesture = null
  }
  const onDown = (event: PointerEvent) => {
    touched = event.pointerType !== "mouse"
    pressed = false
    end()
    const row = rowOf(event.target)
    if (!touched || !event.isPrimary || row?.dataset.todo === undefined) return
    const { clientX: x, clientY: y } = event
    gesture = { row, id: row.dataset.todo, x, y, timer: setTimeout(longPress, LONG_PRESS_MS) }
  }
  const longPress = () => {
    if (!gesture || gesture.swipe) return
    pressed = true
    navigator.vibrate?.(10)
    const { id } = gesture
    setSelection((chosen) => toggled(chosen, id))
  }
  const onMove = (event: PointerEvent) => {
    if (!gesture || !event.isPrimary) return
    const [across, along] = [event.clientX - gesture.x, Math.abs(event.clientY - gesture.y)]
    if (!gesture.swipe) {
      if (Math.max(Math.abs(across), along) > STILL) clearTimeout(gesture.timer)
      if (Math.abs(across) <= STILL || pressed || selecting() || gesture.x < SYSTEM_EDGE) return
      if (Math.abs(across) < along * 1.5) return end()
      gesture.swipe = { words: revealIn(gesture.row), side: null, far: false }
      gesture.row.setPointerCapture(event.pointerId)
    }
    reveal(gesture, gesture.swipe, across, words)
  }
  const onUp = () => {
    const { swipe, id } = gesture ?? {}
    if (swipe) pressed = true
    end()
    if (swipe?.side && swipe.far && id) act(swipe.side, id)
  }
  const onClick = (event: MouseEvent) => {
    const id = rowOf(event.target)?.dataset.todo
    const onLink = event.target instanceof Element && event.target.closest("[data-open]") !== null
    if (id === undefined || !(pressed || (onLink && (event.shiftKey || (touched && selecting()))))) return
    event.preventDefault()
    event.stopPropagation()
    if (!pressed && event.shiftKey) setSelection((chosen) => extended(chosen, shownTodos(), selection().head ?? id, id))
    else if (!pressed) setSelection((chosen) => toggled(chosen, id))
    pressed = false
  }
  // A long press would open the browser's menu of the link.
  const onMenu = (event: Event) => {
    if (touched && rowOf(event.target)) event.preventDefault()
  }

  const bound: [string, EventListener, boolean][] = [
    ["pointerdown", onDown as EventListener, false],
    ["pointermove", onMove as EventListener, false],
    ["pointerup", onUp, false],
    ["pointercancel", end, false],
    ["click", onClick as EventListener, true],
    ["contextmenu", onMenu, false],
  ]
  for (const [name, listener, capture] of bound) document.addEventListener(name, listener, capture)
  return () => {
    end()
    for (const [name, listener, capture] of bound) document.removeEventListener(name, listener, capture)
  }
}

const rowOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>("main [data-todo]") : null)

/** What a swipe says, over the row: it grows from the edge that the finger leaves, and fills the row where letting go counts. */
function revealIn(row: HTMLElement): HTMLElement {
  const words = document.createElement("div")
  words.className = "swipe"
  words.ariaHidden = "true"
  row.append(words)
  return words
}

function reveal({ row, id }: Gesture, swipe: NonNullable<Gesture["swipe"]>, across: number, words: (side: Side, id: string) => string | null): void {
  const side = across > 0 ? "done" : "later"
  const said = words(side, id)
  const far = Math.abs(across) >= Math.min(FAR_MOST, row.clientWidth * FAR_PART)
  Object.assign(swipe, { side: said === null ? null : side, far })
  swipe.words.hidden = said === null
  swipe.words.className = `swipe ${side} ${far ? "far" : ""}`
  swipe.words.textContent = said === null ? "" : far ? t("swipe.letGo", { what: said.toLocaleLowerCase() }) : said
  // Whoever wants no motion sees the words at once, in their place.
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches
  swipe.words.style.setProperty("--across", still || far ? "100%" : `${Math.abs(across)}px`)
}
