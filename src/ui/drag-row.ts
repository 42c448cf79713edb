/** Pixels that a press may tremble before it is a drag. */
const SLACK = 5
/** How near the pane's edge a drag scrolls it, and by how much a frame, in pixels. */
const EDGE = 56
const SCROLL = 10

/** Where a row was let go: just before or behind `target`, another row of its list. */
export interface Drop {
  target: HTMLElement
  side: "before" | "after"
}

/**
 * Follows a press on a row's handle, by mouse, pen or finger (the handle needs `touch-action: none`). Nothing slides: a line
 * (`data-drop` on the target) says where the row would stand among the rows (`data-row`) of its own list. Escape gives up.
 * A press that stays in place remains a click.
 */
export function dragRow(press: PointerEvent & { currentTarget: HTMLElement }, onDrop: (drop: Drop) => void): void {
  const handle = press.currentTarget
  const row = handle.closest<HTMLElement>("[data-row]")
  const list = row?.parentElement
  if (press.button !== 0 || !row || !list) return
  const pane = row.closest<HTMLElement>(".pane")
  const done = new AbortController()
  const options = { signal: done.signal }
  let at = press.clientY
  let dragging = false
  let drop: Drop | undefined

  const aim = () => {
    drop?.target.removeAttribute("data-drop")
    drop = dropAt(list, row, at)
    drop?.target.setAttribute("data-drop", drop.side)
  }
  const scroll = () => {
    if (done.signal.aborted || !pane) return
    const { top, bottom } = pane.getBoundingClientRect()
    const by = at < top + EDGE ? -SCROLL : at > bottom - EDGE ? SCROLL : 0
    if (by !== 0) {
      pane.scrollBy(0, by)
      aim()
    }
    requestAnimationFrame(scroll)
  }
  const end = () => {
    done.abort()
    drop?.target.removeAttribute("data-drop")
    row.removeAttribute("data-dragged")
  }
  const move = (event: PointerEvent) => {
    at = event.clientY
    if (!dragging) {
      if (Math.abs(at - press.clientY) < SLACK) return
      dragging = true
      row.setAttribute("data-dragged", "")
      requestAnimationFrame(scroll)
    }
    aim()
  }
  const release = () => {
    end()
    if (!dragging) return
    noClick(handle)
    if (drop) onDrop(drop)
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    end()
    noClick(handle)
  }
  handle.setPointerCapture(press.pointerId)
  handle.addEventListener("pointermove", move, options)
  handle.addEventListener("pointerup", release, options)
  handle.addEventListener("pointercancel", end, options)
  addEventListener("keydown", giveUp, { ...options, capture: true })
}

/** The row of `list` under the height `y`; above and below the list, its first and its last. None where `row` stands already. */
function dropAt(list: HTMLElement, row: HTMLElement, y: number): Drop | undefined {
  const box = list.getBoundingClientRect()
  const rows = list.querySelectorAll<HTMLElement>(":scope > [data-row]")
  const under = document.elementFromPoint(box.left + box.width / 2, y)?.closest<HTMLElement>("[data-row]")
  const target = y <= box.top ? rows[0] : y >= box.bottom ? rows[rows.length - 1] : under
  if (!target || target === row || target.parentElement !== list) return undefined
  const { top, height } = target.getBoundingClientRect()
  return { target, side: y < top + height / 2 ? "before" : "after" }
}

/** A drag that ends on its handle isn't a click. */
function noClick(handle: HTMLElement): void {
  const stop = (event: Event) => event.stopPropagation()
  handle.addEventListener("click", stop, { capture: true })
  setTimeout(() => handle.removeEventListener("click", stop, { capture: true }))
}
