import { replicaBugs } from "./replica.ts"
import { sendingBugs } from "./sending.ts"
import { serverBugs } from "./server.ts"
import { verbBugs } from "./verbs.ts"

export type { Bug } from "./bug.ts"

/** Every planted mistake by its name. */
export const bugs = { ...sendingBugs, ...replicaBugs, ...serverBugs, ...verbBugs }
