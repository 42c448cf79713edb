import { type JSX, onCleanup, onMount } from "solid-js"

/** A part of the page that scrolls by itself, and is found again where it was. */
export function Pane(props: { name: string; children: JSX.Element; class?: string | undefined }) {
  return (
    <div ref={keepScroll(props.name)} class={`pane ${props.class ?? ""}`}>
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
    const page = location.pathname
    const key = () => `${depth()} ${page} ${name}`
    const remember = () => {
      if (location.pathname === page) scrolled.set(key(), element.scrollTop)
    }
    onMount(() => {
      // One frame later the router has written its new history entry, so its depth is this page's.
      requestAnimationFrame(() => {
        if (arrivedAt === depth()) restore(element, scrolled.get(key()) ?? 0)
        element.addEventListener("scroll", remember, { passive: true })
      })
      onCleanup(() => element.removeEventListener("scroll", remember))
    })
  }
}

const scrolled = new Map<string, number>()
/** The depth in the history that back or forward last led to. A link or a key that opens a page makes another depth. */
let arrivedAt: number | undefined
const depth = (): number => history.state?._depth ?? 0
const TRIES = 60

if (typeof window !== "undefined") {
  addEventListener("popstate", () => {
    arrivedAt = depth()
  })
}

/** A growing list needs some frames before it is as long as it was. */
function restore(element: HTMLElement, top: number, tries = TRIES): void {
  element.scrollTop = top
  if (element.scrollTop < top && tries > 0) requestAnimationFrame(() => restore(element, top, tries - 1))
}
