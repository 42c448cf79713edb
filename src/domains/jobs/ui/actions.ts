import { shortDay } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { type InputOf, verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { call, useChanges } from "~/sync/ui/changes.ts"
import { type Offer, toast } from "~/ui/toast.tsx"
import { type Job, jobs } from "../schema.ts"
import { changeThere } from "./archive.ts"
import { useFollowUp } from "./follow-up.tsx"
import { titleOf } from "./words.ts"

const updateJob = verb(() => import("~/device-code.ts"), "updateJob")
type Fields = Omit<InputOf<typeof updateJob>, "id">

/** What a row and a detail do to an offer; each says what it did, with its way back. A refusal is a sentence, never a throw. */
export function useJobActions() {
  const api = useApi()
  const changes = useChanges()
  const followUp = useFollowUp()

  /** Of an archived offer this device may hold nothing: the server changes it. */
  const change = ({ id }: Job, fields: Fields, said: string, next?: Offer) =>
    changes.make(api.row(jobs, id) === undefined ? changeThere({ id, ...fields }) : call(updateJob, { id, ...fields }), said, next)

  async function act(job: Job, fields: Fields, said: string, next?: Offer): Promise<void> {
    const problem = await change(job, fields, said, next)
    if (problem) toast(problem)
  }

  /** An application proposes a todo to ask again. */
  function askAgain(job: Job, appliedAt: string): Offer | undefined {
    const day = followUp.dayOf(appliedAt)
    if (day === undefined || followUp.exists(job)) return undefined
    return { label: t("jobs.followUpOffer", { when: shortDay(day) }), act: () => void followUp.add(job, appliedAt) }
  }

  return {
    /** Saves fields; answers with a sentence where they aren't accepted. */
    save: (job: Job, fields: Fields) => change(job, fields, t("jobs.changed", { title: titleOf(job) })),

    toggleStar: (job: Job) => act(job, { starred: !job.starred }, t(job.starred ? "jobs.unstarred" : "jobs.starredDone", { title: titleOf(job) })),

    toggleArchive: (job: Job) =>
      act(job, { archived: !job.archived }, t(job.archived ? "jobs.unarchived" : "jobs.archivedDone", { title: titleOf(job) })),

    /** The moment of the tap goes with it. */
    toggleApplied(job: Job) {
      if (job.appliedAt !== null) return act(job, { appliedAt: null }, t("jobs.unapplied", { title: titleOf(job) }))
      const appliedAt = new Date().toISOString()
      return act(job, { appliedAt }, t("jobs.appliedDone", { title: titleOf(job) }), askAgain(job, appliedAt))
    },
  }
}
export type JobActions = ReturnType<typeof useJobActions>
