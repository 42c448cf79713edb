import { type JSX, onCleanup, onMount } from "solid-js"

/**
 * A part of the page that scrolls by itself. Coming back to a page by the browser's back or forward finds it where it
 * was; a link opens it at its start.
 */
export function Pane(props: { name: string; children: JSX.Element; class?: string | undefined; label?: string | undefined }) {
  let pane: HTMLDivElement | undefined
  onMount(() => {
    const page = location.pathname
    const key = () => `${history.state?._depth ?? 0} ${page} ${props.name}`
    const remember = () => {
      if (location.pathname === page) scrolled.set(key(), pane?.scrollTop ?? 0)
    }
    // One frame later the router has written its new history entry, so its depth is this page's.
    requestAnimationFrame(() => {
      if (cameByHistory && pane) restore(pane, scrolled.get(key()) ?? 0)
      pane?.addEventListener("scroll", remember, { passive: true })
    })
    onCleanup(() => pane?.removeEventListener("scroll", remember))
  })
  return (
    <div
      ref={(element) => {
        pane = element
      }}
      class={`pane ${props.class ?? ""}`}
      aria-label={props.label}
    >
      {props.children}
    </div>
  )
}

const scrolled = new Map<string, number>()
/** Whether the page on screen was reached by back or forward; a click or a key that opens a page comes by itself. */
let cameByHistory = false
const TRIES = 60

if (typeof window !== "undefined") {
  addEventListener("popstate", () => {
    cameByHistory = true
    setTimeout(() => {
      cameByHistory = false
    }, 1_000)
  })
}

/** A growing list needs some frames before it is as long as it was. */
function restore(pane: HTMLElement, top: number, tries = TRIES): void {
  pane.scrollTop = top
  if (pane.scrollTop < top && tries > 0) requestAnimationFrame(() => restore(pane, top, tries - 1))
}
