import { t } from "~/i18n/room-words.ts"
import { type InputOf, verb } from "~/sync/command.ts"
import { useChanges } from "~/sync/ui/changes.ts"
import { toast } from "~/ui/toast.tsx"
import type { Job } from "../schema.ts"
import { titleOf } from "./words.ts"

const updateJob = verb(() => import("~/device-code.ts"), "updateJob")
type Fields = Omit<InputOf<typeof updateJob>, "id">

/** What a row and a detail do to an offer; each says what it did, with its way back. A refusal is a sentence, never a throw. */
export function useJobActions() {
  const changes = useChanges()

  async function act({ id }: Job, fields: Fields, said: string): Promise<void> {
    const problem = await changes.change(updateJob, { id, ...fields }, said)
    if (problem) toast(problem)
  }

  return {
    /** Saves fields; answers with a sentence where they aren't accepted. */
    save: (job: Job, fields: Fields) => changes.change(updateJob, { id: job.id, ...fields }, t("jobs.changed", { title: titleOf(job) })),

    toggleStar: (job: Job) => act(job, { starred: !job.starred }, t(job.starred ? "jobs.unstarred" : "jobs.starredDone", { title: titleOf(job) })),

    toggleArchive: (job: Job) =>
      act(job, { archived: !job.archived }, t(job.archived ? "jobs.unarchived" : "jobs.archivedDone", { title: titleOf(job) })),

    /** The moment of the tap goes with it. */
    toggleApplied: (job: Job) =>
      job.appliedAt === null
        ? act(job, { appliedAt: new Date().toISOString() }, t("jobs.appliedDone", { title: titleOf(job) }))
        : act(job, { appliedAt: null }, t("jobs.unapplied", { title: titleOf(job) })),
  }
}
export type JobActions = ReturnType<typeof useJobActions>
