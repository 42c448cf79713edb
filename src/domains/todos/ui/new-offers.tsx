import { createMemo, For, Show } from "solid-js"
import { dayOfInstant, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { LiveDot } from "~/ui/live-dot.tsx"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { fitting } from "../../jobs/fitting.ts"
import { newJobs } from "../../jobs/new-jobs.ts"
import { jobSearchCriteria, jobs } from "../../jobs/schema.ts"

const SHOWN = 3

/** Offers of today that nobody has looked at and that fit what is looked for: how many, and the three that fit best. */
export function NewJobs() {
  const api = useApi()
  const fresh = createMemo(() => newJobs(api.all(jobs), today(), dayOfInstant))
  const suited = createMemo(() => fitting(fresh(), api.all(jobSearchCriteria)))
  const best = createMemo(() =>
    suited()
      .jobs.slice(0, SHOWN)
      .map((job) => api.live(jobs, job)),
  )
  const none = () => (suited().chosen && fresh().length > 0 ? t("today.noFittingJobs", { count: fresh().length }) : t("today.noNewJobs"))
  return (
    <section>
      <Section
        first
        title={
          <>
            <Show when={suited().jobs.length > 0}>
              <LiveDot />
            </Show>
            {t(suited().chosen ? "today.fittingJobs" : "today.newJobs")}
          </>
        }
        aside={suited().jobs.length}
      />
      <ul class="rows">
        <For each={best()} fallback={<li class="row small soft">{none()}</li>}>
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
        <Show when={fresh().length > best().length}>
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
