import { useSearchParams } from "@solidjs/router"
import { For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Filter, FilterChoice, Filters } from "~/ui/filters.tsx"
import { SearchField } from "~/ui/search-field.tsx"
import type { JobCounts, JobFilter } from "../filter.ts"
import type { Shown } from "./filter-params.ts"

const views = ["remote", "hybrid"] as const
const mine = ["starred", "applied"] as const

/** All, by way of working, by place, and mine; each with what it would leave. */
export function JobFilters(props: { shown: Shown; counts: JobCounts }) {
  const [, setParams] = useSearchParams()
  const set = (params: Record<string, string>) => setParams(params, { replace: true })
  const filter = () => props.shown.filter
  const toggle = (view: JobFilter["view"]) => set({ view: filter().view === view ? "" : view })
  const viewFilter = (view: (typeof views)[number] | (typeof mine)[number]) => (
    <Filter chosen={filter().view === view} count={props.counts.views[view]} onChoose={() => toggle(view)}>
      {t(`jobs.view.${view}`)}
    </Filter>
  )
  return (
    <Filters
      label={t("jobs.filters")}
      end={<SearchField label={t("jobs.search")} placeholder={t("app.search")} value={filter().search} onSearch={(q) => set({ q })} />}
    >
      <Filter chosen={!props.shown.narrowed} count={props.counts.views[""]} onChoose={() => set({ view: "", place: "", stack: "", q: "" })}>
        {t("jobs.all")}
      </Filter>
      <For each={views}>{viewFilter}</For>
      <For each={[...props.counts.places]}>
        {([place, count]) => (
          <Filter chosen={filter().place === place} count={count} onChoose={() => set({ place: filter().place === place ? "" : place })}>
            {place}
          </Filter>
        )}
      </For>
      <For each={mine}>{viewFilter}</For>
      <Show when={props.counts.stack.length > 0}>
        <FilterChoice
          label={t("jobs.stack")}
          any={t("jobs.anyStack")}
          value={filter().stack}
          options={props.counts.stack.map((name) => ({ value: name, label: name }))}
          onChoose={(stack) => set({ stack })}
        />
      </Show>
    </Filters>
  )
}
