import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type MistralStandIn, mistralStandIn } from "../testing/mistral.ts"
import { mistral } from "./http.ts"

const tools = [{ name: "create_todo", description: "Crée une tâche.", parameters: { type: "object", properties: { title: { type: "string" } } } }]
const question = { system: "Tu aides.", user: "Acheter du lait", tools }

describe("the language model", () => {
  let service: MistralStandIn
  beforeAll(async () => {
    service = await mistralStandIn()
  })
  afterAll(() => service.close())
  const model = (changed: object = {}) => mistral({ apiKey: service.key, model: "mistral-small-latest", baseUrl: service.url, ...changed })

  test("is asked in its service's own words, and its calls come back as they were written", async () => {
    service.next([
      { name: "create_todo", arguments: '{"title":"Lait"}' },
      { name: "create_todo", arguments: { title: "Pain" } },
    ])
    const answer = await model().ask(question)
    expect(answer.calls).toEqual([
      { name: "create_todo", arguments: '{"title":"Lait"}' },
      { name: "create_todo", arguments: { title: "Pain" } },
    ])
    expect(answer.inputTokens).toBeGreaterThan(10)
    expect(service.refused).toEqual([])
    expect(service.asked.at(-1)).toMatchObject({ model: "mistral-small-latest", tool_choice: "auto", temperature: 0 })
  })

  test("that has nothing to call calls nothing", async () => {
    service.next("Bonjour !")
    expect((await model().ask(question)).calls).toEqual([])
  })

  test.each([
    ["a wrong key", { apiKey: "wrong" }, [], "key", undefined],
    ["too many requests", {}, [{ fault: { status: 429, headers: { "retry-after": "7" }, body: {} } }], "busy", 7_000],
    ["a failure", {}, [{ fault: { status: 500, body: "oops" } }], "down", undefined],
    ["a refusal", {}, [{ fault: { status: 400, body: { message: "no" } } }], "refused", undefined],
    ["an answer that is another's", {}, [{ fault: { body: { hello: "world" } } }], "garbled", undefined],
    ["an answer that isn't JSON", {}, [{ fault: { body: "<html>" } }], "garbled", undefined],
    ["silence", { timeoutMs: 150 }, [{ fault: "silence" as const }], "slow", undefined],
    ["nobody there", { baseUrl: "http://127.0.0.1:9" }, [], "down", undefined],
  ])("%s is a fault of its kind, after one try", async (_, settings, replies, kind, retryAfterMs) => {
    service.next(...(replies as never[]))
    const before = service.received.length
    await expect(model(settings).ask(question)).rejects.toMatchObject({ name: "OutsideFault", kind, retryAfterMs })
    expect(service.received.length - before).toBeLessThanOrEqual(1)
  })

  test("an answer that breaks off, or is cut off, is a fault and no answer", async () => {
    service.next({ fault: { half: { id: "x".repeat(500) } } }, { fault: "cut" })
    for (let round = 0; round < 2; round += 1) await expect(model().ask(question)).rejects.toMatchObject({ name: "OutsideFault" })
  })
})
