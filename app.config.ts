import { solidStart } from "@solidjs/start/config"
import { nitro } from "nitro/vite"
import unocss from "unocss/vite"
import { defineConfig } from "vite"

// Every script passes --config app.config.ts: one file holds the whole build.
export default defineConfig({
  server: { strictPort: true },
  plugins: [
    // UnoCSS first: it must see the class names before Solid compiles them away.
    unocss(),
    solidStart({ ssr: false, middleware: "src/middleware.ts" }),
    // PGlite reads its own WASM beside its module, so it can't be bundled.
    nitro({ traceDeps: ["@electric-sql/pglite"] }),
  ],
})
