import { describe, expect, test } from "vitest"
import { urlKey } from "./url-key.ts"

describe("two addresses of one offer have one key", () => {
  test.each([
    ["tracking parameters", "https://jobs.example/dev?utm_source=mail&utm_medium=x&id=4&gclid=1&fbclid=2", "https://jobs.example/dev?id=4"],
    ["tracking parameters in capitals", "https://jobs.example/dev?UTM_Source=mail&id=4", "https://jobs.example/dev?id=4"],
    ["a referrer that is a word", "https://jobs.example/dev?ref=newsletter&id=4", "https://jobs.example/dev?id=4"],
    ["a fragment", "https://jobs.example/dev#apply", "https://jobs.example/dev"],
    ["the host in capitals", "HTTPS://Jobs.EXAMPLE/Dev", "https://jobs.example/Dev"],
    ["the default port", "https://jobs.example:443/dev", "https://jobs.example/dev"],
    ["a trailing slash", "https://jobs.example/dev/", "https://jobs.example/dev"],
    ["the slash of a bare host", "https://jobs.example/", "https://jobs.example"],
    ["the order of parameters", "https://jobs.example/dev?b=2&a=1", "https://jobs.example/dev?a=1&b=2"],
    ["an empty query", "https://jobs.example/dev?", "https://jobs.example/dev"],
    ["credentials", "https://me:secret@jobs.example/dev", "https://jobs.example/dev"],
    ["white space around", "  https://jobs.example/dev\n", "https://jobs.example/dev"],
    ["the dot of a rooted host", "https://jobs.example./dev", "https://jobs.example/dev"],
    ["the case of escapes", "https://jobs.example/caf%c3%a9", "https://jobs.example/caf%C3%A9"],
    ["letters written as escapes", "https://jobs.example/%64ev", "https://jobs.example/dev"],
    ["an accent written plainly", "https://jobs.example/café", "https://jobs.example/caf%C3%A9"],
    ["dots in the path", "https://jobs.example/a/../dev", "https://jobs.example/dev"],
  ])("%s makes no difference", (_what, address, key) => {
    expect(urlKey(address)).toBe(key)
    expect(urlKey(key)).toBe(key)
  })
})

describe("two offers keep two keys", () => {
  test.each([
    ["https://jobs.example/offer?ref=170617", "https://jobs.example/offer?ref=170618"],
    ["https://jobs.example/item?id=1", "https://jobs.example/item?id=2"],
    ["https://jobs.example/#/offer/1", "https://jobs.example/#/offer/2"],
    ["https://jobs.example:8080/a", "https://jobs.example/a"],
    ["https://jobs.example/A", "https://jobs.example/a"],
    ["https://jobs.example/a?x=1&x=2", "https://jobs.example/a?x=1"],
    ["https://jobs.example/a%2Fb", "https://jobs.example/a/b"],
  ])("%s and %s", (left, right) => {
    expect(urlKey(left)).not.toBe(urlKey(right))
  })
})

test.each([
  "javascript:alert(1)",
  "data:text/html,<b>",
  "ftp://jobs.example/a",
  "//jobs.example/a",
  "jobs.example/a",
  "",
  "   ",
  "https://",
  "https:// jobs.example",
  "https://jobs.example/a https://jobs.example/b",
  "https://exa mple/a",
  `https://jobs.example/${"a".repeat(2_001)}`,
  `https://jobs.example/${"é".repeat(700)}`,
  "java\nscript:alert(1)",
])("what is no web address has no key: %j", (address) => {
  expect(urlKey(address)).toBeNull()
})
