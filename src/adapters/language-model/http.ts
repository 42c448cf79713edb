import { faultOfStatus, OutsideFault } from "../outside-fault.ts"
import type { Answer, LanguageModel, Question } from "./port.ts"

export interface MistralSettings {
  apiKey: string
  model: string
  /** Another server of the same protocol, without `/v1`; null is Mistral's own. */
  baseUrl: string | null
  timeoutMs?: number
}

const TIMEOUT_MS = 20_000
/** Enough for the longest plan that is taken. */
const MOST_TOKENS = 2_000

/** The part of the SDK that chats: all of it takes three times as long to load. */
async function sdk() {
  const [{ MistralCore }, { chatComplete }, errors] = await Promise.all([
    import("@mistralai/mistralai/core.js"),
    import("@mistralai/mistralai/funcs/chatComplete.js"),
    import("@mistralai/mistralai/models/errors"),
  ])
  return { MistralCore, chatComplete, errors }
}

/** Mistral's chat completions through its SDK, which is loaded when it is first asked. */
export function mistral({ apiKey, model, baseUrl, timeoutMs = TIMEOUT_MS }: MistralSettings): LanguageModel {
  return {
    name: model,
    async ask({ system, user, tools, mustCall = false }: Question): Promise<Answer> {
      const { MistralCore, chatComplete, errors } = await sdk()
      const client = new MistralCore({ apiKey, timeoutMs, retryConfig: { strategy: "none" }, ...(baseUrl === null ? {} : { serverURL: baseUrl }) })
      try {
        const result = await chatComplete(client, {
          model,
          temperature: 0,
          maxTokens: MOST_TOKENS,
          messages: [
            { role: "system", content: system },
            { role: "user", content: user },
          ],
          tools: tools.map((one) => ({ type: "function" as const, function: { ...one } })),
          toolChoice: mustCall ? "any" : "auto",
        })
        if (!result.ok) throw result.error
        const answer = result.value
        const calls = answer.choices[0]?.message?.toolCalls ?? []
        return {
          calls: calls.map(({ function: called }) => ({ name: called.name, arguments: called.arguments })),
          inputTokens: answer.usage.promptTokens ?? 0,
          outputTokens: answer.usage.completionTokens ?? 0,
        }
      } catch (error) {
        throw faultOf(error, errors)
      }
    },
  }
}

type Errors = typeof import("@mistralai/mistralai/models/errors")

function faultOf(error: unknown, errors: Errors): OutsideFault {
  if (error instanceof errors.ResponseValidationError) return new OutsideFault("garbled", "the model's answer isn't its protocol")
  if (error instanceof errors.MistralError) return faultOfStatus(error.statusCode, `the model's service answered ${error.statusCode}`, error.headers)
  if (error instanceof errors.RequestTimeoutError || error instanceof errors.RequestAbortedError)
    return new OutsideFault("slow", "the model didn't answer in time")
  if (error instanceof errors.ConnectionError) return new OutsideFault("down", "the model's service can't be reached")
  // A body that ends in the middle, or isn't JSON.
  return new OutsideFault("garbled", `the model's answer can't be read: ${error instanceof Error ? error.name : "unknown"}`)
}
