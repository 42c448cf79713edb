import { createMemo, For, Show } from "solid-js"
import { dayOfInstant, shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { daysBetween } from "~/time/days.ts"
import { IconButton } from "~/ui/button.tsx"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { chosenSetting } from "../../account/ui/chosen-setting.ts"
import { followUps } from "../../jobs/follow-up.ts"
import { type Job, jobs } from "../../jobs/schema.ts"
import { useFollowUp } from "../../jobs/ui/follow-up.tsx"

const SHOWN = 3

/**
 * Applications that wait for an answer so long that it is time to ask, until there is a todo for it. Last on the page, since it comes
 * after it.
 */
export default function FollowUps() {
  const api = useApi()
  const after = () => chosenSetting(api, "followUpDays")
  const followUp = useFollowUp()
  const found = createMemo(() => followUps(api.all(jobs), today(), after(), dayOfInstant).filter((job) => !followUp.exists(job)))
  const since = ({ appliedAt }: Job) => daysBetween(dayOfInstant(appliedAt ?? ""), today())
  return (
    <Show when={found().length > 0}>
      <section>
        <Section title={t("day.followUps")} aside={found().length} />
        <ul class="rows open">
          <For each={found().slice(0, SHOWN)}>
            {(job) => (
              <li class="flex items-center">
                <a class="row flex-1" href={`/jobs/${job.id}`}>
                  <span class="flex-1 min-w-0">
                    <span class="block cut">{job.company ?? job.title}</span>
                    <Meta class="block cut">{job.company === null ? "" : job.title}</Meta>
                  </span>
                  <Meta>{t("day.appliedSince", { count: since(job) })}</Meta>
                </a>
                <IconButton
                  icon="plus"
                  label={`${t("jobs.followUpTitle", { company: job.company ?? job.title })}, ${shortDay(today())}`}
                  onClick={() => void followUp.add(job, job.appliedAt ?? "")}
                />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
