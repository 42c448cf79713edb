import { fileURLToPath } from "node:url"
import { solidStart } from "@solidjs/start/config"
import { nitro } from "nitro/vite"
import unocss from "unocss/vite"
import type { Plugin } from "vite"
import { defineConfig } from "vitest/config"
import { serviceWorker } from "./src/service-worker/build.ts"

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Parts of packages that the browser never runs, left out of its scripts: localForage's drivers other than IndexedDB and
 * its polyfill of promises (its built file can't be split, its sources can), and the matcher of API routes that comes with
 * Solid Start's page routes. All three versions are pinned; the tests of whole pages run on what this leaves.
 */
const slimPackages: Plugin = {
  name: "slim-packages",
  enforce: "pre",
  applyToEnvironment: ({ name }) => name === "client",
  resolveId(source, importer) {
    if (source === "localforage") return file("node_modules/localforage/src/localforage.js")
    const unused = importer?.includes("/localforage/src/") ? /\/(websql|localstorage|serializer)$|^lie\/polyfill$/ : /^radix3$/
    const found = unused.exec(source)
    return found ? `\0unused:${found[1] ?? ""}` : null
  },
  // A driver that says it isn't supported, with the methods that localForage looks for; a router without routes.
  load(id) {
    if (!id.startsWith("\0unused:")) return null
    const methods = ["_initStorage", "clear", "getItem", "iterate", "key", "keys", "length", "removeItem", "setItem"]
    const driver = `{ _driver: "none ${id.slice(8)}", _support: false, ${methods.map((name) => `${name}: none`).join(", ")} }`
    return `const none = () => Promise.reject(new Error("left out")); export default ${driver}; export const createRouter = () => null`
  },
}

/**
 * tRPC is published with object spread written out for browsers of 2017, which takes a quarter of a small request's time.
 * It spreads plain objects only, so `Object.assign` is the same.
 */
const nativeSpread: Plugin = {
  name: "native-spread",
  transform: {
    filter: { id: /@trpc\/server\/dist\/getErrorShape-.*\.mjs$/ },
    handler(code) {
      const written = /function _objectSpread2\(e\) \{[\s\S]*?\n\}/
      if (!written.test(code)) throw new Error("tRPC spreads objects in another way now: look whether app.config.ts must still replace it")
      return { code: code.replace(written, "function _objectSpread2(...parts) { return Object.assign(...parts) }"), map: null }
    },
  },
}

/**
 * One file for all modules that `entry` imports, at any depth, without waiting: "first" for the page, "commands" for what else
 * the commands do. Solid Start makes each route an entry of its own, so the tag `$initial` would bring in every room.
 */
const oneFile = (name: string, entry: string, priority: number) => ({
  name: (id: string, modules: Modules) => (reachable(file(entry), modules).has(id) ? name : null),
  priority,
})

/**
 * One file for what several rooms share, beyond those two: a room opens with a handful of requests, not thirty. What the day's page
 * and the page before the sign-in ask for at once stays out of it.
 */
const sharedByRooms = (priority: number) => ({
  name: (id: string, modules: Modules) => (sharedModules(modules).has(id) ? "shared" : null),
  priority,
})

function sharedModules(modules: Modules): ReadonlySet<string> {
  if (shared !== undefined) return shared
  const entries = new Set<string>()
  const seen = new Set<string>()
  const walk = (from: string): void => {
    if (seen.has(from)) return
    seen.add(from)
    const info = modules.getModuleInfo(from)
    for (const entry of info?.dynamicallyImportedIds ?? []) entries.add(entry)
    for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]) walk(next)
  }
  walk(file("src/entry-client.tsx"))
  const rooms = [...entries].filter((entry) => entry.startsWith(file("src/routes/")))
  const day = rooms.find((entry) => entry.startsWith(file("src/routes/index.tsx")))
  if (day === undefined) throw new Error("the day's page has no code of its own any more: look at how app.config.ts divides the code")
  const apart = new Set([day, file("src/domains/account/ui/welcome.tsx")].flatMap((page) => [...reachable(page, modules)]))
  const once = new Set<string>()
  shared = new Set()
  for (const id of rooms.flatMap((room) => [...reachable(room, modules)]).filter((id) => !apart.has(id))) (once.has(id) ? shared : once).add(id)
  return shared
}
let shared: Set<string> | undefined

interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null
}

/** `entry` and all that it imports without waiting. */
function reachable(entry: string, modules: Modules): ReadonlySet<string> {
  const known = reached.get(entry)
  if (known !== undefined) return known
  const found = new Set<string>()
  const walk = (from: string): void => {
    if (found.has(from)) return
    found.add(from)
    modules.getModuleInfo(from)?.importedIds.forEach(walk)
  }
  walk(entry)
  reached.set(entry, found)
  return found
}
const reached = new Map<string, ReadonlySet<string>>()

// Every script passes --config app.config.ts: one file holds the whole build.
const build = [
  // UnoCSS first: it must see the class names before Solid compiles them away.
  unocss(),
  slimPackages,
  nativeSpread,
  serviceWorker(file(".")),
  solidStart({ ssr: false, middleware: "src/middleware.ts" }),
  nitro({
    // Built alone: `vite dev` listens by itself.
    ...(process.argv.includes("build") ? { entry: file("src/server/start.ts") } : {}),
    handlers: [{ route: "/api/trpc/**", handler: file("src/trpc-handler.ts") }],
    plugins: [file("src/server/answer-plugin.ts"), file("src/server/close-plugin.ts")],
    // PGlite reads its own WASM beside its module, so it can't be bundled.
    traceDeps: ["@electric-sql/pglite"],
    // Packed once, at the build, so at brotli's best.
    compressPublicAssets: { brotli: true, gzip: true },
  }),
]

// Tests run on plain Node: pages are tested in a real browser, on the built server.
const testing = Boolean(process.env.VITEST)

export default defineConfig({
  server: { port: Number(process.env.PORT || 3000), strictPort: true },
  plugins: testing ? [] : build,
  environments: {
    client: {
      // What the first page needs, in one file: it packs a tenth smaller than thirty and comes in one round trip.
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { groups: [oneFile("first", "src/entry-client.tsx", 3), oneFile("commands", "src/device-code.ts", 2), sharedByRooms(1)] },
          },
        },
      },
    },
  },
  ...(testing
    ? {
        resolve: {
          alias: { "~": file("src"), "server-only": file("src/server/testing/empty.ts"), "client-only": file("src/server/testing/empty.ts") },
        },
      }
    : {}),
  test: {
    environment: "node",
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    globalSetup: ["src/server/testing/on-demand.ts"],
    setupFiles: ["src/server/testing/unexpected-output.ts"],
    // For a test that hangs: none is judged by its time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // PGlite lives for seconds here: compiling it well takes longer than it runs.
    execArgv: ["--liftoff-only"],
  },
})
