import type { Server } from "./server.ts"
import type { SimTab } from "./sim-tab.ts"

/** A mistake planted into a tab or the server, to see that the histories find it. */
export interface Bug {
  tab?(tab: SimTab): void
  server?(server: Server): void
}
export const bugs: Readonly<Record<string, Bug>> = {}
