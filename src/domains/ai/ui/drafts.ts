import { createStore } from "solid-js/store"
import { newUuid } from "~/sync/id.ts"
import { argFields, wrongArgs } from "../arg-fields.ts"
import type { ChosenAction, Proposal, ProposedAction } from "../proposal.ts"

/** An action as it stands in the dialog. */
export interface Draft {
  action: ProposedAction
  args: Record<string, unknown>
  dropped: boolean
  editing: boolean
}

/** The actions of a proposal while the owner decides. What this app can't do is dropped from the start. */
export function makeDrafts(actions: readonly ProposedAction[]) {
  const [drafts, setDrafts] = createStore<Draft[]>(
    actions.map((action) => ({ action, args: { ...action.args }, dropped: argFields(action.fn).length === 0, editing: false })),
  )
  const kept = () => drafts.filter(({ dropped }) => !dropped)
  return {
    drafts,
    kept,
    /** Undefined empties it. */
    put: (index: number, arg: string, value: unknown) => setDrafts(index, "args", arg, value),
    drop: (index: number, dropped: boolean) => setDrafts(index, { dropped, editing: false }),
    edit: (index: number, editing: boolean) => setDrafts(index, "editing", editing),
    editAll: (editing: boolean) => setDrafts(({ dropped }) => !dropped, "editing", editing),
    /** Opens what isn't accepted; true where all is. */
    check(): boolean {
      const isWrong = ({ action, args, dropped }: Draft) => !dropped && wrongArgs(action.fn, args).length > 0
      const wrong = drafts.some(isWrong)
      setDrafts(isWrong, "editing", true)
      return !wrong
    },
    chosen: (): ChosenAction[] => kept().map(({ action, args }) => ({ id: action.id, args })),
  }
}
export type Drafts = ReturnType<typeof makeDrafts>

export const isChanged = ({ action, args }: Draft, arg: string) => JSON.stringify(args[arg]) !== JSON.stringify(action.args[arg])

/** The same plan anew, as it was edited: other ids, as the former can't be confirmed any more, and its time from now on. */
export function proposedAgain(proposal: Proposal, drafts: readonly Draft[], nowMs: number): Proposal {
  const lasts = Date.parse(proposal.expiresAt) - Date.parse(proposal.at)
  const kept = drafts.filter(({ dropped }) => !dropped)
  return {
    ...proposal,
    groupId: newUuid(nowMs),
    actions: (kept.length > 0 ? kept : drafts).map((draft, index) => ({
      ...draft.action,
      id: newUuid(nowMs + index),
      args: JSON.parse(JSON.stringify(draft.args)),
      // Words don't vouch for what was changed by hand.
      spans: draft.action.spans.filter(({ arg }) => !isChanged(draft, arg)),
    })),
    at: new Date(nowMs).toISOString(),
    expiresAt: new Date(nowMs + lasts).toISOString(),
  }
}
