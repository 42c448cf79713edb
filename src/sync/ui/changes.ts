import { phraseFor, t } from "~/i18n/t.ts"
import { type Offer, toast } from "~/ui/toast.tsx"
import type { Api } from "../api.ts"
import type { AnyCommand, InputOf, Verb } from "../command.ts"
import { TransportError } from "../ports.ts"
import { useApi } from "../provider.tsx"
import { CommandError } from "../tx.ts"

/** Why something wasn't done, in the owner's words. */
export function refusal(error: unknown): string {
  if (error instanceof CommandError) return phraseFor(`refusal.${error.code}`) ?? error.message
  return phraseFor(error instanceof TransportError ? "undo.unreachable" : "sync.storageFailed") ?? String(error)
}

/** A change that is yet to be made. */
export type Call = (api: Api) => Promise<{ mutationId: string; result: unknown }>
export const call =
  <C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, id?: string): Call =>
  (api) =>
    api.perform(command, input, id)

export type Outcome<Result> = { problem: string; done?: undefined } | { problem?: undefined; done: { mutationId: string; result: Result } }

/** What components change through: each change says what it did, with its way back, and never throws. */
export function useChanges() {
  const api = useApi()

  async function attempt<Result>(work: () => Promise<{ mutationId: string; result: Result }>): Promise<Outcome<Result>> {
    try {
      return { done: await work() }
    } catch (error) {
      return { problem: refusal(error) }
    }
  }

  /** Takes changes back, the last one first, and offers to do them again. */
  async function takeBack(mutationIds: readonly string[], said: string): Promise<void> {
    const redo: string[] = []
    let kept = 0
    let problem: string | undefined
    for (const mutationId of [...mutationIds].reverse()) {
      try {
        const undone = await api.undo(mutationId)
        redo.push(undone.mutationId)
        kept += undone.result.kept.length
      } catch (error) {
        problem = refusal(error)
      }
    }
    if (redo.length === 0) return toast(problem ?? t("refusal.changed_since"))
    const text = kept > 0 || problem !== undefined ? (phraseFor("undo.partly", { said }) ?? t("undo.done", { said })) : t("undo.done", { said })
    toast(text, { act: () => void takeBack(redo, said), label: t("undo.redo") })
  }

  const announce = (mutationIds: readonly string[], said: string, next?: Offer) => toast(said, { act: () => void takeBack(mutationIds, said) }, next)

  async function make(one: Call, said: string, next?: Offer): Promise<string | undefined> {
    const { problem, done } = await attempt(() => one(api))
    if (done) announce([done.mutationId], said, next)
    return problem
  }

  const change = <C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, said: string, next?: Offer): Promise<string | undefined> =>
    make(call(command, input), said, next)

  return {
    takeBack,
    attempt,
    announce,

    /** Makes one change, and may offer what could come `next`. Answers why not, or nothing. */
    make,

    /** The same for one command. */
    change,

    /** The same where no field stands by to show the refusal: it is said at the foot of the page too. */
    async act<C extends AnyCommand>(command: Verb<C>, input: InputOf<C>, said: string, next?: Offer): Promise<string | undefined> {
      const problem = await change(command, input, said, next)
      if (problem) toast(problem)
      return problem
    },
  }
}
