import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"

/** What a service answers next. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body: unknown }
  /** The answer's body ends in its middle. */
  | { half: unknown }
  /** The connection is cut, or nothing ever comes. */
  | "cut"
  | "silence"

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer<ArrayBuffer>
}

export interface Service {
  url: string
  received: Received[]
  close(): Promise<void>
}

/** A service outside, on a port of this machine: `respond` is given each request, and says what it is answered. */
export async function serve(respond: (request: Received) => Reply | Promise<Reply>): Promise<Service> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", async () => {
      const one = { path: `${request.method} ${request.url}`, headers: request.headers, body: Buffer.concat(chunks) }
      received.push(one)
      const reply = await respond(one)
      if (reply === "silence") return
      if (reply === "cut") return void request.socket.destroy()
      if ("half" in reply) {
        const text = JSON.stringify(reply.half)
        response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
        response.write(text.slice(0, text.length / 2), () => request.socket.destroy())
        return
      }
      response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers })
      response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
