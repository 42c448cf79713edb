import { describe, expect, test } from "vitest"
import { bySibling, placeAfter, type Sibling } from "./position.ts"

const order = (siblings: Sibling[]) => [...siblings].sort(bySibling).map(({ id }) => id)

/** Applies a move as a command would and answers the new order. */
function move(siblings: Sibling[], id: string, after: string | null): Sibling[] {
  const { position, respread } = placeAfter(siblings, id, after)
  const fresh = new Map(respread.map((sibling) => [sibling.id, sibling.position]))
  return [
    ...siblings.filter((sibling) => sibling.id !== id).map((sibling) => ({ id: sibling.id, position: fresh.get(sibling.id) ?? sibling.position })),
    { id, position },
  ]
}

const three: Sibling[] = [
  { id: "a", position: "a0" },
  { id: "b", position: "a1" },
  { id: "c", position: "a2" },
]

describe("a moved row stands where it was put", () => {
  test("first, in the middle and last", () => {
    expect(order(move(three, "c", null))).toEqual(["c", "a", "b"])
    expect(order(move(three, "c", "a"))).toEqual(["a", "c", "b"])
    expect(order(move(three, "a", "c"))).toEqual(["b", "c", "a"])
  })

  test("behind a neighbour that is gone: at the end", () => {
    expect(order(move(three, "a", "gone"))).toEqual(["b", "c", "a"])
  })

  test("into an empty column", () => {
    expect(order(move([], "a", null))).toEqual(["a"])
  })

  test("between two equal keys, as two devices may have made them, by spreading all again", () => {
    const equal = [
      { id: "a", position: "a0" },
      { id: "b", position: "a0" },
      { id: "c", position: "a0" },
    ]
    const moved = move(equal, "d", "a")
    expect(order(moved)).toEqual(["a", "d", "b", "c"])
    expect(new Set(moved.map(({ position }) => position)).size).toBe(4)
  })

  test("among rows without a key, which stand last in the order of their ids", () => {
    expect(
      order(
        move(
          [
            { id: "a", position: null },
            { id: "b", position: null },
          ],
          "c",
          "a",
        ),
      ),
    ).toEqual(["a", "c", "b"])
  })

  test("beside a key that is no key", () => {
    expect(order(move([{ id: "a", position: "not a key!" }], "b", "a"))).toEqual(["a", "b"])
  })

  test("with only its own key changed where there is room", () => {
    expect(placeAfter(three, "c", "a").respread).toEqual([])
  })

  test("a thousand times in a row at the same place", () => {
    let siblings: Sibling[] = three
    for (let index = 0; index < 1_000; index += 1) siblings = move(siblings, `n${index}`, "a")
    expect(order(siblings).slice(0, 3)).toEqual(["a", "n999", "n998"])
  })
})
