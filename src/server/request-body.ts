import "server-only"
import { TRPCError } from "@trpc/server"

/** What a request may send, and how long it may take. */
export interface BodyLimit {
  bytes: number
  seconds: number
}

/**
 * The same request with a body that fails beyond the limit: 413 for its size, 408 for its slowness. It is read only when a
 * procedure asks for its input, so a caller without a right token sends nothing into memory.
 */
export function limitBody(request: Request, { bytes, seconds }: BodyLimit): Request {
  if (request.body === null) return request
  const tooLarge = () => new TRPCError({ code: "PAYLOAD_TOO_LARGE", message: `the body is larger than ${bytes} bytes` })
  const reader = request.body.getReader()
  let size = 0
  let timer: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        timer ??= setTimeout(() => {
          controller.error(new TRPCError({ code: "TIMEOUT", message: `the body didn't arrive within ${seconds} seconds` }))
          reader.cancel().catch(() => {})
        }, seconds * 1_000)
        const chunk = Number(request.headers.get("content-length") ?? 0) > bytes ? null : await reader.read()
        size += chunk?.value?.byteLength ?? 0
        if (chunk !== null && !chunk.done && size <= bytes) return controller.enqueue(chunk.value)
        clearTimeout(timer)
        if (chunk?.done) return controller.close()
        controller.error(tooLarge())
        reader.cancel().catch(() => {})
      },
      cancel(reason) {
        clearTimeout(timer)
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
  return new Request(request.url, { method: request.method, headers: request.headers, body, duplex: "half", signal: request.signal } as RequestInit)
}
