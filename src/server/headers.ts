import "server-only"

/**
 * Everything comes from this server and nothing runs that isn't a file of it. `require-trusted-types-for` is left out:
 * Solid's compiled templates are parsed from strings, though the app itself never builds markup from any.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

const SECURITY = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
}

/** Two years, as the preload lists ask. */
const HSTS = "max-age=63072000; includeSubDomains"

/** How long an answer may be kept: hashed files for ever, fonts a week, the page never without asking, the API not at all. */
function caching(path: string, type: string | null): string | null {
  if (path.startsWith("/api/")) return "no-store"
  if (path.startsWith("/_build/assets/")) return type?.startsWith("text/html") ? "no-cache" : "public, max-age=31536000, immutable"
  if (path === "/service-worker.js") return "no-cache"
  if (path.startsWith("/fonts/")) return "public, max-age=604800"
  return type?.startsWith("text/html") ? "no-cache" : null
}

/** Sets what every answer carries. `https` where the public address is https: then browsers are told to stay there. */
export function setHeaders(headers: Headers, path: string, https: boolean): void {
  for (const [name, value] of Object.entries(SECURITY)) headers.set(name, value)
  if (https) headers.set("strict-transport-security", HSTS)
  const type = headers.get("content-type")
  if (type === "text/html") headers.set("content-type", "text/html; charset=utf-8")
  const cache = caching(path, type)
  if (cache !== null) headers.set("cache-control", cache)
}
