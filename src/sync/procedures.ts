import "server-only"
import { type Access, type Holder, mayCall } from "~/server/access.ts"
import { startTrpc } from "~/server/trpc.ts"
import type { AnyCommand, InputOf, ResultOf } from "./command.ts"
import { id } from "./fields.ts"
import { newUuid } from "./id.ts"
import type { Road } from "./road.ts"
import { runCommand } from "./run-command.ts"
import { runServerCommand, type ServerCommand } from "./server-command.ts"
import { CommandError } from "./tx.ts"

/** What every procedure gets: the request as it came, who guards the door, and the road to the database. */
export interface Context {
  road: Road
  access: Access
  authorization: string | null
  /** The address that wrong tokens are counted for. */
  address: string
  /** The header `x-client-mutation-id`. */
  clientMutationId: string | null
  /** Procedures called by this one request. */
  calls: number
  /** Ends with the server: streams end then. */
  shutdown: AbortSignal
}

const t = startTrpc<Context>()
export const router = t.router

/** Anyone may call it. The one such procedure looks at the token itself. */
export const publicProcedure = t.procedure

/** Needs a right token whose scopes reach this procedure; checked here, whatever the path of the request looked like. */
export const procedure = t.procedure.use(async ({ ctx, path, next }) => {
  const holder = await ctx.access.check(() => Promise.resolve(ctx.road.database), ctx.authorization, ctx.address)
  if (!reaches(holder, path)) throw new CommandError("forbidden", `this token may not call ${path}`)
  return next({ ctx: { holder } })
})

/** The devices' own procedures check each command by itself. */
const reaches = (holder: Holder, path: string) => mayCall(holder, path) || path === "sync.replay"

/** The id under which a direct call takes effect: the caller's own, or a fresh one that nobody can repeat. */
export function callerOf(ctx: Context): { clientMutationId: string; deviceId: string } {
  if (ctx.clientMutationId === null) return { clientMutationId: newUuid(Date.now()), deviceId: "api" }
  if (ctx.calls > 1) throw new CommandError("invalid", "x-client-mutation-id names one call, and this request makes several", "x-client-mutation-id")
  const given = id.safeParse(ctx.clientMutationId.toLowerCase())
  if (!given.success) throw new CommandError("invalid", "x-client-mutation-id: expected a UUID", "x-client-mutation-id")
  return { clientMutationId: given.data, deviceId: "api" }
}

/** The input as it was written: the command judges it after its id was looked up, and the hash is over what was written. */
const asWritten =
  <Wire>() =>
  (input: unknown) =>
    input as Wire

/** A procedure that runs a command: `create: mutation(createTodo)`. */
export const mutation = <C extends AnyCommand>(command: C) =>
  procedure
    .input(asWritten<InputOf<C>>())
    .mutation(({ ctx, input }): Promise<ResultOf<C>> => runCommand(ctx.road, command, input as InputOf<C>, callerOf(ctx)))

/** A procedure that runs a server command: `ingest: serverMutation(ingestJobs)`. */
export const serverMutation = <Input, Result, Wire>(command: ServerCommand<Input, Result, Wire>) =>
  procedure.input(asWritten<Wire>()).mutation(({ ctx, input }): Promise<Result> => runServerCommand(ctx.road, command, input as Wire, callerOf(ctx)))
