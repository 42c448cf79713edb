import { bySibling } from "~/sync/position.ts"
import { type ProjectStep, stepStatus } from "./schema.ts"

/** A project's board as it is seen: its columns from left to right, each with its steps from the top. */

export type Column = ProjectStep["status"]
export const columns = stepStatus.options
export type Board = Readonly<Record<Column, readonly ProjectStep[]>>

/** Where a step stands or is to stand: `index` counts the others of its column above it. */
export interface Place {
  column: Column
  index: number
}
export type Direction = "up" | "down" | "left" | "right"

export function boardOf(steps: readonly ProjectStep[]): Board {
  const board: Record<Column, ProjectStep[]> = { backlog: [], todo: [], doing: [], review: [], done: [] }
  for (const step of [...steps].sort(bySibling)) board[step.status].push(step)
  return board
}

export function placeOf(board: Board, id: string): Place | undefined {
  for (const column of columns) {
    const index = board[column].findIndex((step) => step.id === id)
    if (index !== -1) return { column, index }
  }
  return undefined
}

/** The board with a step standing elsewhere; where it isn't on the board, the board as it is. */
export function withMoved(board: Board, id: string, to: Place): Board {
  const from = placeOf(board, id)
  const step = from && board[from.column][from.index]
  if (!from || !step) return board
  const without = { ...board, [from.column]: board[from.column].filter((one) => one.id !== id) }
  const rest = without[to.column]
  return { ...without, [to.column]: [...rest.slice(0, to.index), step, ...rest.slice(to.index)] }
}

/** Behind which step `id` stands at a place (null: at the top), which is what a move says. */
export function neighbourAt(board: Board, id: string, { column, index }: Place): string | null {
  const others = board[column].filter((step) => step.id !== id)
  return others[Math.min(index, others.length) - 1]?.id ?? null
}

/** One step by an arrow: up and down within the column, to the side at the same height as far as there is one. None at an edge. */
export function nextPlace(board: Board, { column, index }: Place, direction: Direction): Place | undefined {
  if (direction === "up" || direction === "down") {
    const next = index + (direction === "up" ? -1 : 1)
    return next < 0 || next >= board[column].length ? undefined : { column, index: next }
  }
  const beside = besideColumn(column, direction)
  return beside && { column: beside, index: Math.min(index, board[beside].length) }
}

export const besideColumn = (column: Column, side: "left" | "right"): Column | undefined =>
  columns[columns.indexOf(column) + (side === "left" ? -1 : 1)]

/** Where a step goes in a column that was named without a place: what is done on top, the newest first; elsewhere last. */
export const lastPlace = (board: Board, column: Column): Place => ({ column, index: column === "done" ? 0 : board[column].length })

/** How far the steps are, and which is to be done next: what is begun, then what is planned. */
export function progressOf(board: Board): { done: number; all: number; next: ProjectStep | undefined } {
  const all = columns.reduce((sum, column) => sum + board[column].length, 0)
  const next = board.doing[0] ?? board.todo[0] ?? board.review[0] ?? board.backlog[0]
  return { done: board.done.length, all, next }
}

/** Boxes of a description in Markdown, ticked or not: how far a step is. */
export function boxesOf(description: string | null): { done: boolean }[] {
  return [...(description ?? "").matchAll(/^[\s>]*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s/gm)].map(([, mark]) => ({ done: mark !== " " }))
}
