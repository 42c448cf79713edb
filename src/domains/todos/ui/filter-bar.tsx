import { useSearchParams } from "@solidjs/router"
import { For, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Filter, FilterChoice, Filters } from "~/ui/filters.tsx"
import { projects } from "../../projects/schema.ts"
import { noFilter, type Shown } from "../chosen.ts"
import { dueChoices, energies, type Facet, type Offered, statuses, timeChoices } from "../filter.ts"
import { orders } from "../sort.ts"

/** What narrows the view, and its order. What no todo of the view carries isn't offered, unless it is chosen. */
export function TodoFilters(props: { shown: Shown; offered: Offered }) {
  const api = useApi()
  const [, setParams] = useSearchParams()
  const set = (params: Partial<Record<string, string | string[]>>) => setParams(params, { replace: true })
  const filter = () => props.shown.filter
  const offered = (facet: Facet) => props.offered[facet]

  /** The values of a facet that are offered or chosen, in order, each with how many todos it would leave. */
  const options = (facet: Facet, chosen: string, label: (value: string) => string, order?: readonly string[]) => {
    const values = new Set([...(order ?? []), ...[...offered(facet).keys()].sort((left, right) => label(left).localeCompare(label(right))), chosen])
    return [...values]
      .filter((value) => value !== "" && (offered(facet).has(value) || value === chosen))
      .map((value) => ({ value, label: label(value), count: offered(facet).get(value) ?? 0 }))
  }
  const choice = (facet: Exclude<Facet, "context">, label: (value: string) => string, order?: readonly string[], named = false) => {
    const all = () => options(facet, filter()[facet], label, order)
    return (
      <Show when={all().length > 0}>
        <FilterChoice
          label={t(`todos.${facet}`)}
          text={named && filter()[facet] !== "" ? `${t(`todos.${facet}`)} ${label(filter()[facet])}` : undefined}
          any={t("todos.any")}
          value={filter()[facet]}
          options={all()}
          onChoose={(value) => set({ [facet]: value })}
        />
      </Show>
    )
  }
  const energyLabel = (value: string) => {
    const level = t(`energy.${value as (typeof energies)[number]}`)
    return props.shown.view === "now" ? t("todos.energyUpTo", { level }) : level
  }
  const contexts = () => options("context", filter().contexts.length === 1 ? (filter().contexts[0] ?? "") : "", (value) => value)

  return (
    <Filters
      label={t("todos.filters")}
      end={
        <Show when={props.shown.view !== "log"}>
          <OrderChoice shown={props.shown} onChoose={(sort) => set({ sort })} />
        </Show>
      }
    >
      <Show when={props.shown.narrowed}>
        <Filter chosen={false} onChoose={() => set(noFilter)}>
          {t("todos.clearFilters")}
        </Filter>
      </Show>
      <Show
        when={props.shown.view === "now"}
        fallback={
          <Show when={contexts().length > 0 || filter().contexts.length > 0}>
            <FilterChoice
              label={filter().contexts.length > 1 ? filter().contexts.join(" ") : t("todos.context")}
              any={t("todos.any")}
              value={filter().contexts.length === 1 ? (filter().contexts[0] ?? "") : ""}
              options={contexts()}
              onChoose={(context) => set({ context })}
            />
          </Show>
        }
      >
        <ContextToggles shown={props.shown} offered={props.offered} onChoose={(context) => set({ context })} />
      </Show>
      {choice("energy", energyLabel, energies, true)}
      {choice("time", (value) => t("todos.upTo", { count: Number(value) }), timeChoices)}
      {choice("project", (value) => api.row(projects, value)?.name ?? t("todos.projectGone"))}
      {choice("tag", (value) => `#${value}`)}
      {choice("due", (value) => t(`todos.due.${value as (typeof dueChoices)[number]}`), dueChoices)}
      {choice("priority", (value) => t(`priority.${value as "0"}`), ["3", "2", "1", "0"], true)}
      {choice("status", (value) => t(`status.${value as (typeof statuses)[number]}`), statuses)}
    </Filters>
  )
}

/** Where I am: any number of contexts at once. */
function ContextToggles(props: { shown: Shown; offered: Offered; onChoose: (contexts: string[]) => void }) {
  const chosen = () => props.shown.filter.contexts
  const all = () => [...new Set([...chosen(), ...props.offered.context.keys()])].sort((left, right) => left.localeCompare(right))
  const toggle = (context: string) => (chosen().includes(context) ? chosen().filter((one) => one !== context) : [...chosen(), context])
  return (
    <For each={all()}>
      {(context) => (
        <Filter chosen={chosen().includes(context)} count={props.offered.context.get(context) ?? 0} onChoose={() => props.onChoose(toggle(context))}>
          {context}
        </Filter>
      )}
    </For>
  )
}

/** The order, which is always one; the view's own is the first. */
function OrderChoice(props: { shown: Shown; onChoose: (sort: string) => void }) {
  const own = () => t(props.shown.view === "now" ? "todos.order.ranked" : "todos.order.date")
  const others = orders.filter((order) => order !== "date")
  return (
    <div class="filters order">
      <FilterChoice
        plain
        label={t("todos.order")}
        text={
          <>
            <span class="soft">{t("todos.order")}</span> {props.shown.order === "date" ? own() : t(`todos.order.${props.shown.order}`)}
          </>
        }
        any={own()}
        value={props.shown.order === "date" ? "" : props.shown.order}
        options={others.map((order) => ({ value: order, label: t(`todos.order.${order}`) }))}
        onChoose={props.onChoose}
      />
    </div>
  )
}
