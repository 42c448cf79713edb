import { describe, expect, test } from "vitest"
import { chunks, everything, extended, nothing, toggled } from "./selection.ts"

const order = ["a", "b", "c", "d", "e", "f"]
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join("")

describe("choosing several todos", () => {
  test("a todo is chosen, and left out by the same key; with none left nothing is chosen", () => {
    const one = toggled(nothing, "b")
    expect(ids(toggled(one, "d"))).toBe("bd")
    expect(toggled(one, "b")).toBe(nothing)
  })

  test("going on from a todo takes the ones passed along, and coming back gives them up", () => {
    const two = extended(nothing, order, "b", "c")
    const three = extended(two, order, "c", "d")
    expect(ids(three)).toBe("bcd")
    expect(ids(extended(three, order, "d", "c"))).toBe("bc")
    expect(ids(extended(extended(two, order, "c", "b"), order, "b", "a"))).toBe("ab")
  })

  test("a second range keeps the first", () => {
    const first = extended(nothing, order, "a", "b")
    expect(ids(extended(first, order, "d", "e"))).toBe("abde")
    expect(ids(extended(toggled(first, "f"), order, "f", "e"))).toBe("abef")
  })

  test("a range whose start has left the screen begins where one stands; a todo that isn't shown changes nothing", () => {
    const gone = toggled(nothing, "z")
    expect(ids(extended(gone, order, "c", "d"))).toBe("cdz")
    expect(extended(gone, order, "c", "y")).toBe(gone)
  })

  test("all that is shown is chosen at once; of an empty list that is nothing", () => {
    expect(ids(everything(order))).toBe("abcdef")
    expect(everything([])).toBe(nothing)
    expect(ids(extended(everything(order), order, "f", "e"))).toBe("abcde")
  })
})

test("a thousand todos are changed forty at a time, each once and in their order", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => index)
  const pieces = chunks(many, 40)
  expect(pieces).toHaveLength(25)
  expect(pieces.flat()).toEqual(many)
  expect(chunks(many.slice(0, 41), 40).map((piece) => piece.length)).toEqual([40, 1])
  expect(chunks([], 40)).toEqual([])
})
