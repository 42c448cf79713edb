import { fileURLToPath } from "node:url"
import { solidStart } from "@solidjs/start/config"
import { nitro } from "nitro/vite"
import { defineConfig } from "vite"

// A page with our list of todos and the same list written by hand, side by side.
export default defineConfig({
  plugins: [solidStart({ ssr: false }), nitro()],
  resolve: { alias: { "~": fileURLToPath(new URL("../../src", import.meta.url)) } },
})
