import { registerHooks } from "node:module"

/**
 * Lets plain Node run the project's TypeScript: `~/` is src, and the `server-only` and `client-only` markers, which the
 * bundler guards, are empty here. Used as `node --import ./scripts/source-hooks.ts FILE.ts`.
 */
const source = new URL("../src/", import.meta.url)

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "server-only" || specifier === "client-only") return { url: "data:text/javascript,export{}", shortCircuit: true }
    return next(specifier.startsWith("~/") ? new URL(specifier.slice(2), source).href : specifier, context)
  },
})
