import type { AnyCommand, Commands } from "./command.ts"
import { invalid } from "./transaction.ts"
import { CommandError } from "./tx.ts"

/** A command and the input it runs with; or why it doesn't run. */
export type Judged = { command: AnyCommand; input: unknown } | { outcome: "server-older" } | { outcome: "refused"; error: CommandError }

/**
 * Finds the command of a call, brings an older schema's input forward, and checks it. Schema 0 is a direct call, written
 * for today's schema. An unknown command or a newer schema comes from a newer app: it is kept until this server is newer too.
 */
export function judge(commands: Commands, call: { command: string; schema: number; input: unknown }): Judged {
  const command = commands.get(call.command)
  if (command === undefined || call.schema > command.schema) return { outcome: "server-older" }
  try {
    return { command, input: checkInput(command.input, upgraded(command, call.schema, call.input)) }
  } catch (error) {
    if (error instanceof CommandError) return { outcome: "refused", error }
    return { outcome: "refused", error: new CommandError("invalid", `an input of schema ${call.schema} that ${command.name} can't read`) }
  }
}

export function checkInput<Input>(schema: { safeParse: AnyCommand["input"]["safeParse"] }, input: unknown): Input {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error, "")
}

function upgraded(command: AnyCommand, from: number, input: unknown): unknown {
  if (from === 0) return input
  let value = input
  for (let schema = from; schema < command.schema; schema += 1) {
    const upgrade = command.upgrade?.[schema]
    if (upgrade === undefined)
      throw new CommandError("invalid", `${command.name} was written by a version of the app that is too old (schema ${from})`)
    value = upgrade(value)
  }
  return value
}
