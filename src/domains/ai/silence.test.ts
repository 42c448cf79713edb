import { describe, expect, test } from "vitest"
import { isSilent, loudness } from "./silence.ts"

const tone = (volume: number) => Float32Array.from({ length: 800 }, (_, index) => volume * Math.sin(index / 5))

describe("a recording", () => {
  test("of a quiet room, of a click, or of nothing at all is silent", () => {
    expect(isSilent([], 0.05)).toBe(true)
    expect(isSilent(Array(200).fill(loudness(tone(0.004))), 0.05)).toBe(true)
    expect(isSilent([0, 0.6, 0, 0, 0], 0.05)).toBe(true)
  })

  test("of a word, even a soft one, isn't", () => {
    expect(isSilent([0, 0, ...Array(6).fill(loudness(tone(0.05))), 0, 0], 0.05)).toBe(false)
  })

  test("is as loud as its samples", () => {
    expect(loudness(new Float32Array(0))).toBe(0)
    expect(loudness(tone(1))).toBeCloseTo(Math.SQRT1_2, 1)
  })
})
