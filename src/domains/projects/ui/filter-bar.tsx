import { useSearchParams } from "@solidjs/router"
import { For } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { Filter, FilterChoice, Filters } from "~/ui/filters.tsx"
import { SearchField } from "~/ui/search-field.tsx"
import { matching, type ProjectFilter } from "../overview.ts"
import { type Project, projectKind, projectStatus } from "../schema.ts"

/** Projects by status and by kind, each with how many it would leave; at the end the search. */
export function ProjectFilters(props: { filter: ProjectFilter; rows: readonly Project[] }) {
  const [, setParams] = useSearchParams()
  const set = (params: Record<string, string>) => setParams(params, { replace: true })
  const count = (change: Partial<ProjectFilter>) => matching(props.rows, { ...props.filter, ...change }).length
  const narrowed = () => props.filter.status !== "" || props.filter.kind !== "" || props.filter.search !== ""
  return (
    <Filters
      label={t("projects.filters")}
      end={<SearchField label={t("projects.search")} placeholder={t("app.search")} value={props.filter.search} onSearch={(q) => set({ q })} />}
    >
      <Filter chosen={!narrowed()} count={props.rows.length} onChoose={() => set({ status: "", kind: "", q: "" })}>
        {t("projects.all")}
      </Filter>
      <For each={projectStatus.options}>
        {(status) => (
          <Filter
            chosen={props.filter.status === status}
            count={count({ status })}
            onChoose={() => set({ status: props.filter.status === status ? "" : status })}
          >
            {t(`projects.group.${status}`)}
          </Filter>
        )}
      </For>
      <FilterChoice
        label={t("projects.kind")}
        any={t("projects.anyKind")}
        value={props.filter.kind}
        options={projectKind.options.map((kind) => ({ value: kind, label: t(`projects.kind.${kind}`), count: count({ kind }) }))}
        onChoose={(kind) => set({ kind })}
      />
    </Filters>
  )
}
