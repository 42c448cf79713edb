import { lazy, onCleanup, onMount, Show, Suspense } from "solid-js"
import { listening } from "./listening.ts"
import { currentProposal } from "./proposed.ts"

const Confirm = lazy(() => import("./confirm.tsx"))
const Listen = lazy(() => import("./listen.tsx"))

/** Milliseconds until their code is fetched, wanted or not: it is to be there without a network. */
const PRELOAD_AFTER = 3_000

/** The dialogs that listen and that ask for confirmation, beside whatever page is open. */
export function Assistant() {
  onMount(() => {
    const timer = setTimeout(() => {
      for (const dialog of [Confirm, Listen]) void dialog.preload().catch(() => undefined)
    }, PRELOAD_AFTER)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <Suspense>
      <Show when={listening()}>
        <Listen />
      </Show>
      <Show when={currentProposal()} keyed>
        {(proposal) => <Confirm proposal={proposal} />}
      </Show>
    </Suspense>
  )
}
