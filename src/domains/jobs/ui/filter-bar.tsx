import { useSearchParams } from "@solidjs/router"
import { For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Filter, FilterChoice, Filters } from "~/ui/filters.tsx"
import { Icon } from "~/ui/icon.tsx"
import { SearchField } from "~/ui/search-field.tsx"
import { type JobCounts, type JobFilter, jobOrders } from "../filter.ts"
import type { Shown } from "./filter-params.ts"

const views = ["remote", "hybrid"] as const
const mine = ["starred", "applied", "archived"] as const

/** All, by way of working, by place, and mine; each with what it would leave. */
export function JobFilters(props: { shown: Shown; counts: JobCounts; onAdd: () => void }) {
  const [, setParams] = useSearchParams()
  const set = (params: Record<string, string>) => setParams(params, { replace: true })
  const filter = () => props.shown.filter
  const toggle = (view: JobFilter["view"]) => set({ view: filter().view === view ? "" : view })
  // Most of the archive is at the server only: this device can't count it.
  const countOf = (view: JobFilter["view"]) => (view === "archived" ? undefined : props.counts.views[view])
  const viewFilter = (view: (typeof views)[number] | (typeof mine)[number]) => (
    <Filter chosen={filter().view === view} count={countOf(view)} onChoose={() => toggle(view)}>
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
      <FilterChoice
        plain
        label={t("jobs.order")}
        text={
          <>
            <span class="soft">{t("jobs.order")}</span> {t(`jobs.order.${props.shown.order}`)}
          </>
        }
        any={t("jobs.order.day")}
        value={props.shown.order === "day" ? "" : props.shown.order}
        options={jobOrders.slice(1).map((value) => ({ value, label: t(`jobs.order.${value}`) }))}
        onChoose={(sort) => set({ sort })}
      />
      <button type="button" aria-label={t("jobs.addOne")} onClick={() => props.onAdd()}>
        <Icon name="plus" /> {t("jobs.add")}
      </button>
    </Filters>
  )
}
