import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type GroqStandIn, groqStandIn } from "../testing/groq.ts"
import { groq } from "./http.ts"

const recording = { bytes: new Uint8Array(2_000), fileName: "voice.ogg", type: "audio/ogg", language: "fr", prompt: "Atlas, Marseille" }

describe("speech", () => {
  let service: GroqStandIn
  beforeAll(async () => {
    service = await groqStandIn()
  })
  afterAll(() => service.close())
  const speech = (changed: object = {}) => groq({ apiKey: service.key, model: "whisper-large-v3-turbo", baseUrl: service.url, ...changed })

  test("is sent as its service wants it, with the names that may be heard", async () => {
    service.next("Appeler la banque demain.")
    expect(await speech().transcribe(recording)).toBe("Appeler la banque demain.")
    expect(service.refused).toEqual([])
    const { bytes: _, ...said } = recording
    expect(service.heard).toEqual([{ ...said, bytes: 2_000, model: "whisper-large-v3-turbo", temperature: 0, response_format: "json" }])
  })

  test.each([
    ["a wrong key", { apiKey: "wrong" }, [], "key"],
    ["too many requests", {}, [{ fault: { status: 429, headers: { "retry-after": "2" }, body: {} } }], "busy"],
    ["a failure", {}, [{ fault: { status: 503, body: {} } }], "down"],
    ["a recording that it can't read", {}, [{ fault: { status: 400, body: { error: { message: "bad file" } } } }], "refused"],
    ["an answer without a text", {}, [{ fault: { body: { hello: 1 } } }], "garbled"],
    ["silence", { timeoutMs: 150 }, [{ fault: "silence" as const }], "slow"],
    ["nobody there", { baseUrl: "http://127.0.0.1:9" }, [], "down"],
  ])("%s is a fault of its kind, after one try", async (_, settings, replies, kind) => {
    service.next(...(replies as never[]))
    const before = service.received.length
    await expect(speech(settings).transcribe(recording)).rejects.toMatchObject({ name: "OutsideFault", kind })
    expect(service.received.length - before).toBeLessThanOrEqual(1)
  })

  test("an answer that breaks off is a fault and no text", async () => {
    service.next({ fault: { half: { text: "x".repeat(500) } } })
    await expect(speech().transcribe(recording)).rejects.toMatchObject({ name: "OutsideFault" })
  })
})
