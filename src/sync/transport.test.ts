import { expect, test } from "vitest"
import { isPullPage, isReplayAnswer, retryAfter } from "./transport.ts"

test("Retry-After is read as seconds or as a date, at most an hour, and nonsense is nothing", () => {
  const now = Date.parse("2026-11-22T09:00:00Z")
  expect(retryAfter("120", now)).toBe(120_000)
  expect(retryAfter("Sun, 22 Nov 2026 09:00:30 GMT", now)).toBe(30_000)
  expect(retryAfter("Sun, 22 Nov 2026 08:00:00 GMT", now)).toBe(0)
  expect(retryAfter("864000", now)).toBe(3_600_000)
  expect([retryAfter("soon", now), retryAfter(null, now)]).toEqual([undefined, undefined])
})

test("what a captive portal or another server answers isn't taken for ours", () => {
  for (const foreign of [null, "<html>", {}, { instance: "x" }, { results: [] }])
    expect([isPullPage(foreign), isReplayAnswer(foreign)]).toEqual([false, false])
  expect(isReplayAnswer({ instance: "x", results: [] })).toBe(true)
})
