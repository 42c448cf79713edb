import { followPress, type Point } from "./follow-press.ts"

/** Where a row was let go: just before or behind `target`, a row of `list`; in a list without rows there is none. */
export interface Drop {
  list: HTMLElement
  target: HTMLElement | undefined
  side: "before" | "after"
}

interface DragOptions {
  onDrop: (drop: Drop) => void
  /** Lists that take the row; where none are given its own alone. The one that is pointed at wins, else one above or below the pointer. */
  lists?: () => readonly HTMLElement[]
  /** The row is its own handle: a finger scrolls until it has stayed a while. */
  fingerStays?: boolean
  /** A finger that stayed, and was lifted without a drag. */
  onHeld?: () => void
}

/**
 * Follows a press on a row's handle, by mouse, pen or finger (a handle that isn't the row needs `touch-action: none`). Nothing
 * slides: a line (`data-drop` on the target, or on a list without rows) says where the row would stand among the rows
 * (`data-row`) of a list. Escape gives up. A press that stays in place remains a click.
 */
export function dragRow(
  press: PointerEvent & { currentTarget: HTMLElement },
  { onDrop, onHeld, lists: others, fingerStays = false }: DragOptions,
): void {
  const row = press.currentTarget.closest<HTMLElement>("[data-row]")
  if (!row?.parentElement) return
  const lists = others?.() ?? [row.parentElement]
  let drop: Drop | undefined
  let moved = false
  const mark = () => drop?.target ?? drop?.list
  followPress(press, {
    fingerStays,
    pane: () => (drop?.list ?? row).closest<HTMLElement>(".pane"),
    across: row.closest<HTMLElement>("[data-across]"),
    begin: () => row.setAttribute("data-dragged", ""),
    move(point) {
      moved = true
      mark()?.removeAttribute("data-drop")
      drop = dropAt(lists, row, point)
      mark()?.setAttribute("data-drop", drop?.side ?? "")
    },
    drop() {
      if (drop) onDrop(drop)
      else if (!moved) onHeld?.()
    },
    end() {
      mark()?.removeAttribute("data-drop")
      row.removeAttribute("data-dragged")
    },
  })
}

const across = ({ left, right }: DOMRect, { x }: Point) => x >= left && x <= right
/** Pixels above or below. */
const away = ({ top, bottom }: DOMRect, { y }: Point) => Math.max(top - y, 0, y - bottom)

/** Where the point would put the row: above and below a list, at its ends. Nowhere where the row stands already. */
function dropAt(lists: readonly HTMLElement[], row: HTMLElement, at: Point): Drop | undefined {
  const boxes = lists.map((list) => ({ list, box: list.getBoundingClientRect() })).filter(({ box }) => box.width > 0)
  const aimed = boxes.filter(({ box }) => across(box, at))
  // Lists that stand under one another keep a row between them, however far to the side the pointer is.
  const oneColumn = boxes.every(({ box }) => box.left === boxes[0]?.box.left)
  const [chosen] = (aimed.length === 0 && oneColumn ? boxes : aimed).sort((one, other) => away(one.box, at) - away(other.box, at))
  if (chosen === undefined) return undefined
  const { list, box } = chosen
  const rows = list.querySelectorAll<HTMLElement>(":scope > [data-row]")
  if (rows.length === 0) return { list, target: undefined, side: "after" }
  const target = at.y <= box.top ? rows[0] : at.y >= box.bottom ? rows[rows.length - 1] : rowAt(list, rows, box.left + box.width / 2, at.y)
  if (!target || target === row) return undefined
  const { top, height } = target.getBoundingClientRect()
  return { list, target, side: at.y < top + height / 2 ? "before" : "after" }
}

/** The row at the height `y`, or the next one below a gap. */
function rowAt(list: HTMLElement, rows: Iterable<HTMLElement>, x: number, y: number): HTMLElement | undefined {
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-row]")
  return under?.parentElement === list ? under : [...rows].find((row) => y < row.getBoundingClientRect().bottom)
}
