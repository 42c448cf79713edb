import { createMiddleware } from "@solidjs/start/middleware"

// There are no server functions here: every write is a command. Their endpoint is closed rather than left open.
export default createMiddleware({
  onRequest: ({ request }) => {
    if (new URL(request.url).pathname.startsWith("/_server")) return new Response("Not found", { status: 404 })
  },
})
