import { createMemo, type JSX } from "solid-js"
import { dayOfInstant, today } from "~/i18n/dates.ts"
import { language } from "~/i18n/language.ts"
import { capitalised, inWords } from "~/i18n/number-words.ts"
import { t } from "~/i18n/t.ts"
import { useApi } from "~/sync/provider.tsx"
import { Page } from "~/ui/page.tsx"
import { SETTINGS_ID, settings } from "../../account/schema.ts"
import { byDay, countJobs, matching, newJobs } from "../filter.ts"
import { jobs } from "../schema.ts"
import { JobFilters } from "./filter-bar.tsx"
import { useShown } from "./filter-params.ts"
import { JobList } from "./list.tsx"

/** Every offer that is kept on this device; `children` is the detail of one of them, where the address names it. */
export function JobsPage(props: { children: JSX.Element }) {
  const api = useApi()
  const shown = useShown()
  const all = createMemo(() => api.rows(jobs))
  const places = () => api.row(settings, SETTINGS_ID)?.places ?? (settings.defaults.places as string[])
  const counts = createMemo(() => countJobs(all(), places()))
  const days = createMemo(() => byDay(matching(all(), shown.filter), dayOfInstant))
  const fresh = createMemo(() => newJobs(all(), today(), dayOfInstant).length)
  const headline = () => {
    if (counts().views[""] === 0) return t("room.jobs")
    const count = fresh() || counts().views[""]
    return capitalised(t(fresh() > 0 ? "jobs.headlineNew" : "jobs.headline", { count, words: inWords(count, language(), { feminine: true }) }))
  }
  return (
    <Page title={api.row(jobs, shown.id)?.title ?? t("room.jobs")} headline={headline()}>
      <div class="split">
        <section>
          <JobFilters shown={shown} counts={counts()} />
          <JobList shown={shown} days={days()} />
        </section>
        {props.children}
      </div>
    </Page>
  )
}
