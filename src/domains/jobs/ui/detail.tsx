import { Show } from "solid-js"
import { dayOfInstant, nearDay } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { Detail } from "~/ui/detail.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { Stack } from "~/ui/stack.tsx"
import { Label } from "~/ui/text.tsx"
import type { Job } from "../schema.ts"
import { type JobActions, useJobActions } from "./actions.ts"
import { createOffer } from "./archive.ts"
import { Description } from "./description.tsx"
import { JobFacts, JobRecord } from "./facts.tsx"
import { hitsOf, Why } from "./reasons.tsx"
import { titleOf } from "./words.ts"

/** One offer, opened: what it says, and what I did about it. An archived one that left this device is asked for. */
export function JobDetail(props: { id: string; back: string }) {
  const actions = useJobActions()
  const { job, settled } = createOffer(props.id)
  return (
    <Detail
      broad
      label={t("room.jobs")}
      back={props.back}
      backLabel={t("jobs.back")}
      of={props.id}
      actions={<Show when={job()}>{(row) => <JobDetailActions job={row()} actions={actions} />}</Show>}
    >
      <Pane name="job">
        <Show
          when={job()}
          fallback={
            <Show when={settled()}>
              <Empty headline={t("jobs.missing")} why={t("jobs.missingWhy")} />
            </Show>
          }
        >
          {(row) => <JobDetailBody job={row()} actions={actions} />}
        </Show>
      </Pane>
    </Detail>
  )
}

function JobDetailBody(props: { job: Job; actions: JobActions }) {
  return (
    <article>
      <header class="offer-title">
        <Label class="block mb-2">
          {[props.job.company, t("jobs.seen", { when: nearDay(dayOfInstant(props.job.firstSeenAt)).toLocaleLowerCase() })]
            .filter(Boolean)
            .join(" · ")}
        </Label>
        <div class="flex items-start gap-4">
          <h2 class="subhead flex-1 min-w-0">{titleOf(props.job)}</h2>
          <Show when={props.job.score !== null}>
            <span class="score big">{props.job.score}</span>
          </Show>
        </div>
      </header>
      <JobFacts job={props.job} />
      <Show when={props.job.stack.length > 0}>
        <Section title={t("jobs.stack")} aside={knownStack(props.job)} level={3} />
        <div class="px-[var(--edge)] py-3">
          <Stack words={props.job.stack} hits={hitsOf(props.job)} />
        </div>
      </Show>
      <Why job={props.job} />
      <Description id={props.job.id} />
      <JobRecord job={props.job} actions={props.actions} />
    </article>
  )
}

const knownStack = (job: Job) => {
  const known = hitsOf(job).size
  return known === 0 ? job.stack.length : t("jobs.known", { count: known, all: job.stack.length })
}

function JobDetailActions(props: { job: Job; actions: JobActions }) {
  const applied = () => props.job.appliedAt !== null
  return (
    <Actions>
      <Button
        icon="star"
        iconFilled={props.job.starred}
        data-key="s"
        aria-pressed={props.job.starred}
        class="quiet"
        onClick={() => void props.actions.toggleStar(props.job)}
      >
        {t(props.job.starred ? "jobs.starred" : "jobs.star")}
      </Button>
      <Button icon="archive" data-key="e" onClick={() => void props.actions.toggleArchive(props.job)}>
        {t(props.job.archived ? "jobs.unarchive" : "jobs.archive")}
      </Button>
      <Button icon="check" look={applied() ? "plain" : "primary"} data-key="a" onClick={() => void props.actions.toggleApplied(props.job)}>
        {t(applied() ? "jobs.unapply" : "jobs.apply")}
      </Button>
    </Actions>
  )
}
