import { afterEach, describe, expect, test, vi } from "vitest"
import { httpTransport, isPullPage, isReplayAnswer, retryAfter } from "./transport.ts"

/** Stands for the network: what a request meets, ours or not. */
const answering = (answer: () => Response | Promise<Response>) => vi.stubGlobal("fetch", vi.fn(answer))
afterEach(() => vi.unstubAllGlobals())

const transport = httpTransport(() => "token")
const pull = () => transport.pull({ cursor: null, deviceId: "device", limit: 10 })
const replay = () => transport.replay({ instance: "instance", deviceId: "device", mutations: [] })
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers })

describe("11. navigator.onLine lies, or a captive portal answers: what isn't the server's answer is no answer", () => {
  test.each([
    ["a captive portal's page", () => new Response("<html>Sign in to the hotel</html>", { headers: { "content-type": "text/html" } })],
    ["an empty body", () => new Response("")],
    ["JSON of something else", () => json({ hello: "world" })],
    ["an answer cut short", () => new Response('{"result":{"data":{"inst')],
    ["no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("%s", async (_name, answer) => {
    answering(answer)
    await expect(pull()).rejects.toMatchObject({ kind: "lost" })
    await expect(replay()).rejects.toMatchObject({ kind: "lost" })
  })

  test("a body that breaks off on its way", async () => {
    answering(() => new Response(new ReadableStream({ start: (body) => body.error(new TypeError("network error")) })))
    await expect(pull()).rejects.toMatchObject({ kind: "lost" })
  })
})

describe("9. the server answers 401, 408, 425, 429 or 5xx", () => {
  test.each([
    [401, "sign-in"],
    [400, "too-much"],
    [413, "too-much"],
    [403, "lost"],
    [404, "lost"],
    [408, "lost"],
    [418, "lost"],
    [425, "lost"],
    [429, "lost"],
    [500, "lost"],
    [502, "lost"],
    [503, "lost"],
  ])("%i: %s", async (status, kind) => {
    answering(() => json({}, status))
    await expect(replay()).rejects.toMatchObject({ kind })
  })

  test("Retry-After goes along", async () => {
    answering(() => json({}, 429, { "retry-after": "7" }))
    await expect(replay()).rejects.toMatchObject({ kind: "lost", retryAfter: 7_000 })
  })

  test("without a token nothing is sent", async () => {
    answering(() => json({}))
    const nobody = httpTransport(() => null)
    await expect(nobody.replay({ instance: "instance", deviceId: "device", mutations: [] })).rejects.toMatchObject({ kind: "sign-in" })
    expect(fetch).not.toHaveBeenCalled()
  })
})

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
