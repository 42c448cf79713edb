import { Show } from "solid-js"
import { dayOfInstant, shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { IconButton } from "~/ui/button.tsx"
import { FROM_LIST } from "~/ui/from-list.ts"
import { LiveDot } from "~/ui/live-dot.tsx"
import { Stack } from "~/ui/stack.tsx"
import { isNew } from "../new-jobs.ts"
import type { Job } from "../schema.ts"
import type { JobActions } from "./actions.ts"
import { hitsOf, reasonsOf } from "./reasons.tsx"
import "./jobs.css"
import type { RowPlace } from "./windowed-rows.tsx"
import { modeOf, payOf, stateOf, titleOf } from "./words.ts"

/** Names of a stack shown in a row; the detail has them all. */
const SHOWN_STACK = 5

const hasWhy = (job: Job) => job.stack.length > 0 || job.scoreReasons.length > 0
const rem = typeof document === "undefined" ? 1 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

/** Pixels of a row: title and place, on a phone the pay below them, and the stack where there is one. jobs.css draws it so. */
export function rowHeight(job: Job, wide: boolean): number {
  const pay = !wide && (job.salaryMin !== null || job.salaryMax !== null) ? 18 : 0
  return Math.round((66 + pay + (hasWhy(job) ? 32 : 0)) * rem)
}

interface JobRowProps {
  job: Job
  place: RowPlace
  actions: JobActions
  /** The address of its detail. */
  href: string
  /** When I applied to it under another address. */
  appliedElsewhere?: string | undefined
  chosen?: boolean
  /** Another detail is open: this one takes its place in the history. */
  replace?: boolean
}

/** One offer: what decides whether to open it, and the star. */
export function JobRow(props: JobRowProps) {
  const where = () => [props.job.company, props.job.location, modeOf(props.job)].filter(Boolean).join(" · ")
  const fresh = () => isNew(props.job, today(), dayOfInstant)
  return (
    <li
      class="offer"
      data-row=""
      style={props.place.style()}
      aria-posinset={props.place.position()}
      aria-setsize={props.place.count()}
      aria-current={props.chosen ? "true" : undefined}
      classList={{ "chosen-row": props.chosen === true }}
    >
      <Show when={props.job.score !== null}>
        <span class="score">{props.job.score}</span>
      </Show>
      <div class="says">
        <a class="name cut opens" data-open="" href={props.href} state={FROM_LIST} attr:replace={props.replace ? "" : undefined} attr:noscroll="">
          <Show when={fresh()}>
            <LiveDot />
            <span class="for-readers">{t("jobs.new")}</span>{" "}
          </Show>
          {titleOf(props.job)}
        </a>
        <div class="meta cut">
          {where() || t("jobs.noPlace")}
          <Show when={payOf(props.job)}>
            {(pay) => (
              <>
                <span class="before-pay">{" · "}</span>
                <span class="pay">{pay()}</span>
              </>
            )}
          </Show>
        </div>
        <Show when={hasWhy(props.job)}>
          <div class="why">
            <Stack words={props.job.stack.slice(0, SHOWN_STACK)} hits={hitsOf(props.job)} />
            <Show when={props.job.scoreReasons.length > 0}>
              <span class="meta cut">{reasonsOf(props.job)}</span>
            </Show>
          </div>
        </Show>
      </div>
      <JobBadges job={props.job} applied={props.appliedElsewhere} />
      <JobRowActions job={props.job} actions={props.actions} />
    </li>
  )
}

function JobBadges(props: { job: Job; applied: string | undefined }) {
  return (
    <div class="badges">
      <Show
        when={props.applied}
        fallback={
          <Show when={props.job.repostOfId !== null}>
            <span class="cell-label faint">{t("jobs.repost")}</span>
          </Show>
        }
      >
        {(at) => <span class="cell-label hot">{t("jobs.appliedElsewhere", { when: shortDay(dayOfInstant(at())) })}</span>}
      </Show>
      <Show when={stateOf(props.job)}>{(state) => <span class="cell-label">{state()}</span>}</Show>
    </div>
  )
}

function JobRowActions(props: { job: Job; actions: JobActions }) {
  const applied = () => props.job.appliedAt !== null
  return (
    <div class="tools">
      <IconButton
        class="wide-only"
        data-key="a"
        icon="check"
        label={t(applied() ? "jobs.unapply" : "jobs.apply")}
        aria-pressed={applied()}
        onClick={() => void props.actions.toggleApplied(props.job)}
      />
      <IconButton
        class="wide-only"
        data-key="e"
        icon="archive"
        label={t(props.job.archived ? "jobs.unarchive" : "jobs.archive")}
        aria-pressed={props.job.archived}
        onClick={() => void props.actions.toggleArchive(props.job)}
      />
      <IconButton
        data-key="s"
        icon="star"
        filled={props.job.starred}
        label={t("jobs.star")}
        aria-pressed={props.job.starred}
        onClick={() => void props.actions.toggleStar(props.job)}
      />
    </div>
  )
}
