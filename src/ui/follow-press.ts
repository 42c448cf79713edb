/** Pixels that a press may tremble before it is a drag. */
const SLACK = 5
/** How near the pane's edge a drag scrolls it, and by how much a frame, in pixels. */
const EDGE = 56
const SCROLL = 10
/** A finger that stays this long takes hold of what would otherwise be scrolled, in milliseconds. */
const LONG_PRESS_MS = 450

export interface Point {
  x: number
  y: number
}

interface Follow {
  /** The drag begins: what is dragged may be marked. */
  begin?: () => void
  /** The pointer, or the pane under it, has moved. */
  move: (point: Point) => void
  /** Let go, after a drag; what moved is where `move` last said. */
  drop: () => void
  /** However it ends, also without a drag: take the marks away. */
  end?: () => void
  /** The part of the page that scrolls up and down when the pointer comes near its edge; it may be another one by and by. */
  pane?: HTMLElement | null | (() => HTMLElement | null)
  /** The part that scrolls to the sides. */
  across?: HTMLElement | null
  /** A finger scrolls, and drags only once it has stayed (else the element needs `touch-action: none`). */
  fingerStays?: boolean
}

/**
 * Follows a press by mouse, pen or finger on the element of its listener. A press that stays in place remains a click; Escape
 * gives up.
 */
export function followPress(
  press: PointerEvent & { currentTarget: HTMLElement },
  { begin, move, drop, end, pane, across, fingerStays }: Follow,
): void {
  const handle = press.currentTarget
  if (press.button !== 0) return
  const done = new AbortController()
  const options = { signal: done.signal }
  const waits = fingerStays === true && press.pointerType === "touch"
  let at: Point = { x: press.clientX, y: press.clientY }
  let dragging = false
  let moved = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const start = () => {
    dragging = true
    handle.setPointerCapture(press.pointerId)
    begin?.()
    requestAnimationFrame(scroll)
  }
  const scroll = () => {
    if (done.signal.aborted || !(pane || across)) return
    const part = typeof pane === "function" ? pane() : pane
    const [box, frame] = [part?.getBoundingClientRect(), across?.getBoundingClientRect()]
    const down = box ? beyond(at.y, box.top, box.bottom) : 0
    const aside = frame ? beyond(at.x, frame.left, frame.right) : 0
    // A finger that has only stayed so far scrolls nothing.
    if (moved && (down !== 0 || aside !== 0)) {
      part?.scrollBy(0, down)
      across?.scrollBy(aside, 0)
      move(at)
    }
    requestAnimationFrame(scroll)
  }
  const finish = () => {
    clearTimeout(timer)
    done.abort()
    end?.()
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    at = { x: event.clientX, y: event.clientY }
    if (!dragging) {
      if (Math.max(Math.abs(at.x - press.clientX), Math.abs(at.y - press.clientY)) < SLACK) return
      // A finger that doesn't wait wants to scroll.
      if (waits) return finish()
      start()
    }
    moved = true
    move(at)
  }
  const release = () => {
    const dragged = dragging
    finish()
    if (!dragged) return
    noClick(handle)
    drop()
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    finish()
    noClick(handle)
  }
  if (waits) {
    timer = setTimeout(() => {
      navigator.vibrate?.(10)
      start()
    }, LONG_PRESS_MS)
    handle.addEventListener("touchmove", (event) => dragging && event.preventDefault(), { ...options, passive: false })
    handle.addEventListener("contextmenu", (event) => event.preventDefault(), options)
  }
  addEventListener("pointermove", onMove, options)
  addEventListener("pointerup", release, options)
  addEventListener("pointercancel", finish, options)
  addEventListener("keydown", giveUp, { ...options, capture: true })
}

/** By how much to scroll for a pointer near the start or the end of what scrolls. */
const beyond = (at: number, start: number, end: number) => (at < start + EDGE ? -SCROLL : at > end - EDGE ? SCROLL : 0)

/** A drag that ends on its handle isn't a click, nor one on a link within. */
function noClick(handle: HTMLElement): void {
  const stop = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  handle.addEventListener("click", stop, { capture: true })
  setTimeout(() => handle.removeEventListener("click", stop, { capture: true }))
}
