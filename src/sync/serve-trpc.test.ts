import { describe, expect, test } from "vitest"
import { appRouter } from "~/router.ts"
import { Access, tokenHash } from "~/server/access.ts"
import type { Database } from "~/server/db.ts"
import { databases } from "~/server/testing/databases.ts"
import { answer } from "./serve-trpc.ts"
import { count, DEVICE, onRoad, type TestRoad, uuid } from "./testing/road.ts"

const TOKEN = "the-owner's-token-0123456789"

interface Call {
  token?: string | null
  body?: unknown
  raw?: BodyInit
  headers?: Record<string, string>
  address?: string
  signal?: AbortSignal
}

describe.each(databases)("the API on $name", ({ open }) => {
  let database: Database
  let road: TestRoad
  onRoad(open, (opened) => {
    ;({ database, road } = opened)
  })
  const shutdown = new AbortController()
  let seconds = 0

  const access = new Access(TOKEN, () => seconds * 1_000)
  const send = (path: string, { token = TOKEN, body, raw, headers = {}, address = "10.0.0.1", signal }: Call = {}): Promise<Response> => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const init: RequestInit & { duplex?: "half" } = {
      method: content === undefined ? "GET" : "POST",
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(content === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content, duplex: "half" }),
      ...(signal ? { signal } : {}),
    }
    return answer({ router: appRouter, access, road, shutdown: shutdown.signal }, new Request(`http://localhost/api/trpc/${path}`, init), address)
  }
  const error = async (response: Response) => ((await response.json()) as { error: { message: string; data: Record<string, unknown> } }).error
  const result = async (response: Response) => ((await response.json()) as { result: { data: unknown } }).result.data

  test("asks every procedure but one for the token", async () => {
    const paths = Object.keys(appRouter._def.procedures)
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths.filter((path) => path !== "account.verify" && path !== "sync.changes")) {
      for (const method of ["GET", "POST"]) {
        const response = await send(path, { token: null, ...(method === "POST" ? { body: {} } : {}) })
        expect([401, 405], path).toContain(response.status)
      }
    }
    const stream = await (await send("sync.changes", { token: null })).text()
    expect(stream).toContain("UNAUTHORIZED")
    expect(stream).not.toContain("version")
  })

  test("says whether a token is right, and answers 429 with Retry-After after too many wrong ones, to that address alone", async () => {
    expect(await result(await send("account.verify"))).toEqual({ ok: true })
    for (let tried = 0; tried < 20; tried += 1)
      expect(await result(await send("account.verify", { token: `guess ${tried}`.replace(" ", ""), address: "10.6.6.6" }))).toEqual({ ok: false })
    const limited = await send("account.verify", { token: "guess", address: "10.6.6.6" })
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "2"])
    expect((await send("todos.list", { address: "10.6.6.6" })).status).toBe(429)
    expect((await send("todos.list")).status).toBe(200)
    seconds += 2
    expect((await send("todos.list", { address: "10.6.6.6" })).status).toBe(200)
    seconds += 3_600
  })

  test("never counts the owner's own requests", async () => {
    for (let index = 0; index < 60; index += 1) expect((await send("account.verify", { address: "10.0.0.2" })).status).toBe(200)
  })

  test("gives a script's token what its scopes name, and nothing after it expired", async () => {
    const add = (name: string, scopes: string, expires: string) =>
      database.execute(
        "insert into ordinarthur_os.api_tokens (id, name, token_hash, scopes, expires_at) values (gen_random_uuid(), $1, $2, $3::text[], $4::timestamptz)",
        [name, tokenHash(name), scopes, expires],
      )
    await add("scraper", "{jobs.list}", "2999-01-01")
    await add("expired", "{todos}", "2020-01-01")
    expect((await send("jobs.list", { token: "scraper" })).status).toBe(200)
    expect((await error(await send("todos.list", { token: "scraper" }))).data).toMatchObject({ reason: "forbidden", httpStatus: 403 })
    expect((await send("todos.list", { token: "expired" })).status).toBe(401)
    const { instance } = (await result(await send("account.status"))) as { instance: string }
    const mutation = {
      clientMutationId: uuid("scoped"),
      command: "todos.create",
      schema: 1,
      input: { title: "x" },
      at: "2026-11-22T09:00:00.000Z",
      after: [],
    }
    const answers = (await result(await send("sync.replay", { token: "scraper", body: { instance, deviceId: DEVICE, mutations: [mutation] } }))) as {
      results: unknown[]
    }
    expect(answers.results).toMatchObject([{ outcome: "refused", reason: { code: "forbidden" } }])
  })

  test("runs a command that plain curl sends, once for its x-client-mutation-id", async () => {
    const headers = { "x-client-mutation-id": uuid("curl").toUpperCase() }
    const first = await result(await send("todos.create", { body: { title: "Par curl", dueAt: "2026-11-22T10:00:00+01:00" }, headers }))
    expect(await result(await send("todos.create", { body: { dueAt: "2026-11-22T10:00:00+01:00", title: "Par curl" }, headers }))).toEqual(first)
    const other = await send("todos.create", { body: { title: "Autre" }, headers })
    expect([other.status, (await error(other)).data.reason]).toEqual([409, "conflict"])
    const { id } = first as { id: string }
    expect(await result(await send(`todos.get?input=${encodeURIComponent(JSON.stringify({ id }))}`))).toMatchObject({
      id,
      title: "Par curl",
      dueAt: "2026-11-22T09:00:00.000Z",
    })
    expect(await result(await send(`todos.list?input=${encodeURIComponent(JSON.stringify({ search: "CURL", limit: 1 }))}`))).toMatchObject({
      items: [{ id }],
      cursor: null,
    })
  })

  test("refuses x-client-mutation-id that is no UUID or stands over several calls", async () => {
    expect((await error(await send("todos.create", { body: { title: "x" }, headers: { "x-client-mutation-id": "abc" } }))).data).toMatchObject({
      httpStatus: 400,
      field: "x-client-mutation-id",
    })
    const batch = await send("todos.create,todos.create?batch=1", {
      body: { 0: { title: "a" }, 1: { title: "b" } },
      headers: { "x-client-mutation-id": uuid("both") },
    })
    expect(batch.status).toBe(400)
  })

  test("says which field doesn't fit and why, in words, and never where in the code", async () => {
    const before = await count(database, "todos")
    const wrong = await send("todos.create", { body: { title: "x", priority: 9 } })
    expect(wrong.status).toBe(400)
    expect(await error(wrong)).toEqual(
      expect.objectContaining({
        message: "priority: expected at most 3",
        data: { code: "BAD_REQUEST", httpStatus: 400, reason: "invalid", field: "priority" },
      }),
    )
    const type = await error(await send("todos.create", { body: { title: 12 } }))
    expect(type.message).toContain("expected string")
    const input = await error(await send("sync.pull?input=%7B%22cursor%22%3A12%7D"))
    expect(input).toMatchObject({ data: { httpStatus: 400, field: "cursor" } })
    for (const broken of ["{", "[]", '"text"', "null"]) {
      const response = await send("todos.create", { raw: broken })
      expect(response.status).toBe(400)
      expect(await response.text()).not.toMatch(/at .*\.ts|node_modules|stack/)
    }
    expect((await error(await send("todos.complete", { body: { id: uuid("nobody") } }))).data).toMatchObject({ httpStatus: 404, field: "id" })
    expect((await send("todos.nothing", { body: {} })).status).toBe(404)
    expect(await count(database, "todos")).toBe(before)
  })

  test("takes a recording as a form, says where speech isn't set up, and refuses what is no form or too large", async () => {
    const form = (bytes: number) => {
      const made = new FormData()
      made.set("audio", new Blob([new Uint8Array(bytes)], { type: "audio/webm" }), "voice.webm")
      return made
    }
    // The browser writes the type itself, with the boundary.
    const sendForm = async (body: FormData) => {
      const written = new Response(body)
      const type = written.headers.get("content-type") ?? ""
      return send("ai.voice", { raw: await written.arrayBuffer(), headers: { "content-type": type } })
    }
    const unset = await sendForm(form(3_000_000))
    expect([unset.status, (await error(unset)).data.reason]).toEqual([412, "not_set_up"])
    expect((await sendForm(form(27 * 1_048_576))).status).toBe(413)
    expect((await sendForm(new FormData())).status).toBe(400)
    const broken = await send("ai.voice", { raw: "nothing", headers: { "content-type": "multipart/form-data; boundary=x" } })
    expect(broken.status).toBe(400)
    expect((await send("ai.voice", { body: {} })).status).toBe(400)
  })

  test("proposes, confirms and tells over the API alone", async () => {
    const proposal = (await result(await send("ai.command", { body: { text: "Acheter du lait demain" } }))) as {
      actions: { id: string; args: object }[]
    }
    expect(proposal.actions).toMatchObject([{ fn: "create_todo", engine: "grammar", spans: expect.any(Array), args: { title: "Acheter du lait" } }])
    const [one] = proposal.actions
    const actions = [{ id: one?.id, args: { ...one?.args, title: "Acheter du beurre" } }]
    const done = (await result(await send("ai.confirm", { body: { actions } }))) as { results: { results: { id: string }[] }[] }
    expect(await result(await send("ai.confirm", { body: { actions } }))).toEqual(done)
    const [row] = await database.query("select title from ordinarthur_os.todos where id = $1::uuid", [done.results[0]?.results[0]?.id])
    expect(row).toEqual({ title: "Acheter du beurre" })
    expect((await send("ai.cancel", { body: { ids: [one?.id] } })).status).toBe(409)
    expect(await result(await send("ai.history"))).toMatchObject({
      items: [{ source: "api", actions: [{ status: "confirmed" }] }],
      spent: { calls: 0 },
    })
    expect(await result(await send("ai.status"))).toMatchObject({ model: null, speech: false })
  })

  test("refuses a body over a megabyte, whether or not it says its size, and takes a large one for offers alone", async () => {
    const large = JSON.stringify({ title: "x", description: "y".repeat(1_100_000) })
    expect((await send("todos.create", { raw: large })).status).toBe(413)
    expect((await send("todos.create", { raw: large, headers: { "content-length": String(large.length) } })).status).toBe(413)
    expect((await send("jobs.ingest", { raw: JSON.stringify({ jobs: [], padding: "y".repeat(1_100_000) }) })).status).toBe(400)
    expect((await send("jobs.ingest,jobs.ingest?batch=1", { raw: large })).status).toBe(413)
  })

  test("doesn't read a body for a caller without a right token", async () => {
    let read = 0
    const endless = new ReadableStream({
      pull(controller) {
        read += 1
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    expect((await send("jobs.ingest", { token: "wrong", raw: endless, address: "10.0.0.9" })).status).toBe(401)
    expect(read).toBeLessThan(5)
  })

  test("refuses a request of too many calls or too many mutations", async () => {
    const many = Array.from({ length: 21 }, () => "todos.list").join(",")
    expect((await send(`${many}?batch=1&input=%7B%7D`)).status).toBe(400)
    const mutations = Array.from({ length: 1_001 }, () => ({}))
    expect((await send("sync.replay", { body: { instance: uuid("x"), deviceId: DEVICE, mutations } })).status).toBe(400)
  })

  test("tells connected devices up to which version they can pull, at once and after each change, until the server stops", async () => {
    const response = await send("sync.changes")
    expect(response.headers.get("content-type")).toContain("text/event-stream")
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    const versions: number[] = []
    const listening = (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        for (const found of decoder.decode(part.value, { stream: true }).matchAll(/"version":(\d+)/g)) versions.push(Number(found[1]))
      }
    })()
    const { version } = (await result(await send("account.status"))) as { version: number }
    await expect.poll(() => versions).toEqual([version])
    await send("todos.create", { body: { title: "heard" } })
    await send("todos.create", { body: { title: "" } })
    await expect.poll(() => versions.at(-1)).toBe(version + 1)
    await database.execute("update ordinarthur_os.todos set title = 'from outside'")
    await expect.poll(() => versions.at(-1)).toBe(version + 2)
    shutdown.abort()
    await listening
    expect(versions).toEqual([version, version + 1, version + 2])
  })
})
