import * as z from "zod"
import { type Reply, type Service, serve } from "./service.ts"

/**
 * A stand-in of Mistral's chat completions, reached through the real SDK. It takes what the service takes and refuses what it
 * refuses (an unknown field, a tool without parameters), knows one key, and answers what a test tells it to, in turn.
 */

const message = z.strictObject({ role: z.enum(["system", "user"]), content: z.string() })
const tool = z.strictObject({
  type: z.literal("function"),
  function: z.strictObject({
    name: z.string().regex(/^[\w-]{1,64}$/),
    description: z.string().optional(),
    strict: z.boolean().optional(),
    parameters: z.looseObject({ type: z.literal("object"), properties: z.record(z.string(), z.looseObject({})) }),
  }),
})
const request = z.strictObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  temperature: z.number().min(0).max(1.5).optional(),
  max_tokens: z.int().min(0).optional(),
  stream: z.literal(false).optional(),
  tools: z.array(tool).min(1).optional(),
  tool_choice: z.enum(["auto", "none", "any", "required"]).optional(),
})
export type ChatRequest = z.output<typeof request>

/** A call as the model writes it: its arguments as JSON text, as an object, or as whatever went wrong. */
export interface SaidCall {
  name: string
  arguments: string | Record<string, unknown>
}

export interface MistralStandIn extends Service {
  key: string
  /** What it was asked, as far as it was right. */
  asked: ChatRequest[]
  /** Why it refused requests. */
  refused: string[]
  /** What comes next, in place of what was still to come: calls of functions, a text, or a fault. After that it has nothing to say. */
  next(...replies: (SaidCall[] | string | { fault: Reply })[]): void
}

export async function mistralStandIn(key = "mistral-test-key"): Promise<MistralStandIn> {
  const queue: (SaidCall[] | string | { fault: Reply })[] = []
  const asked: ChatRequest[] = []
  const refused: string[] = []
  const service = await serve(({ path, headers, body }) => {
    if (path !== "POST /v1/chat/completions") return { status: 404, body: { object: "error", message: `no ${path}`, type: "invalid_request_error" } }
    if (headers.authorization !== `Bearer ${key}`)
      return { status: 401, body: { object: "error", message: "Unauthorized", type: "authentication_error", param: null, code: null } }
    const read = request.safeParse(JSON.parse(body.toString()))
    if (!read.success) {
      refused.push(z.prettifyError(read.error))
      return {
        status: 422,
        body: { detail: read.error.issues.map(({ path, message }) => ({ loc: ["body", ...path], msg: message, type: "value_error" })) },
      }
    }
    asked.push(read.data)
    const reply = queue.shift() ?? "Je n’ai rien à faire."
    return typeof reply === "object" && "fault" in reply ? reply.fault : { body: completion(read.data, reply, asked.length) }
  })
  return { ...service, key, asked, refused, next: (...replies) => void queue.splice(0, queue.length, ...replies) }
}

/** An answer as the service gives it; a token is some four characters. */
function completion({ model, messages }: ChatRequest, reply: SaidCall[] | string, count: number) {
  const calls = typeof reply === "string" ? null : reply
  const [prompt, written] = [JSON.stringify(messages).length, JSON.stringify(reply).length].map((length) => Math.ceil(length / 4)) as [number, number]
  return {
    id: `cmpl-${count}`,
    object: "chat.completion",
    created: 1_764_000_000 + count,
    model,
    choices: [
      {
        index: 0,
        finish_reason: calls === null ? "stop" : "tool_calls",
        message: {
          role: "assistant",
          content: calls === null ? reply : "",
          tool_calls: calls?.map((called, index) => ({ id: `call${index}`, type: "function", index, function: called })) ?? null,
        },
      },
    ],
    usage: { prompt_tokens: prompt, completion_tokens: written, total_tokens: prompt + written },
  }
}
