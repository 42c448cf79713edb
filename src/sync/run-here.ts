import type { Commands, Registry, Tables } from "./command.ts"
import { checkInput, judge } from "./judge.ts"
import { openTransaction } from "./transaction.ts"

/** What a device runs commands with. It isn't needed to show rows, so it is fetched apart from the first page. */
export interface CommandCode {
  commands: Commands
  judge: typeof judge
  checkInput: typeof checkInput
  openTransaction: typeof openTransaction
}

/** Everything that can be written and replicated, as a device has it: the tables at once, the commands when one runs. */
export interface DeviceRegistry {
  tables: Tables
  /** Rejects where the code can't be fetched; a later call tries again. */
  code(): Promise<CommandCode>
}

export const commandCode = (commands: Commands): CommandCode => ({ commands, judge, checkInput, openTransaction })

/** A registry whose code is at hand. */
export function atHand({ tables, commands }: Registry): DeviceRegistry {
  const code = Promise.resolve(commandCode(commands))
  return { tables, code: () => code }
}
