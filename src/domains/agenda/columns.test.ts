import { describe, expect, test } from "vitest"
import { columnsOf, groupsOf, lanesOf, type Range } from "./columns.ts"

/** "9-10 9.5-11": hours for minutes are enough here. */
const ranges = (text: string): Range[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((one) => {
      const [from = 0, to = 0] = one.split("-").map(Number)
      return { from, to }
    })
/** "column/columns" and "+n" for what is wider than one. */
const said = (text: string, least = 0) =>
  columnsOf(ranges(text), least).map(({ column, columns, wide }) => `${column}/${columns}${wide > 1 ? `+${wide - 1}` : ""}`)

describe("events of a day", () => {
  test("none of them need no columns", () => {
    expect(columnsOf([])).toEqual([])
    expect(lanesOf([])).toEqual([])
    expect(groupsOf([])).toEqual([])
  })

  test("that don't overlap have the whole width", () => {
    expect(said("9-10 11-12")).toEqual(["0/1", "0/1"])
  })

  test("that only touch don't overlap", () => {
    expect(said("9-10 10-11 11-12")).toEqual(["0/1", "0/1", "0/1"])
  })

  test("that overlap share the width, whatever order they come in", () => {
    expect(said("9-10 9.5-11")).toEqual(["0/2", "1/2"])
    expect(said("9.5-11 9-10")).toEqual(["1/2", "0/2"])
  })

  test("of the same time stand in the order in which they came", () => {
    expect(said("9-10 9-10 9-10")).toEqual(["0/3", "1/3", "2/3"])
  })

  test("with the same start: the longer one stands first", () => {
    expect(said("9-10 9-12")).toEqual(["1/2", "0/2"])
  })

  test("a chain shares two columns and takes them again as soon as they are free", () => {
    expect(said("9-11 10-13 12-15 14-16")).toEqual(["0/2", "1/2", "0/2", "1/2"])
  })

  test("that overlaps only through others still has the group's columns", () => {
    expect(said("9-12 9-10 10-11 11-12")).toEqual(["0/2", "1/2", "1/2", "1/2"])
  })

  test("takes the free columns at its right, but no more than are free for all of its time", () => {
    expect(said("9-10 9-10 9-12 11-12")).toEqual(["1/3", "2/3", "0/3", "1/3+1"])
    expect(said("9-13 9-10 9-10 10-11 10.5-12")).toEqual(["0/3", "1/3", "2/3", "1/3", "2/3"])
    expect(said("8-9 8.5-12 11-13 11.5-12")).toEqual(["0/3", "1/3", "0/3", "2/3"])
  })

  test("a new group starts where nothing overlaps any more", () => {
    expect(said("9-10 9-10 9-10 10-11 10.5-12")).toEqual(["0/3", "1/3", "2/3", "0/2", "1/2"])
  })

  test("of no length stand where they are, and are counted as long as they are drawn", () => {
    expect(said("9-9 9-9")).toEqual(["0/1", "0/1"])
    expect(said("9-9 9-9", 0.5)).toEqual(["0/2", "1/2"])
    expect(said("9-9.1 9.25-10", 0.5)).toEqual(["0/2", "1/2"])
    expect(said("9-9.1 9.5-10", 0.5)).toEqual(["0/1", "0/1"])
  })

  test("sixty at random never lie on one another and never leave their day", () => {
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let round = 0; round < 40; round += 1) {
      const some = Array.from({ length: 60 }, () => {
        const from = next(96) * 15
        return { from, to: Math.min(1_440, from + 15 + next(20) * 15) }
      })
      const places = columnsOf(some)
      for (const [index, { column, columns, wide }] of places.entries()) {
        expect(wide).toBeGreaterThanOrEqual(1)
        expect(column + wide).toBeLessThanOrEqual(columns)
        for (const [other, place] of places.entries()) {
          const [one, two] = [some[index] as Range, some[other] as Range]
          if (other <= index || one.from >= two.to || two.from >= one.to) continue
          expect(place.columns).toBe(columns)
          expect(column + wide <= place.column || place.column + place.wide <= column).toBe(true)
        }
      }
    }
  })
})

describe("what lasts whole days", () => {
  test("takes the first row that is free", () => {
    expect(lanesOf(ranges("0-3 1-2 2-4 3-5 6-7"))).toEqual([0, 1, 1, 0, 0])
  })

  test("with the longer one above where they start together", () => {
    expect(lanesOf(ranges("0-1 0-7 0-3"))).toEqual([2, 0, 1])
  })
})

test("things at the same time are found through one another", () => {
  expect(groupsOf(ranges("9-10 9.5-11 12-13 10.5-11.5"))).toEqual([[0, 1, 3], [2]])
})
