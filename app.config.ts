import { fileURLToPath } from "node:url"
import { solidStart } from "@solidjs/start/config"
import { nitro } from "nitro/vite"
import unocss from "unocss/vite"
import { defineConfig } from "vitest/config"

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Every script passes --config app.config.ts: one file holds the whole build.
const build = [
  // UnoCSS first: it must see the class names before Solid compiles them away.
  unocss(),
  solidStart({ ssr: false, middleware: "src/middleware.ts" }),
  nitro({
    // Built alone: `vite dev` listens by itself.
    ...(process.argv.includes("build") ? { entry: file("src/server/start.ts") } : {}),
    plugins: [file("src/server/answer-plugin.ts"), file("src/server/close-plugin.ts")],
    // PGlite reads its own WASM beside its module, so it can't be bundled.
    traceDeps: ["@electric-sql/pglite"],
  }),
]

// Tests run on plain Node: pages are tested in a real browser, on the built server.
const testing = Boolean(process.env.VITEST)

export default defineConfig({
  server: { port: Number(process.env.PORT || 3000), strictPort: true },
  plugins: testing ? [] : build,
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
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
