import { commandCode } from "~/sync/run-here.ts"
import { everything } from "./commands.ts"

/** What a device fetches to run commands: how, and which. */
export const deviceCode = commandCode(everything.commands)
