import type { JSX } from "solid-js"

/** A table whose cells hold links and which is one stop for Tab: arrows walk from link to link. Its children are its head and its body. */
export function WalkedTable(props: { label: string; class: string; children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrows walk is what a grid is
    <table class={props.class} role="grid" aria-label={props.label} onKeyDown={walkGrid}>
      {props.children}
    </table>
  )
}

/**
 * Keys of a table whose cells hold links: arrows walk from link to link, left and right over the ends of
 * rows; Home and End go to the ends of the row, with Ctrl to those of the table. Enter is the link's own.
 */
function walkGrid(event: KeyboardEvent & { currentTarget: HTMLTableElement }): void {
  if (event.altKey || event.metaKey || event.shiftKey) return
  const rows = [...event.currentTarget.rows].map((row) => [...row.cells].map((cell) => cell.querySelector<HTMLElement>("td > a")))
  const y = rows.findIndex((row) => row.some((link) => link !== null && link === document.activeElement))
  const x = rows[y]?.indexOf(document.activeElement as HTMLElement) ?? -1
  if (x === -1) return
  const target = next(rows, x, y, event.ctrlKey ? `Ctrl ${event.key}` : event.key)
  if (target === undefined) return
  event.preventDefault()
  target?.focus()
}

type Links = readonly (readonly (HTMLElement | null)[])[]

/** The link that a key leads to, null where there is none that way, undefined for a key that leads nowhere. */
function next(rows: Links, x: number, y: number, key: string): HTMLElement | null | undefined {
  const all = rows.flat().filter((link) => link !== null)
  const row = (rows[y] ?? []).filter((link) => link !== null)
  const column = rows.map((cells) => cells[x] ?? null)
  const beside = (step: number) => all[all.indexOf(rows[y]?.[x] as HTMLElement) + step] ?? null
  switch (key) {
    case "ArrowLeft":
      return beside(-1)
    case "ArrowRight":
      return beside(1)
    case "ArrowUp":
      return column.slice(0, y).findLast((link) => link !== null) ?? null
    case "ArrowDown":
      return column.slice(y + 1).find((link) => link !== null) ?? null
    case "Home":
      return row[0]
    case "End":
      return row.at(-1)
    case "Ctrl Home":
      return all[0]
    case "Ctrl End":
      return all.at(-1)
    default:
      return undefined
  }
}
