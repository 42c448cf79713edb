import "server-only"
import { mayCall } from "~/server/access.ts"
import { clockVersion } from "./changes.ts"
import { procedure, router } from "./procedures.ts"
import { pullInput, replayInput } from "./protocol.ts"
import { pull } from "./pull.ts"
import { replayMutations } from "./replay-mutations.ts"

export const syncRouter = router({
  /** One page of what changed since the cursor. */
  pull: procedure.input(pullInput).query(({ ctx, input }) => pull(ctx.road, input)),

  /** A device's queued entries; each is answered, in order. */
  replay: procedure.input(replayInput).mutation(({ ctx, input }) => replayMutations(ctx.road, input, (command) => mayCall(ctx.holder, command))),

  /** "Up to version N", at once and whenever something that devices hold changed. */
  changes: procedure.subscription(async function* ({ ctx, signal }) {
    const end = AbortSignal.any([ctx.shutdown, ...(signal ? [signal] : [])])
    // Listens first and reads the clock then: what commits in between is told twice rather than never.
    const versions = ctx.road.changes.versions(end)
    let told = await clockVersion(ctx.road.database)
    yield { version: told }
    for await (const version of versions) {
      if (version !== told) yield { version }
      told = version
    }
  }),
})
