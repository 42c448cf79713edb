import { faultOfStatus, OutsideFault } from "../outside-fault.ts"
import type { Speech } from "./port.ts"

export interface GroqSettings {
  apiKey: string
  model: string
  /** Another server of the same protocol, without `/openai/v1`; null is Groq's own. */
  baseUrl: string | null
  timeoutMs?: number
}

const TIMEOUT_MS = 30_000

/** Groq's Whisper through its SDK, which is loaded when it first listens. */
export function groq({ apiKey, model, baseUrl, timeoutMs = TIMEOUT_MS }: GroqSettings): Speech {
  return {
    async transcribe({ bytes, fileName, type, language, prompt }) {
      const sdk = await import("groq-sdk")
      const client = new sdk.default({ apiKey, timeout: timeoutMs, maxRetries: 0, ...(baseUrl === null ? {} : { baseURL: baseUrl }) })
      try {
        const file = await sdk.toFile(bytes, fileName, { type })
        const answer: unknown = await client.audio.transcriptions.create({
          file,
          model,
          language,
          prompt,
          temperature: 0,
          response_format: "json",
        })
        const { text } = (answer ?? {}) as { text?: unknown }
        if (typeof text !== "string") throw new OutsideFault("garbled", "the transcript isn't one")
        return text
      } catch (error) {
        throw faultOf(error, sdk)
      }
    },
  }
}

function faultOf(error: unknown, sdk: typeof import("groq-sdk")): OutsideFault {
  if (error instanceof OutsideFault) return error
  if (error instanceof sdk.APIConnectionTimeoutError) return new OutsideFault("slow", "speech wasn't written down in time")
  if (error instanceof sdk.APIConnectionError) return new OutsideFault("down", "the speech service can't be reached")
  if (error instanceof sdk.APIError && typeof error.status === "number")
    return faultOfStatus(error.status, `the speech service answered ${error.status}`, error.headers)
  return new OutsideFault("garbled", `the transcript can't be read: ${error instanceof Error ? error.name : "unknown"}`)
}
