import { describe, expect, test } from "vitest"
import { Access, type AccessError, addressOf, mayCall } from "./access.ts"
import type { Sql } from "./db.ts"
import { setHeaders } from "./headers.ts"
import { RateLimit } from "./rate-limit.ts"
import { limitBody } from "./request-body.ts"

const noTokens = async (): Promise<Sql> => ({ query: async () => [], execute: async () => 0 })

describe("who may enter", () => {
  const check = (access: Access, header: string | null, address = "a") =>
    access.check(noTokens, header, address).then(
      (holder) => holder.name,
      (error: AccessError) => error.code,
    )

  test("the right token alone, whatever the case of the word Bearer", async () => {
    const access = new Access("right-token")
    expect(await check(access, "Bearer right-token")).toBe("owner")
    expect(await check(access, "bearer  right-token")).toBe("owner")
    for (const header of [
      null,
      "",
      "Bearer",
      "Bearer ",
      "right-token",
      "Basic right-token",
      "Bearer right-toke",
      "Bearer right-token2",
      "Bearer right token",
      `Bearer ${"x".repeat(600)}`,
    ]) {
      expect(await check(access, header), String(header)).toBe("unauthorized")
    }
  })

  test("wrong tokens from many addresses are limited altogether", async () => {
    const access = new Access("right-token", () => 0)
    const codes = new Set<string>()
    for (let index = 0; index < 300; index += 1) codes.add(await check(access, "Bearer wrong", `address ${index}`))
    expect(codes).toEqual(new Set(["unauthorized", "too_many_requests"]))
    expect(await check(access, "Bearer right-token", "fresh")).toBe("too_many_requests")
  })

  test("a try comes back with time, and never more than the burst", () => {
    let now = 0
    const limit = new RateLimit({ burst: 2, perSecond: 1, now: () => now })
    expect([limit.take("a"), limit.take("a"), limit.take("a"), limit.take("b")]).toEqual([0, 0, 1, 0])
    now = 60_000
    expect([limit.take("a"), limit.take("a"), limit.take("a")]).toEqual([0, 0, 1])
  })

  test("forgets the addresses longest unused instead of growing for ever", () => {
    const limit = new RateLimit({ burst: 1, perSecond: 0.001, keys: 2, now: () => 0 })
    expect([limit.take("a"), limit.take("b"), limit.take("a"), limit.take("c"), limit.take("b")].map((wait) => wait > 0)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ])
  })

  test("X-Forwarded-For is believed only as far as our own proxies wrote it", () => {
    expect(addressOf("10.0.0.1", "6.6.6.6", 0)).toBe("10.0.0.1")
    expect(addressOf("10.0.0.1", "6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4")
    expect(addressOf("10.0.0.1", "6.6.6.6, 1.2.3.4, 10.9.9.9", 2)).toBe("1.2.3.4")
    expect(addressOf("10.0.0.1", null, 1)).toBe("10.0.0.1")
  })

  test("a scope reaches what it names and what lies below, nothing that only begins alike", () => {
    const holder = { name: "scraper", scopes: ["jobs.ingest", "health"] }
    expect(["jobs.ingest", "health.today", "health"].every((path) => mayCall(holder, path))).toBe(true)
    expect(["jobs.list", "jobs.ingestion", "healthy", "todos.create"].some((path) => mayCall(holder, path))).toBe(false)
  })
})

describe("a request's body", () => {
  const request = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit)
  const stream = (chunks: string[], end = true) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
        if (end) controller.close()
      },
    })

  test("passes unchanged up to the limit", async () => {
    expect(await limitBody(request(stream(["é", "1".repeat(8)])), { bytes: 10, seconds: 1 }).text()).toBe(`é${"1".repeat(8)}`)
  })

  test("fails beyond it, said or unsaid", async () => {
    await expect(limitBody(request(stream(["12345", "678901"])), { bytes: 10, seconds: 1 }).text()).rejects.toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
    })
    await expect(limitBody(request("x", { "content-length": "11" }), { bytes: 10, seconds: 1 }).text()).rejects.toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
    })
  })

  test("that never ends is given up", async () => {
    await expect(limitBody(request(stream(["{"], false)), { bytes: 10, seconds: 0.02 }).text()).rejects.toMatchObject({ code: "TIMEOUT" })
  })
})

describe("the headers of an answer", () => {
  const headersOf = (path: string, type: string, https = true) => {
    const headers = new Headers({ "content-type": type })
    setHeaders(headers, path, https)
    return headers
  }

  test("allow nothing inline and nothing from elsewhere", () => {
    const policy = headersOf("/", "text/html").get("content-security-policy") ?? ""
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("default-src 'self'")
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule)
  })

  test("keep hashed files for ever, the page never without asking, and nothing of the API", () => {
    expect(headersOf("/", "text/html").get("cache-control")).toBe("no-cache")
    expect(headersOf("/api/trpc/todos.list", "application/json").get("cache-control")).toBe("no-store")
    expect(headersOf("/_build/assets/a-1234.js", "text/javascript").get("cache-control")).toBe("public, max-age=31536000, immutable")
  })

  test("bind browsers to https where the public address is https, and there alone", () => {
    expect(headersOf("/", "text/html").get("strict-transport-security")).toContain("max-age")
    expect(headersOf("/", "text/html", false).get("strict-transport-security")).toBeNull()
  })
})
