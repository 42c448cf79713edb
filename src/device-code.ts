import { commandCode } from "~/sync/run-here.ts"
import { everything } from "./commands.ts"

/** What a device fetches to run commands: how, and which. */
export const deviceCode = commandCode(everything.commands)

// One file for all of them: a page that has it can do everything without the server, whichever change comes first.
export { restore } from "./commands.ts"
export * from "./domains/account/commands.ts"
export * from "./domains/account/places.ts"
export * from "./domains/agenda/commands.ts"
export * from "./domains/ai/commands.ts"
export * from "./domains/health/commands.ts"
export * from "./domains/jobs/by-hand.ts"
export * from "./domains/jobs/commands.ts"
export * from "./domains/jobs/criteria.ts"
export * from "./domains/projects/commands.ts"
export * from "./domains/projects/ideas.ts"
export * from "./domains/projects/steps.ts"
export * from "./domains/todos/commands.ts"
export * from "./domains/todos/enrich.ts"
export * from "./domains/todos/many.ts"
