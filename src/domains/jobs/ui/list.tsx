import { createMemo, createSignal, For, Show } from "solid-js"
import { nearDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import type { Job } from "../schema.ts"
import { useJobActions } from "./actions.ts"
import type { Archive } from "./archive.ts"
import { NoneShown } from "./empty.tsx"
import { addressOf, type Shown } from "./filter-params.ts"
import { JobRow, rowHeight } from "./row.tsx"
import { WindowedRows } from "./windowed-rows.tsx"

type Applied = ReadonlyMap<string, { id: string; at: string }>

/** Offers by the day on which they were first seen, or in one list. `applied` is by fingerprint. */
export function JobList(props: { shown: Shown; days: readonly { day: string; jobs: Job[] }[]; applied: Applied; archive: Archive }) {
  const api = useApi()
  const isPart = () => props.shown.filter.view === "archived" && props.archive.state() === "missing"
  return (
    <Pane name="jobs" class="job-list">
      <Show when={isPart() && props.days.length > 0}>
        <p class="row small soft">{t("jobs.archiveMissing")}</p>
      </Show>
      <Show
        when={props.days.length > 0}
        fallback={
          <Show when={api.ready()}>
            <NoneShown shown={props.shown} archive={props.archive} />
          </Show>
        }
      >
        <Days {...props} />
      </Show>
    </Pane>
  )
}

/** Keyed by the day's name: a row that changes leaves the others' elements alone. */
function Days(props: { shown: Shown; days: readonly { day: string; jobs: Job[] }[]; applied: Applied }) {
  const names = createMemo(() => props.days.map(({ day }) => day), undefined, { equals: (left, right) => left.join() === right.join() })
  const jobsOf = (day: string) => props.days.find((other) => other.day === day)?.jobs ?? []
  return (
    <For each={names()}>
      {(day, index) => <DayRows day={day} jobs={jobsOf(day)} first={index() === 0} shown={props.shown} applied={props.applied} />}
    </For>
  )
}

const [wide, setWide] = createSignal(false)
const breakpoint = typeof matchMedia === "undefined" ? undefined : matchMedia("(min-width: 900px)")
if (breakpoint) {
  setWide(breakpoint.matches)
  breakpoint.addEventListener("change", ({ matches }) => setWide(matches))
}

function DayRows(props: { day: string; jobs: readonly Job[]; first: boolean; shown: Shown; applied: Applied }) {
  const actions = useJobActions()
  const elsewhere = (job: Job) => {
    const found = props.applied.get(job.fingerprint)
    return found === undefined || found.id === job.id ? undefined : found.at
  }
  const title = () =>
    props.day === "" && props.shown.order !== "day"
      ? t(`jobs.by.${props.shown.order}`)
      : t("jobs.seen", { when: nearDay(props.day).toLocaleLowerCase() })
  return (
    <section>
      <Section title={title()} aside={props.jobs.length} first={props.first} hot={props.day === today()} />
      <WindowedRows each={props.jobs} heightOf={(job) => rowHeight(job, wide())}>
        {(job, place) => (
          <JobRow
            job={job}
            place={place}
            actions={actions}
            href={addressOf(props.shown, job.id)}
            replace={props.shown.id !== ""}
            chosen={props.shown.id === job.id}
            appliedElsewhere={elsewhere(job)}
          />
        )}
      </WindowedRows>
    </section>
  )
}
