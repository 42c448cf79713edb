import { createEffect, type JSX, onMount, Show } from "solid-js"
import { t } from "../i18n/t.ts"
import { useFrame } from "./frame.tsx"
import { Icon } from "./icon.tsx"
import { Headline } from "./text.tsx"

interface PageProps {
  /** Names the page in the browser's tab and history. */
  title: string
  /** Says the state, with its accent between stars; the title where there is none. */
  headline?: string
  /** Where the arrow at the left leads; no arrow without it. */
  back?: { href: string; label: string }
  children: JSX.Element
}

const MAC = /Mac|iPhone|iPad/.test(navigator.platform)
let firstPage = true

/** A room: its head with the headline, the sync badge and the search, and its body. */
export function Page(props: PageProps) {
  const frame = useFrame()
  let heading: HTMLElement | undefined
  createEffect(() => {
    document.title = `${props.title.replaceAll("*", "")} · ordinarthur os`
  })
  // After a navigation the reader is at the heading; at the first visit the browser has its own good start.
  onMount(() => {
    if (!firstPage) heading?.focus({ preventScroll: true })
    firstPage = false
  })
  return (
    <>
      <header class="page-head">
        <Show when={props.back}>
          {(back) => (
            <a class="back" href={back().href} aria-label={back().label} data-back="">
              <Icon name="back" />
            </a>
          )}
        </Show>
        <div class="title">
          <Headline
            text={props.headline ?? props.title}
            ref={(element) => {
              heading = element
            }}
          />
        </div>
        {frame.badge()}
        <button type="button" class="cell wide-only" onClick={() => frame.onSearch()}>
          <Icon name="search" />
          <span class="small">{t("app.search")}</span>
          <kbd>{MAC ? "⌘K" : "Ctrl K"}</kbd>
        </button>
      </header>
      <div class="page-body">{props.children}</div>
    </>
  )
}
