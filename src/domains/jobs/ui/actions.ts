import { phraseFor, t } from "~/i18n/room-words.ts"
import type { InputOf } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { CommandError } from "~/sync/tx.ts"
import { toast } from "~/ui/toast.tsx"
import { updateJob } from "../commands.ts"
import type { Job } from "../schema.ts"
import { titleOf } from "./words.ts"

type Fields = Omit<InputOf<typeof updateJob>, "id">

const refusal = (error: unknown) => (error instanceof CommandError ? (phraseFor(`refusal.${error.code}`) ?? error.message) : t("sync.storageFailed"))

/** What a row and a detail do to an offer; each says what it did, with its way back. A refusal is a sentence, never a throw. */
export function useJobActions() {
  const api = useApi()

  /** Saves fields; answers with a sentence where they aren't accepted. */
  async function save(id: string, fields: Fields): Promise<string | undefined> {
    try {
      await api.run(updateJob, { id, ...fields })
      return undefined
    } catch (error) {
      return refusal(error)
    }
  }

  async function act(job: Job, fields: Fields, done: string, back: Fields): Promise<void> {
    const { id } = job
    const put = async (values: Fields, text: string | undefined, undo?: () => void) => {
      const problem = await save(id, values)
      if (problem ?? text) toast(problem ?? text ?? "", problem ? undefined : undo)
    }
    await put(fields, done, () => void put(back, undefined))
  }

  return {
    save,

    toggleStar: (job: Job) =>
      act(job, { starred: !job.starred }, t(job.starred ? "jobs.unstarred" : "jobs.starredDone", { title: titleOf(job) }), { starred: job.starred }),

    toggleArchive: (job: Job) =>
      act(job, { archived: !job.archived }, t(job.archived ? "jobs.unarchived" : "jobs.archivedDone", { title: titleOf(job) }), {
        archived: job.archived,
      }),

    /** The moment of the tap goes with it; taking it back brings the status that was there. */
    toggleApplied: (job: Job) => {
      const before = { status: job.status, appliedAt: job.appliedAt }
      return job.appliedAt === null
        ? act(job, { appliedAt: new Date().toISOString() }, t("jobs.appliedDone", { title: titleOf(job) }), before)
        : act(job, { appliedAt: null }, t("jobs.unapplied", { title: titleOf(job) }), before)
    },
  }
}
export type JobActions = ReturnType<typeof useJobActions>
