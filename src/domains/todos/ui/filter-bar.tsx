import { useSearchParams } from "@solidjs/router"
import { createMemo, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Filter, FilterChoice, Filters } from "~/ui/filters.tsx"
import { SearchField } from "~/ui/search-field.tsx"
import { projects } from "../../projects/schema.ts"
import { choices } from "../filter.ts"
import { todos } from "../schema.ts"
import { isOpen } from "../sections.ts"
import type { Shown } from "./filter-params.ts"

const energies = ["low", "med", "high"] as const

/** All or inbox, and a choice for whatever the open todos carry; what none of them has isn't offered. */
export function TodoFilters(props: { shown: Shown }) {
  const api = useApi()
  const [, setParams] = useSearchParams()
  const set = (params: Record<string, string>) => setParams(params, { replace: true })
  const open = createMemo(() => api.all(todos).filter(isOpen))
  const offered = createMemo(() => choices(open()))
  const filter = () => props.shown.filter
  const same = (values: readonly string[], sign = "") => values.map((value) => ({ value, label: `${sign}${value}` }))
  return (
    <Filters
      label={t("todos.filters")}
      end={<SearchField label={t("todos.search")} placeholder={t("app.search")} value={filter().search} onSearch={(q) => set({ q })} />}
    >
      <Filter
        chosen={!props.shown.narrowed}
        count={open().length}
        onChoose={() => set({ inbox: "", project: "", tag: "", context: "", energy: "", q: "" })}
      >
        {t("todos.all")}
      </Filter>
      <Filter
        chosen={filter().inbox}
        count={open().filter((todo) => todo.status === "inbox").length}
        onChoose={() => set({ inbox: filter().inbox ? "" : "1" })}
      >
        {t("todos.inbox")}
      </Filter>
      <Show when={offered().projects.size > 0}>
        <FilterChoice
          label={t("todos.project")}
          any={t("todos.any")}
          value={filter().project}
          options={api
            .rows(projects)
            .filter(({ id }) => offered().projects.has(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(project) => set({ project })}
        />
      </Show>
      <Show when={offered().tags.length > 0}>
        <FilterChoice
          label={t("todos.tag")}
          any={t("todos.any")}
          value={filter().tag}
          options={same(offered().tags, "#")}
          onChoose={(tag) => set({ tag })}
        />
      </Show>
      <Show when={offered().contexts.length > 0}>
        <FilterChoice
          label={t("todos.context")}
          any={t("todos.any")}
          value={filter().context}
          options={same(offered().contexts)}
          onChoose={(context) => set({ context })}
        />
      </Show>
      <Show when={offered().energies.size > 0}>
        <FilterChoice
          label={t("todos.energy")}
          any={t("todos.any")}
          value={filter().energy}
          options={energies.map((value) => ({ value, label: t(`energy.${value}`) }))}
          onChoose={(energy) => set({ energy })}
        />
      </Show>
    </Filters>
  )
}
