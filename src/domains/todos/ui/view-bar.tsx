import { useSearchParams } from "@solidjs/router"
import { createEffect, For, type JSX, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { SearchField } from "~/ui/search-field.tsx"
import { Meta } from "~/ui/text.tsx"
import { savedFilters } from "../../account/schema.ts"
import type { Board } from "../board.ts"
import { type Shown, savedAddress, viewAddress } from "../chosen.ts"
import type { ViewName } from "../views.ts"

const before: readonly ViewName[] = ["all", "inbox", "today", "upcoming", "now"]
const after: readonly ViewName[] = ["project", "tag", "context", "log"]
/** Those whose count says something of its own. */
const counted: readonly ViewName[] = ["all", "inbox", "today", "upcoming", "now"]

/** The ways to see todos and the owner's saved filters in one bar, each an address of its own; at its end the search. */
export function ViewBar(props: { shown: Shown; board: Board }) {
  const api = useApi()
  const [, setParams] = useSearchParams()
  const saved = () =>
    api
      .rows(savedFilters)
      .filter(({ page }) => page === "todos")
      .sort((left, right) => (left.id < right.id ? -1 : 1))
  const onSaved = () => saved().some(({ id }) => id === props.shown.saved)
  const view = (name: ViewName) => (
    <Place
      href={viewAddress(props.shown, name)}
      current={!onSaved() && props.shown.view === name}
      count={counted.includes(name) ? props.board.counts[name] : undefined}
    >
      {t(`todos.view.${name}`)}
    </Place>
  )
  return (
    <div class="filter-bar">
      <nav class="filters" aria-label={t("todos.views")}>
        <For each={before}>{view}</For>
        <For each={saved()}>
          {(one) => (
            <Place href={savedAddress(one.id, one.filter)} current={props.shown.saved === one.id}>
              <span class="saved-name">{one.name}</span>
            </Place>
          )}
        </For>
        <For each={after}>{view}</For>
      </nav>
      <div class="end">
        <SearchField
          label={t("todos.search")}
          placeholder={t("app.search")}
          value={props.shown.filter.search}
          onSearch={(q) => setParams({ q, ...(q === "" ? { done: "" } : {}) }, { replace: true })}
        />
      </div>
    </div>
  )
}

/** One place of the bar; the chosen one is scrolled to, where the bar is wider than the screen. */
function Place(props: { href: string; current: boolean; count?: number | undefined; children: JSX.Element }) {
  let link: HTMLAnchorElement | undefined
  createEffect(() => {
    // With the frame: asked for at once, it would lay out a page that is half made.
    if (props.current) requestAnimationFrame(() => link?.scrollIntoView({ block: "nearest", inline: "center" }))
  })
  return (
    <a
      href={props.href}
      aria-current={props.current ? "page" : undefined}
      ref={(element) => {
        link = element
      }}
    >
      {props.children}
      <Show when={props.count !== undefined}>
        <Meta>{props.count}</Meta>
      </Show>
    </a>
  )
}
