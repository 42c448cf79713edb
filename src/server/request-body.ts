import "server-only"
import { Readable } from "node:stream"
import { TRPCError } from "@trpc/server"
import type { ServerRequest } from "srvx"

/** What a request may send, and how long it may take. */
export interface BodyLimit {
  bytes: number
  seconds: number
}

/**
 * The same request with a text, or a form, that fails beyond the limit: 413 for its size, 408 for its slowness. It is read only
 * when a procedure asks for its input, so a caller without a right token sends nothing into memory. Node's own stream is read where there is one: through a web stream, 32 MB take half a second longer.
 */
export function limitBody(request: Request, limit: BodyLimit): Request {
  if (request.method === "GET" || request.method === "HEAD") return request
  let reading: Promise<Buffer<ArrayBuffer>> | undefined
  const bytes = () => {
    reading ??= read(request, limit)
    return reading
  }
  const text = async () => (await bytes()).toString()
  const formData = async () => formOf(await bytes(), request.headers.get("content-type") ?? "")
  return new Proxy(request, {
    get(target, name) {
      if (name === "text") return text
      if (name === "formData") return formData
      if (name === "body") return null
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
}

async function formOf(bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData()
  } catch {
    throw new TRPCError({ code: "BAD_REQUEST", message: "the body isn't the form that it says it is" })
  }
}

function read(request: ServerRequest, { bytes, seconds }: BodyLimit): Promise<Buffer<ArrayBuffer>> {
  const node = request.runtime?.node
  const source: Readable | null = node?.req ?? (request.body && Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]))
  if (source === null) return Promise.resolve(Buffer.alloc(0))
  const { promise, resolve, reject } = Promise.withResolvers<Buffer<ArrayBuffer>>()
  const chunks: Buffer[] = []
  let size = 0
  const refuse = (code: "PAYLOAD_TOO_LARGE" | "TIMEOUT", message: string) => {
    source.pause()
    reject(new TRPCError({ code, message }))
    // What still comes is nobody's: the connection ends with the answer.
    if (node?.res) node.res.once("finish", () => source.destroy())
    else source.destroy()
  }
  const tooLarge = () => refuse("PAYLOAD_TOO_LARGE", `the body is larger than ${bytes} bytes`)
  const add = (chunk: Uint8Array) => {
    size += chunk.byteLength
    if (size > bytes) tooLarge()
    else chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  }
  if (Number(request.headers.get("content-length") ?? 0) > bytes) tooLarge()
  else
    source
      .on("data", add)
      .once("end", () => resolve(Buffer.concat(chunks, size)))
      .once("error", reject)
      .once("close", () => reject(new TRPCError({ code: "CLIENT_CLOSED_REQUEST", message: "the caller left before its body was here" })))
  const timer = setTimeout(() => refuse("TIMEOUT", `the body didn't arrive within ${seconds} seconds`), seconds * 1_000)
  return promise.finally(() => {
    clearTimeout(timer)
    source.off("data", add)
  })
}
