import { createEffect, createSignal, ErrorBoundary, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js"
import { keepTime } from "~/i18n/dates.ts"
import { speak } from "~/i18n/language.ts"
import { useApi } from "~/sync/provider.tsx"
import { SETTINGS_ID, settings } from "../schema.ts"
import { Crash } from "./crash.tsx"
import { RoomFrame } from "./room-frame.tsx"
import { linkToken } from "./sign-in-link.ts"

const Welcome = lazy(async () => ({ default: (await import("./welcome.tsx")).Welcome }))

/** Around every page: who isn't signed in is welcomed, who is gets the frame. A page that fails takes only itself along. */
export function Shell(props: { children: JSX.Element }) {
  const api = useApi()
  const [entered, setEntered] = createSignal(linkToken() === null && api.signedIn())
  onMount(() => onCleanup(keepTime()))
  // The owner's language follows to every device.
  createEffect(() => {
    const chosen = api.row(settings, SETTINGS_ID)?.language
    if (chosen) void speak(chosen)
  })
  return (
    <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} />}>
      <Suspense>
        <Show when={entered()} fallback={<Welcome token={linkToken()} onEnter={() => setEntered(true)} />}>
          <RoomFrame>
            <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} />}>
              <Suspense>{props.children}</Suspense>
            </ErrorBoundary>
          </RoomFrame>
        </Show>
      </Suspense>
    </ErrorBoundary>
  )
}
