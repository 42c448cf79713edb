import { useSearchParams } from "@solidjs/router"
import { createResource, Match, Show, Switch } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button, ButtonLink } from "~/ui/button.tsx"
import { Empty, StillBars } from "~/ui/empty.tsx"
import type { Archive } from "./archive.ts"
import type { Shown } from "./filter-params.ts"

/** Why no offer is shown, and what to do. */
export function NoneShown(props: { shown: Shown; archive: Archive }) {
  const [, setParams] = useSearchParams()
  const filter = () => props.shown.filter
  const inArchive = () => filter().view === "archived"
  const inAllOfIt = () => inArchive() && [filter().place, filter().stack, filter().search].every((part) => part === "")
  const Way = (way: { headline: string; why: string }) => (
    <Empty headline={way.headline} why={way.why}>
      <Button onClick={() => setParams({ view: "", place: "", stack: "", q: "" })}>{t("jobs.clearFilters")}</Button>
    </Empty>
  )
  return (
    <Switch fallback={<NoJobs />}>
      <Match when={inArchive() && props.archive.state() === "coming"}>
        <StillBars label={t("jobs.archiveComing")} />
      </Match>
      <Match when={inArchive() && props.archive.state() === "missing"}>
        <Way headline={t("jobs.archiveAway")} why={t("jobs.archiveAwayWhy")} />
      </Match>
      <Match when={inAllOfIt()}>
        <Way headline={t("jobs.archiveEmpty")} why={t("jobs.archiveEmptyWhy")} />
      </Match>
      <Match when={props.shown.narrowed}>
        <Way headline={t("jobs.emptyFilter")} why={t("jobs.emptyFilterWhy")} />
      </Match>
    </Switch>
  )
}

/** No offer at all: what the last harvest brought, and where what is looked for is set. */
function NoJobs() {
  const api = useApi()
  const [runs] = createResource(() => api.ask((server) => server.jobs.runs.query()).catch(() => []), { initialValue: [] })
  const last = () => [...runs.latest].sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1))[0]
  return (
    <Empty
      headline={t("jobs.empty")}
      why={
        <Show when={last()} fallback={t("jobs.emptyWhy")}>
          {(run) => t("jobs.emptyAfter", { when: moment(run().startedAt), count: run().received, source: run().source })}
        </Show>
      }
    >
      <ButtonLink look="primary" href="/settings/jobs">
        {t("jobs.criteria")}
      </ButtonLink>
    </Empty>
  )
}
