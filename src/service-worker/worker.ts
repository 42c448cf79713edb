import { clientsClaim } from "workbox-core"
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"

/**
 * Keeps the app itself on the device: the page, its code, its fonts, whole and of one version. After one visit any page opens
 * without a network. It keeps no answer of the API: the owner's data live in the replica.
 */

declare const self: ServiceWorkerGlobalScope

/** Every file with its revision and hash, and "/" for the page; written in by the build. */
const files = self.__WB_MANIFEST
const addresses = new Set(files.map((file) => (typeof file === "string" ? file : file.url)))

/** The page names the files it was built with: a captive portal's page, and that of another version, name others. */
async function isOurPage(answer: Response): Promise<boolean> {
  const named = [...(await answer.clone().text()).matchAll(/(?:src|href)="(\/_build\/[^"]+)"/g)].map(([, file]) => file ?? "")
  return named.length > 0 && named.every((file) => addresses.has(file))
}

addPlugins([
  {
    // Files are held against their hash by the browser. One that isn't ours stops the installation; the version before stays.
    async cacheWillUpdate({ request, response }) {
      if (!response.ok || response.redirected) return null
      const isPage = new URL(request.url).pathname === "/"
      return !isPage || (await isOurPage(response)) ? response : null
    },
  },
])
precacheAndRoute(files, { directoryIndex: "", cleanURLs: false })
cleanupOutdatedCaches()

// Any room's address is the same page. The API, OAuth among it, and files have their own answers.
registerRoute(new NavigationRoute(createHandlerBoundToURL("/"), { denylist: [/^\/api\//, /\/[^/]+\.[a-z0-9]+$/i] }))

// The first visit's page is served from here from then on. A later version waits until the owner lets it take over.
clientsClaim()
self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting()
})
