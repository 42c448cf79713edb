import { t } from "~/i18n/room-words.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { CommandError } from "~/sync/tx.ts"
import { refusal, useChanges } from "~/sync/ui/changes.ts"
import { toast } from "~/ui/toast.tsx"
import type { ChosenAction, Proposal } from "../proposal.ts"
import { closeProposal, openProposal } from "./proposed.ts"

const commands = () => import("~/device-code.ts")
const confirmActions = verb(commands, "confirmActions")
const cancelActions = verb(commands, "cancelActions")

/** Why a plan wasn't carried out, in words. Nothing of it was. */
function whyNot(error: unknown): string {
  if (!(error instanceof CommandError)) return refusal(error)
  if (error.code === "conflict") return t("plan.twice")
  if (error.code === "not_found" || error.code === "missing_reference") return t("plan.goneWhy")
  return error.code === "expired" ? t("plan.expiredWhy") : refusal(error)
}

/** What the owner decides about a proposal. Either decision takes the proposal's own id, so it is taken once. */
export function useConfirming() {
  const api = useApi()
  const { takeBack } = useChanges()
  return {
    /** Answers why not, or nothing; says what it did with one way back for all of it. */
    async confirm(proposal: Proposal, actions: ChosenAction[], said: string): Promise<string | undefined> {
      try {
        const { mutationId } = await api.perform(confirmActions, { proposal, actions }, proposal.groupId)
        closeProposal()
        toast(said, { act: () => void takeBack([mutationId], said) })
        return undefined
      } catch (error) {
        return whyNot(error)
      }
    },
    /** Puts it away, and offers it `again` where something was proposed. */
    cancel(proposal: Proposal, again: (() => Proposal) | undefined): void {
      closeProposal()
      if (again) toast(t("plan.cancelled"), undefined, { label: t("plan.resume"), act: () => openProposal(again()) })
      // One that was decided elsewhere meanwhile stays as it was decided.
      void api.perform(cancelActions, { proposal }, proposal.groupId).catch(() => undefined)
    },
  }
}
