import { createEffect, type JSX, on } from "solid-js"
import { Icon } from "./icon.tsx"
import { Label } from "./text.tsx"

// Attributes by which a link tells the router how to open it.
declare module "solid-js" {
  namespace JSX {
    interface ExplicitAttributes {
      replace: "" | undefined
      noscroll: ""
    }
  }
}

interface DetailProps {
  /** What kind of thing it is: the panel's name and, on a phone, the head's words. */
  label: string
  /** The list that it belongs to, and what the arrow back is called. */
  back: string
  backLabel: string
  /** Changes when another thing is shown: a phone then reads from its heading. */
  of: string
  /** 520 px on a laptop instead of 408. */
  broad?: boolean
  /** A bar of two or three buttons at the foot. */
  actions?: JSX.Element
  children: JSX.Element
}

/** One thing of a list, opened: beside the list on a laptop, in place of it on a phone. Put it after the list in `.split`. */
export function Detail(props: DetailProps) {
  let head: HTMLElement | undefined
  createEffect(
    on(
      () => props.of,
      () => {
        // On a phone the list is hidden and the focus with it; on a laptop it stays in the list, for j and k.
        if (head?.checkVisibility()) queueMicrotask(() => head?.focus({ preventScroll: true }))
      },
    ),
  )
  return (
    <aside class="detail" classList={{ broad: props.broad === true }} aria-label={props.label}>
      <header class="page-head phone-only">
        <a class="back" href={props.back} aria-label={props.backLabel} data-back="" onClick={goBack}>
          <Icon name="back" />
        </a>
        <div
          class="title"
          tabindex="-1"
          ref={(element) => {
            head = element
          }}
        >
          <Label strong>{props.label}</Label>
        </div>
      </header>
      {props.children}
      {props.actions}
    </aside>
  )
}

/** Back to the list that one came from, where it was scrolled; the link itself serves who came by an address. */
function goBack(event: MouseEvent): void {
  if (history.state?.fromList !== true) return
  event.preventDefault()
  history.back()
}
