import { createSignal } from "solid-js"
import type { Proposal } from "../proposal.ts"

/** The proposal that waits for the owner's decision, if any: whoever makes one opens it here, the dialog shows it. */
const [current, setCurrent] = createSignal<Proposal | null>(null)

export const currentProposal = current
export const openProposal = (proposal: Proposal): void => void setCurrent(proposal)
export const closeProposal = (): void => void setCurrent(null)
