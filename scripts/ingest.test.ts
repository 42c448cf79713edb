import { execFile } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"

/** The command line itself, against a server that answers as the real one does. */

const folder = mkdtempSync(join(tmpdir(), "ingest-"))
let server: Server
let url = ""
let requests: { id: string | undefined; token: string | undefined; jobs: unknown[] }[] = []
/** What the next answers are, in order; afterwards everything is inserted. */
let answers: { status: number; body: unknown }[] = []

const bodyOf = async (request: IncomingMessage) => JSON.parse(Buffer.concat(await request.toArray()).toString())

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { jobs } = await bodyOf(request)
    requests.push({ id: request.headers["x-client-mutation-id"] as string, token: request.headers.authorization, jobs })
    const data = { inserted: jobs.length, updated: 0, unchanged: 0, rejected: [] }
    const { status, body } = answers.shift() ?? { status: 200, body: { result: { data } } }
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  requests = []
  answers = []
})

function file(lines: string[]): string {
  const path = join(folder, "offers.jsonl")
  writeFileSync(path, lines.join("\n"))
  return path
}

function ingest(args: string[], env: Record<string, string> = { API_BEARER_TOKEN: "secret" }): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const script = join(import.meta.dirname, "ingest.ts")
    const options = { env: { PATH: process.env.PATH ?? "", DATA_DIR: folder, ...env }, cwd: folder }
    execFile(process.execPath, [script, ...args], options, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
  })
}

describe("posting a file of offers", () => {
  test("says how many were inserted, updated, unchanged and rejected, with the reasons and their lines", async () => {
    const rejected = [1, 2].map((index) => ({ index, reason: "title is missing" }))
    answers = [{ status: 200, body: { result: { data: { inserted: 1, updated: 2, unchanged: 3, rejected } } } }]
    const { code, out } = await ingest([file([`{"title":"a"}`, "", `{"title":null}`, `{"title":""}`]), "--url", url])
    expect(out).toBe("       1  inserted\n       2  updated\n       3  unchanged\n       2  rejected\n       2  title is missing (line 3, 4)\n")
    expect(code).toBe(0)
    expect(requests).toEqual([
      { id: expect.stringMatching(/^[0-9a-f-]{36}$/), token: "Bearer secret", jobs: [{ title: "a" }, { title: null }, { title: "" }] },
    ])
  })

  test("a line that isn't JSON is named and the others are sent", async () => {
    const { code, out } = await ingest([file([`{"title":"a"}`, `{"title":`]), "--url", url])
    expect(out).toContain("1  not JSON (line 2)")
    expect(out).toContain("1  inserted")
    expect(code).toBe(1)
  })

  test("more than a call may hold goes in several calls", async () => {
    const { out } = await ingest([file(Array.from({ length: 10_001 }, (_, index) => `{"title":"${index}"}`)), "--url", url])
    expect(requests.map(({ jobs }) => jobs.length)).toEqual([10_000, 1])
    expect(out).toContain("10001  inserted")
  })

  test("a server that is busy is asked again under the same id", async () => {
    answers = [{ status: 503, body: {} }]
    const { code } = await ingest([file([`{"title":"a"}`]), "--url", url])
    expect(code).toBe(0)
    expect(requests).toHaveLength(2)
    expect(requests[0]?.id).toBe(requests[1]?.id)
  })
})

test("the server's own .env says where it is and what its token is", async () => {
  const settings = join(folder, ".env")
  writeFileSync(settings, `PORT=${new URL(url).port}\nHOST=\nAPI_BEARER_TOKEN=from-the-file\n`)
  const { code } = await ingest([file(["{}"])], {})
  rmSync(settings)
  expect(code).toBe(0)
  expect(requests[0]?.token).toBe("Bearer from-the-file")
})

describe("what can't be done is a sentence", () => {
  test.each([
    ["no file is named", () => [], "Which file?"],
    ["the file isn't there", () => ["none.jsonl"], "none.jsonl can't be read: there is no such file"],
    ["the file is empty", () => [file(["", ""])], "holds no offer"],
    ["the address is none", () => [file(["{}"]), "--url", "here"], "here is no address of a server"],
    ["an option is unknown", () => [file(["{}"]), "--quick"], "Unknown option '--quick'"],
  ])("when %s", async (_when, args, sentence) => {
    const { code, err } = await ingest(args())
    expect(err).toContain(sentence)
    expect(err.trim().split("\n")).toHaveLength(1)
    expect(code).toBe(1)
  })

  test("when the token is wrong", async () => {
    answers = [{ status: 401, body: { error: { message: "no" } } }]
    const { code, err } = await ingest([file(["{}"]), "--url", url])
    expect(err).toContain("The token is wrong")
    expect(code).toBe(1)
  })

  test("when there is no token", async () => {
    const { code, err } = await ingest([file(["{}"]), "--url", url], {})
    expect(err).toContain("There is no token")
    expect(code).toBe(1)
  })

  test("when the server refuses, with the server's own words", async () => {
    answers = [{ status: 400, body: { error: { message: "jobs: expected at most 50000 offers in one call" } } }]
    const { code, err } = await ingest([file(["{}"]), "--url", url])
    expect(err).toContain("at most 50000 offers")
    expect(code).toBe(1)
  })
})
