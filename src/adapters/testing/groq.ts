import * as z from "zod"
import { type Reply, type Service, serve } from "./service.ts"

/**
 * A stand-in of Groq's transcriptions, reached through the real SDK. It takes what the service takes: a form with one file whose
 * name ends in a format that it knows, and a model. It knows one key, and answers what a test tells it to, in turn.
 */

const FORMATS = ["flac", "mp3", "mp4", "mpeg", "mpga", "m4a", "ogg", "wav", "webm"]
const MOST_BYTES = 25 * 1_024 * 1_024

const fields = z.strictObject({
  model: z.string().min(1),
  language: z.string().length(2).optional(),
  prompt: z.string().optional(),
  temperature: z.coerce.number().min(0).max(1).optional(),
  response_format: z.enum(["json", "text", "verbose_json"]).optional(),
})

export interface Transcribed extends z.output<typeof fields> {
  fileName: string
  type: string
  bytes: number
}

export interface GroqStandIn extends Service {
  key: string
  heard: Transcribed[]
  refused: string[]
  /** What it writes down next, or a fault, in place of what was still to come. */
  next(...replies: (string | { fault: Reply })[]): void
}

export async function groqStandIn(key = "groq-test-key"): Promise<GroqStandIn> {
  const queue: (string | { fault: Reply })[] = []
  const heard: Transcribed[] = []
  const refused: string[] = []
  const refuse = (status: number, message: string): Reply => {
    refused.push(message)
    return { status, body: { error: { message, type: "invalid_request_error" } } }
  }
  const service = await serve(async ({ path, headers, body }) => {
    if (path !== "POST /openai/v1/audio/transcriptions") return refuse(404, `no ${path}`)
    if (headers.authorization !== `Bearer ${key}`)
      return { status: 401, body: { error: { message: "Invalid API Key", type: "invalid_request_error" } } }
    const type = headers["content-type"] ?? ""
    if (!type.startsWith("multipart/form-data")) return refuse(400, "expected a form")
    const form = await new Response(body, { headers: { "content-type": type } }).formData()
    const file = form.get("file")
    if (!(file instanceof File)) return refuse(400, "expected a file")
    if (!FORMATS.includes(file.name.split(".").at(-1) ?? "")) return refuse(400, `file must be one of ${FORMATS}, not ${file.name}`)
    if (file.size === 0) return refuse(400, "file is empty")
    if (file.size > MOST_BYTES) return refuse(413, "file is too large")
    const read = fields.safeParse(Object.fromEntries([...form].filter(([name]) => name !== "file")))
    if (!read.success) return refuse(400, z.prettifyError(read.error))
    heard.push({ ...read.data, fileName: file.name, type: file.type, bytes: file.size })
    const reply = queue.shift() ?? ""
    return typeof reply === "string" ? { body: { text: reply, x_groq: { id: `req_${heard.length}` } } } : reply.fault
  })
  return { ...service, key, heard, refused, next: (...replies) => void queue.splice(0, queue.length, ...replies) }
}
