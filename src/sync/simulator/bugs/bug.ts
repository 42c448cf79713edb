import type { Server } from "../server.ts"
import type { SimTab } from "../sim-tab.ts"

/** A mistake planted into every tab or the server, to see that the histories find it. */
export interface Bug {
  tab?(tab: SimTab): void
  server?(server: Server): void
}

export type Bugs = Readonly<Record<string, Bug>>

export const outboxOf = (tab: SimTab) => tab.device.tab.outbox

/** Entries name nothing that they build on, and are sent as if they built on nothing. */
export function forgetAfter(tab: SimTab): void {
  const outbox = outboxOf(tab)
  const add = outbox.add.bind(outbox)
  outbox.add = (stored) => add({ ...stored, entry: { ...stored.entry, after: [] } })
}
