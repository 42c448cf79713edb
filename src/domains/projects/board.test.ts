import { describe, expect, test } from "vitest"
import { boardOf, boxesOf, type Column, columns, lastPlace, neighbourAt, nextPlace, placeOf, progressOf, withMoved } from "./board.ts"
import type { ProjectStep } from "./schema.ts"

const step = (title: string, status: Column, position: string): ProjectStep => ({
  id: title,
  version: 1,
  createdAt: "2026-11-25T09:00:00.000Z",
  updatedAt: "2026-11-25T09:00:00.000Z",
  deletedAt: null,
  projectId: "p",
  title,
  description: null,
  status,
  position,
})
const board = boardOf([step("c", "todo", "a2"), step("a", "todo", "a0"), step("b", "todo", "a1"), step("d", "doing", "a0"), step("e", "done", "a0")])
const titles = (of = board) =>
  Object.fromEntries(columns.filter((column) => of[column].length > 0).map((column) => [column, of[column].map(({ id }) => id).join("")]))

describe("a board", () => {
  test("has every step in its column, from the top", () => {
    expect(titles()).toEqual({ todo: "abc", doing: "d", done: "e" })
    expect(placeOf(board, "b")).toEqual({ column: "todo", index: 1 })
    expect(placeOf(board, "nobody")).toBeUndefined()
  })

  test("steps with equal keys stand in the same order on every device", () => {
    expect(titles(boardOf([step("y", "todo", "a0"), step("x", "todo", "a0")]))).toEqual({ todo: "xy" })
  })

  test("shows a step elsewhere, within its column and in another, and keeps all the others in their order", () => {
    expect(titles(withMoved(board, "a", { column: "todo", index: 2 }))).toEqual({ todo: "bca", doing: "d", done: "e" })
    expect(titles(withMoved(board, "c", { column: "todo", index: 0 }))).toEqual({ todo: "cab", doing: "d", done: "e" })
    expect(titles(withMoved(board, "b", { column: "doing", index: 1 }))).toEqual({ todo: "ac", doing: "db", done: "e" })
    expect(titles(withMoved(board, "e", { column: "review", index: 0 }))).toEqual({ todo: "abc", doing: "d", review: "e" })
    expect(withMoved(board, "nobody", { column: "todo", index: 0 })).toBe(board)
  })

  test("says behind whom a step stands at a place", () => {
    expect(neighbourAt(board, "c", { column: "todo", index: 0 })).toBeNull()
    expect(neighbourAt(board, "a", { column: "todo", index: 1 })).toBe("b")
    expect(neighbourAt(board, "a", { column: "todo", index: 99 })).toBe("c")
    expect(neighbourAt(board, "a", { column: "review", index: 3 })).toBeNull()
    expect(neighbourAt(board, "d", { column: "todo", index: 2 })).toBe("b")
  })

  test("is walked by arrows, at the same height to the sides, and ends at its edges", () => {
    expect(nextPlace(board, { column: "todo", index: 0 }, "up")).toBeUndefined()
    expect(nextPlace(board, { column: "todo", index: 0 }, "down")).toEqual({ column: "todo", index: 1 })
    expect(nextPlace(board, { column: "todo", index: 2 }, "down")).toBeUndefined()
    expect(nextPlace(board, { column: "todo", index: 2 }, "right")).toEqual({ column: "doing", index: 1 })
    expect(nextPlace(board, { column: "todo", index: 2 }, "left")).toEqual({ column: "backlog", index: 0 })
    expect(nextPlace(board, { column: "backlog", index: 0 }, "left")).toBeUndefined()
    expect(nextPlace(board, { column: "done", index: 0 }, "right")).toBeUndefined()
  })

  test("takes what is done on top, and anything else at the end", () => {
    expect(lastPlace(board, "done")).toEqual({ column: "done", index: 0 })
    expect(lastPlace(board, "todo")).toEqual({ column: "todo", index: 3 })
  })

  test("says how far it is, and what is next: what is begun before what is planned", () => {
    expect(progressOf(board)).toMatchObject({ done: 1, all: 5, next: { id: "d" } })
    expect(progressOf(withMoved(board, "d", { column: "done", index: 0 }))).toMatchObject({ done: 2, next: { id: "a" } })
    expect(progressOf(boardOf([]))).toEqual({ done: 0, all: 0, next: undefined })
  })

  test("counts the boxes of a step's text", () => {
    expect(boxesOf("Voir\n- [x] une\n- [ ] deux\n1. [X] trois\n- [] non\n> - [ ] citée")).toEqual([
      { done: true },
      { done: false },
      { done: true },
      { done: false },
    ])
    expect(boxesOf(null)).toEqual([])
  })
})
