import { batch, createSignal } from "solid-js"
import { newUuid } from "~/sync/id.ts"
import { argFields, wrongArgs } from "../arg-fields.ts"
import type { ChosenAction, Proposal, ProposedAction } from "../proposal.ts"

/** An action as it stands in the dialog. Reactive. */
export interface Draft {
  readonly action: ProposedAction
  readonly args: Record<string, unknown>
  readonly dropped: boolean
  readonly editing: boolean
}

/** One draft with what changes it. Signals: Solid's store would come with the first page, whose router knows it. */
function makeDraft(action: ProposedAction) {
  const [args, setArgs] = createSignal<Record<string, unknown>>({ ...action.args })
  const [dropped, setDropped] = createSignal(argFields(action.fn).length === 0)
  const [editing, setEditing] = createSignal(false)
  const draft: Draft = {
    action,
    get args() {
      return args()
    },
    get dropped() {
      return dropped()
    },
    get editing() {
      return editing()
    },
  }
  const put = (arg: string, value: unknown) => setArgs(({ [arg]: _, ...others }) => (value === undefined ? others : { ...others, [arg]: value }))
  return { draft, put, setDropped, setEditing }
}

/** The actions of a proposal while the owner decides. What this app can't do is dropped from the start. */
export function makeDrafts(actions: readonly ProposedAction[]) {
  const all = actions.map(makeDraft)
  const drafts: readonly Draft[] = all.map(({ draft }) => draft)
  const kept = () => drafts.filter(({ dropped }) => !dropped)
  return {
    drafts,
    kept,
    /** Undefined empties it. */
    put: (index: number, arg: string, value: unknown) => all[index]?.put(arg, value),
    drop: (index: number, dropped: boolean) =>
      batch(() => {
        all[index]?.setDropped(dropped)
        all[index]?.setEditing(false)
      }),
    edit: (index: number, editing: boolean) => all[index]?.setEditing(editing),
    editAll: (editing: boolean) =>
      batch(() => {
        for (const { draft, setEditing } of all) if (!draft.dropped) setEditing(editing)
      }),
    /** Opens what isn't accepted; true where all is. */
    check(): boolean {
      const wrong = all.filter(({ draft: { action, args, dropped } }) => !dropped && wrongArgs(action.fn, args).length > 0)
      batch(() => {
        for (const { setEditing } of wrong) setEditing(true)
      })
      return wrong.length === 0
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
