import type { AnyCommand, InputOf, ResultOf, Verb } from "../command.ts"
import { useApi } from "../provider.tsx"
import { type Call, type Outcome, useChanges } from "./changes.ts"

/** Changes that belong together: one message and one way back for all of them. Apart from `useChanges`, which the first page has. */
export function useManyChanges() {
  const api = useApi()
  const { attempt, announce } = useChanges()

  return {
    /** Makes changes of several kinds one after the other, up to the first that is refused. */
    async changeInTurn(calls: readonly Call[], said: string): Promise<string | undefined> {
      const ids: string[] = []
      let problem: string | undefined
      for (const one of calls) {
        const outcome = await attempt(() => one(api))
        problem = outcome.problem
        if (outcome.done === undefined) break
        ids.push(outcome.done.mutationId)
      }
      if (ids.length > 0) announce(ids, said)
      return problem
    },

    /** Runs a command for each of several inputs. `said` is told what those that took effect gave. */
    async changeAll<C extends AnyCommand>(
      command: Verb<C>,
      inputs: readonly InputOf<C>[],
      said: (results: ResultOf<C>[]) => string,
    ): Promise<string | undefined> {
      const outcomes: Outcome<ResultOf<C>>[] = []
      for (const input of inputs) outcomes.push(await attempt(() => api.perform(command, input)))
      const done = outcomes.flatMap((outcome) => outcome.done ?? [])
      const ids = done.map(({ mutationId }) => mutationId)
      if (done.length > 0) announce(ids, said(done.map(({ result }) => result)))
      return outcomes.find(({ problem }) => problem !== undefined)?.problem
    },
  }
}
