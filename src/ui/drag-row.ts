import { followPress } from "./follow-press.ts"

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
  const row = press.currentTarget.closest<HTMLElement>("[data-row]")
  const list = row?.parentElement
  if (!row || !list) return
  let drop: Drop | undefined
  const unmark = () => drop?.target.removeAttribute("data-drop")
  followPress(press, {
    pane: row.closest<HTMLElement>(".pane"),
    begin: () => row.setAttribute("data-dragged", ""),
    move({ y }) {
      unmark()
      drop = dropAt(list, row, y)
      drop?.target.setAttribute("data-drop", drop.side)
    },
    drop: () => drop && onDrop(drop),
    end() {
      unmark()
      row.removeAttribute("data-dragged")
    },
  })
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
