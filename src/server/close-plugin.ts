import "server-only"
import { definePlugin } from "nitro"
import { closeDatabase } from "./db.ts"
import { shutdown } from "./shutdown.ts"

/** When Nitro ends (the process, or a worker that `vite dev` replaces), streams end and the data folder is let go. */
export default definePlugin((nitro) => {
  nitro.hooks.hook("close", async () => {
    shutdown().abort()
    await closeDatabase()
  })
})
