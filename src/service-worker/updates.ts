import { reloadSafely } from "./reload.ts"
import { onceTyped } from "./typing.ts"

/** Milliseconds between two questions for a new version. */
const LOOK_EVERY = 3_600_000
const LOOK_AT_MOST_EVERY = 300_000

/** `waiting`: a new version is here and lets this one go on. `taken-over`: it serves this tab, whose page is still the one before. */
export type UpdateState = "current" | "waiting" | "taken-over"

export interface Updates {
  /** Lets the waiting version take over, in all tabs. */
  takeOver(): void
  stop(): void
}

/**
 * Registers the worker and follows its versions. On plain http there is none, and the page does without. A tab turns to the new
 * version by one reload: not while something is half-typed, not without a network, and not twice in a row.
 */
export function followUpdates(tell: (state: UpdateState) => void): Updates {
  // Typed as always there, absent on plain http.
  const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined
  const end = new AbortController()
  const { signal } = end
  let registration: ServiceWorkerRegistration | undefined
  let controlled = worker?.controller != null
  let due = false
  let looked = Date.now()

  function reloadIfDue(): void {
    if (due && reloadSafely()) due = false
  }

  function look(): void {
    if (document.visibilityState !== "visible" || Date.now() - looked < LOOK_AT_MOST_EVERY) return
    looked = Date.now()
    registration?.update().catch(() => undefined)
  }

  function watch(found: ServiceWorkerRegistration): void {
    registration = found
    const waits = () => found.waiting !== null && worker?.controller != null && tell("waiting")
    waits()
    found.addEventListener("updatefound", () => found.installing?.addEventListener("statechange", waits, { signal }), { signal })
  }

  const stopWatching = onceTyped(reloadIfDue)
  const timer = setInterval(look, LOOK_EVERY)
  document.addEventListener("visibilitychange", look, { signal })
  window.addEventListener("online", reloadIfDue, { signal })
  worker?.addEventListener(
    "controllerchange",
    () => {
      // The first worker of all takes the page as it is.
      if (!controlled) {
        controlled = true
        return
      }
      due = true
      tell("taken-over")
      reloadIfDue()
    },
    { signal },
  )
  worker?.register("/service-worker.js", { updateViaCache: "none" }).then(watch, () => undefined)

  return {
    takeOver: () => registration?.waiting?.postMessage("take-over"),
    stop() {
      end.abort()
      clearInterval(timer)
      stopWatching()
    },
  }
}
