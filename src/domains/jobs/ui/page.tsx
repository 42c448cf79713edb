import { createMemo, createSignal, type JSX, lazy, Show, Suspense, untrack } from "solid-js"
import { dayOfInstant, timeZone, today } from "~/i18n/dates.ts"
import { language } from "~/i18n/language.ts"
import { capitalised, inWords } from "~/i18n/number-words.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Page } from "~/ui/page.tsx"
import { chosenSetting } from "../../account/ui/chosen-setting.ts"
import { applications, archived, byDay, countJobs, inOrder, type JobOrder, matching, sortedBy } from "../filter.ts"
import { newJobs } from "../new-jobs.ts"
import { type Job, jobs } from "../schema.ts"
import { createArchive } from "./archive.ts"
import { JobFilters } from "./filter-bar.tsx"
import { useShown } from "./filter-params.ts"
import { JobList } from "./list.tsx"

const plainly = <T,>(rows: readonly Job[], make: (rows: readonly Job[]) => T): T => untrack(() => make(rows))

const AddJob = lazy(() => import("./add-job.tsx"))

/** By harvest, or in one group without a day. */
const inGroups = (rows: readonly Job[], order: JobOrder) =>
  order === "day" ? byDay(rows, dayOfInstant) : rows.length === 0 ? [] : [{ day: "", jobs: sortedBy(rows, order) }]

/** Every offer that is kept on this device; `children` is the detail of one of them, where the address names it. */
export function JobsPage(props: { children: JSX.Element }) {
  const api = useApi()
  const shown = useShown()
  // One look at each row tells of any change in it; what is made of all of them then reads plain fields.
  const all = createMemo(
    () => {
      const rows = api.rows(jobs)
      for (const row of rows) void row.id
      return rows
    },
    undefined,
    { equals: false },
  )
  const places = () => chosenSetting(api, "places")
  const counts = createMemo(() => {
    const names = places()
    return plainly(all(), (rows) => countJobs(rows, names))
  })
  const inArchive = createMemo(() => shown.filter.view === "archived")
  const archive = createArchive(inArchive)
  const ordered = createMemo(() => {
    const outside = inArchive() ? archive.outside() : undefined
    return plainly(all(), (rows) => inOrder(outside === undefined ? rows : archived(rows, outside)))
  })
  const days = createMemo(() => {
    const { filter, order } = shown
    void timeZone()
    return plainly(ordered(), (rows) => inGroups(matching(rows, filter), order))
  })
  const applied = createMemo(() => plainly(all(), applications))
  const [adding, setAdding] = createSignal(false)
  const fresh = createMemo(() => {
    void timeZone()
    const day = today()
    return plainly(all(), (rows) => newJobs(rows, day, dayOfInstant).length)
  })
  const headline = () => {
    if (counts().views[""] === 0) return t("room.jobs")
    const count = fresh() || counts().views[""]
    return capitalised(t(fresh() > 0 ? "jobs.headlineNew" : "jobs.headline", { count, words: inWords(count, language(), { feminine: true }) }))
  }
  return (
    <Page title={api.row(jobs, shown.id)?.title ?? t("room.jobs")} headline={headline()}>
      <div class="split">
        <section>
          <JobFilters shown={shown} counts={counts()} onAdd={() => setAdding(true)} />
          <JobList shown={shown} days={days()} applied={applied()} archive={archive} />
        </section>
        {props.children}
      </div>
      <Suspense>
        <Show when={adding()}>
          <AddJob onClose={() => setAdding(false)} />
        </Show>
      </Suspense>
    </Page>
  )
}
