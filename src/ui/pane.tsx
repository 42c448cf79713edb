import { type JSX, onCleanup, onMount } from "solid-js"
import { recalled, remember } from "./history-memory.ts"

/**
 * A part of the page that scrolls by itself, and is found again where it was. One without anything to press in it needs a
 * `label`: it then takes the focus, or the keyboard couldn't scroll it.
 */
export function Pane(props: { name: string; children: JSX.Element; class?: string | undefined; label?: string }) {
  const focusable = () => (props.label === undefined ? {} : { role: "region" as const, tabindex: 0, "aria-label": props.label })
  return (
    <div ref={keepScroll(props.name)} class={`pane ${props.class ?? ""}`} {...focusable()}>
      {props.children}
    </div>
  )
}

/**
 * Keeps where an element is scrolled to. Coming back to its page by the browser's back or forward finds it there; a link
 * opens it at its start. `name` is its own among the page's scrolling parts. Goes on `ref`.
 */
export function keepScroll(name: string): (element: HTMLElement) => void {
  return (element) => {
    let page: string | undefined
    const onScroll = () => {
      if (location.pathname === page) remember(`scroll ${name}`, element.scrollTop)
    }
    onMount(() => {
      // The router writes its history entry after it has made the page: one frame later address and depth are this page's.
      requestAnimationFrame(() => {
        page = location.pathname
        restore(element, recalled(`scroll ${name}`) ?? 0)
        element.addEventListener("scroll", onScroll, { passive: true })
      })
      onCleanup(() => element.removeEventListener("scroll", onScroll))
    })
  }
}

const TRIES = 60

/** A list needs some frames before it is as long as it was. */
function restore(element: HTMLElement, top: number, tries = TRIES): void {
  if (top === 0) return
  element.scrollTop = top
  if (element.scrollTop < top && tries > 0) requestAnimationFrame(() => restore(element, top, tries - 1))
}
