import { afterEach, describe, expect, test, vi } from "vitest"
import { askerWith } from "./questions.ts"

/** Stands for the network: what a question meets. */
const answering = (answer: () => Response | Promise<Response>) => {
  const fetched = vi.fn((_address: string, _request: RequestInit) => answer())
  vi.stubGlobal("fetch", fetched)
  return fetched
}
afterEach(() => vi.unstubAllGlobals())

const ask = askerWith(() => "token")
const undo = () => ask((server) => server.account.undo.mutate({ mutationId: "m" }, { context: { mutationId: "mine" } }))
const refused = (httpStatus: number, reason: string, field?: string) =>
  new Response(JSON.stringify({ error: { code: -32600, message: "said so", data: { code: "X", httpStatus, reason, field } } }), {
    status: httpStatus,
  })

describe("the server that fails is told from one that refuses, and from a device that can't save", () => {
  test.each([
    ["a value that isn't accepted", 400, "invalid"],
    ["a row that is gone", 404, "not_found"],
    ["what has changed since", 409, "changed_since"],
    ["a token that isn't allowed to", 403, "forbidden"],
    ["what the day's budget doesn't allow", 429, "busy"],
    ["what a service behind the server doesn't answer", 502, "outside"],
  ])("%s is refused", async (_name, status, code) => {
    answering(() => refused(status, code, "title"))
    await expect(undo()).rejects.toMatchObject({ name: "CommandError", code, message: "said so", field: "title" })
  })

  test.each([
    ["an error of the server's own", () => refused(500, "internal")],
    ["a database that doesn't answer", () => refused(503, "unavailable")],
    ["too many questions", () => refused(429, "too_many_requests")],
    ["a captive portal's page", () => new Response("<html>Sign in to the hotel</html>")],
    ["no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("%s is no answer", async (_name, answer) => {
    answering(answer)
    await expect(undo()).rejects.toMatchObject({ name: "TransportError", kind: "lost" })
  })

  test("an old token asks to sign in", async () => {
    answering(() => refused(401, "unauthorized"))
    await expect(undo()).rejects.toMatchObject({ name: "TransportError", kind: "sign-in" })
  })
})

test("a change takes effect under the id that its caller gives, and only that", async () => {
  const fetched = answering(() => new Response(JSON.stringify({ result: { data: { mutationId: "mine", result: { undone: 1, kept: [] } } } })))
  expect(await undo()).toMatchObject({ mutationId: "mine" })
  await ask((server) => server.account.undo.mutate({ mutationId: "m" }))
  const headers = fetched.mock.calls.map(([, { headers }]) => headers)
  expect(headers).toEqual([
    expect.objectContaining({ authorization: "Bearer token", "x-client-mutation-id": "mine" }),
    expect.not.objectContaining({ "x-client-mutation-id": expect.anything() }),
  ])
})
