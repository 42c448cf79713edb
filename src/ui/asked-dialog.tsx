import { createSignal, type JSX, Show, Suspense } from "solid-js"

/** A dialog that an action asks for rather than a page: it stands beside whatever page is open. One at a time. */

const [asked, setAsked] = createSignal<(close: () => void) => JSX.Element>()

export const openDialog = (dialog: (close: () => void) => JSX.Element) => setAsked(() => dialog)
const close = () => setAsked(undefined)

/** The place of such a dialog; empty most of the time. */
export function AskedDialog() {
  return (
    <Show when={asked()} keyed>
      {(dialog) => <Suspense>{dialog(close)}</Suspense>}
    </Show>
  )
}
