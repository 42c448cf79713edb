import "server-only"
import { randomUUID } from "node:crypto"
import { definePlugin } from "nitro"
import { env } from "./env.ts"
import { setHeaders } from "./headers.ts"
import { requestLog } from "./log.ts"

const started = new WeakMap<Request, { at: number; id: string }>()

/**
 * Every answer's headers and its line in the log. A plugin and not only middleware, because Nitro serves the built files
 * before any middleware runs. The query is left out of the log: a pull carries its cursor there, a link may carry a secret.
 */
export default definePlugin((nitro) => {
  const https = env().publicUrl.startsWith("https:")
  nitro.hooks.hook("request", (event) => {
    started.set(event.req as Request, { at: performance.now(), id: randomUUID() })
    // The date counts only without a tag (RFC 9110, 13.1.3). Nitro looks at both, and a server that was put back to an older build
    // would never reach a device again.
    if (event.req.headers.has("if-none-match")) event.req.headers.delete("if-modified-since")
  })
  nitro.hooks.hook("response", (response, event) => {
    const { pathname } = new URL(event.req.url)
    setHeaders(response.headers, pathname, https)
    const request = started.get(event.req as Request)
    if (request === undefined) return
    response.headers.set("x-request-id", request.id)
    if (!pathname.startsWith("/api/")) return
    const ms = Math.round((performance.now() - request.at) * 10) / 10
    requestLog.info({ requestId: request.id, method: event.req.method, path: pathname, status: response.status, ms }, "request")
  })
})
