import type { JSX } from "solid-js"
import { Headline } from "./text.tsx"

/** What a list says when it has nothing: the state, the fact, one thing to do (children: buttons). */
export function Empty(props: { headline: string; why: JSX.Element; children?: JSX.Element }) {
  return (
    <div class="empty">
      <Headline level={2} text={props.headline} />
      <p class="lead soft">{props.why}</p>
      <div class="flex flex-wrap gap-3">{props.children}</div>
    </div>
  )
}

/** Still bars in the shape of text, after 300 ms: for what truly comes from the network, nothing else. */
export function StillBars(props: { label: string }) {
  return (
    <div class="still-bars" role="status" aria-label={props.label}>
      <i />
      <i />
      <i />
    </div>
  )
}
