import { expect, test } from "vitest"
import { moved, stepsOf } from "./pasted-steps.ts"

test("a pasted list becomes one step a line, without its bullets, numbers and boxes", () => {
  expect(stepsOf("- un\n  * deux\n\n3. trois\r\n- [ ] quatre\n- [x] cinq\n[X] six\nsept - huit")).toEqual([
    { text: "un", done: false },
    { text: "deux", done: false },
    { text: "trois", done: false },
    { text: "quatre", done: false },
    { text: "cinq", done: true },
    { text: "six", done: true },
    { text: "sept - huit", done: false },
  ])
  expect(stepsOf(" \n- \n")).toEqual([])
})

test("a step moves up, down and nowhere", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"])
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"])
  expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "b", "c"])
  expect(moved(["a"], 4, 0)).toEqual(["a"])
})
