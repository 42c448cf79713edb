import "server-only"
import { deriveId } from "./derive-id.ts"
import type { Road } from "./road.ts"
import { runServerCommand, type ServerCommand } from "./server-command.ts"

const HOUR = 3_600_000
/** The first look comes a while after the start, so that it is no part of it. */
const FIRST_LOOK = 60_000

/** Runs a command once a day of the calendar, whichever of several server processes comes first; stops with `signal`. */
export function daily<Result>(road: Road, command: ServerCommand<Record<string, never>, Result, Record<string, never>>, signal: AbortSignal): void {
  const look = () => {
    const clientMutationId = deriveId(command.name, road.now().toISOString().slice(0, 10))
    runServerCommand(road, command, {}, { clientMutationId, deviceId: "server" }).catch((error) =>
      road.report(`the daily ${command.name} failed`, error),
    )
  }
  const timers = [setTimeout(look, FIRST_LOOK).unref(), setInterval(look, HOUR).unref()]
  signal.addEventListener("abort", () => timers.forEach(clearInterval), { once: true })
}
