import { createMemo, For, Show } from "solid-js"
import { dayOfInstant, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { LiveDot } from "~/ui/live-dot.tsx"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { newJobs } from "../../jobs/new-jobs.ts"
import { type Job, jobs } from "../../jobs/schema.ts"

const SHOWN = 3
const newestFirst = (left: Job, right: Job) =>
  (right.score ?? -1) - (left.score ?? -1) || (left.firstSeenAt < right.firstSeenAt ? 1 : left.firstSeenAt > right.firstSeenAt ? -1 : 0)

/** Offers that nobody has looked at: how many, and the three that matter most. */
export function NewJobs() {
  const api = useApi()
  const fresh = createMemo(() => newJobs(api.all(jobs), today(), dayOfInstant))
  const best = createMemo(() =>
    [...fresh()]
      .sort(newestFirst)
      .slice(0, SHOWN)
      .map((job) => api.live(jobs, job)),
  )
  return (
    <section>
      <Section
        first
        title={
          <>
            <Show when={fresh().length > 0}>
              <LiveDot />
            </Show>
            {t("today.newJobs")}
          </>
        }
        aside={fresh().length}
      />
      <ul class="rows">
        <For each={best()} fallback={<li class="row small soft">{t("today.noNewJobs")}</li>}>
          {(job) => (
            <li>
              <a class="row" href={`/jobs/${job.id}`}>
                <Show when={job.score}>{(score) => <span class="score">{score()}</span>}</Show>
                <span class="flex-1 min-w-0">
                  <span class="block cut">{job.title}</span>
                  <Meta class="block cut">{[job.company, job.location].filter(Boolean).join(" · ")}</Meta>
                </span>
              </a>
            </li>
          )}
        </For>
        <Show when={fresh().length > SHOWN}>
          <li>
            <a class="row link small" href="/jobs">
              {t("today.allNewJobs", { count: fresh().length })}
            </a>
          </li>
        </Show>
      </ul>
    </section>
  )
}
