import { Show } from "solid-js"
import { dayOfInstant, shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { addDays } from "~/time/days.ts"
import { KeyValue } from "~/ui/section.tsx"
import { chosenSetting } from "../../account/ui/chosen-setting.ts"
import { todos } from "../../todos/schema.ts"
import type { Job } from "../schema.ts"
import { titleOf } from "./words.ts"

const createTodo = verb(() => import("~/device-code.ts"), "createTodo")

/** Proposes to make a todo of asking again, some days after an application that nobody has answered; never makes it by itself. */
export function useFollowUp() {
  const api = useApi()
  const changes = useChanges()
  const days = () => chosenSetting(api, "followUpDays")

  /** The day to ask again; none where the owner wants no follow-ups. */
  const dayOf = (appliedAt: string): string | undefined => {
    if (days() === 0) return undefined
    const wanted = addDays(dayOfInstant(appliedAt), days())
    // An application of long ago: now.
    return [wanted, today()].sort()[1]
  }
  const titleFor = (job: Job) => t("jobs.followUpTitle", { company: job.company ?? titleOf(job) })

  return {
    dayOf,
    /** Whether a todo of this title is open. */
    exists: (job: Job) => api.all(todos).some((todo) => todo.title === titleFor(job) && todo.status !== "archived"),
    async add(job: Job, appliedAt: string): Promise<void> {
      const [title, plannedOn] = [titleFor(job), dayOf(appliedAt) ?? today()]
      const description = t("jobs.followUpAbout", { when: shortDay(dayOfInstant(appliedAt)), title: titleOf(job) })
      const ticketUrl = /^https?:/.test(job.sourceUrl) ? { ticketUrl: job.sourceUrl } : {}
      const said = t("jobs.followUpAdded", { title, when: shortDay(plannedOn) })
      await changes.act(createTodo, { title, plannedOn, description, ...ticketUrl }, said)
    },
  }
}

/** In the record of an application that waits for its answer. */
export function FollowUp(props: { job: Job }) {
  const followUp = useFollowUp()
  const day = () =>
    props.job.status === "applied" && props.job.appliedAt !== null && !followUp.exists(props.job) ? followUp.dayOf(props.job.appliedAt) : undefined
  return (
    <Show when={day()}>
      {(when) => (
        <KeyValue name={t("jobs.followUp")}>
          <button type="button" class="link min-h-6" onClick={() => void followUp.add(props.job, props.job.appliedAt ?? "")}>
            {t("jobs.followUpAdd", { when: shortDay(when()) })}
          </button>
        </KeyValue>
      )}
    </Show>
  )
}
