import { describe, expect, test } from "vitest"
import { inWords } from "./number-words.ts"

describe("numbers in words", () => {
  test.each([
    [0, "zéro"],
    [14, "quatorze"],
    [21, "vingt et un"],
    [71, "soixante et onze"],
    [77, "soixante-dix-sept"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [91, "quatre-vingt-onze"],
    [99, "quatre-vingt-dix-neuf"],
    [100, "cent"],
    [200, "deux cents"],
    [321, "trois cent vingt et un"],
  ])("%i is said « %s » in French", (count, words) => expect(inWords(count, "fr")).toBe(words))

  test.each([
    [1, "une"],
    [21, "vingt et une"],
    [11, "onze"],
    [71, "soixante et onze"],
    [81, "quatre-vingt-une"],
  ])("%i offers are « %s » offers", (count, words) => expect(inWords(count, "fr", { feminine: true })).toBe(words))

  test.each([
    [14, "fourteen"],
    [40, "forty"],
    [42, "forty-two"],
    [115, "one hundred and fifteen"],
  ])("%i is said « %s » in English", (count, words) => expect(inWords(count, "en")).toBe(words))

  test("a number too long to say stays in digits", () => expect(inWords(10_000, "en")).toBe("10,000"))
})
