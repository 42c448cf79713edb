import { solidStart } from "@solidjs/start/config"
import { nitro } from "nitro/vite"
import { defineConfig } from "vite"

// The least that a page of this stack can be: a SolidStart page with a tRPC client. First-load bytes are held against it.
export default defineConfig({ plugins: [solidStart({ ssr: false }), nitro()] })
