import { createSignal, onCleanup, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { followUpdates, type UpdateState, type Updates } from "~/service-worker/updates.ts"

/** A new version, in one quiet line: the owner says when, and words that are half-typed are waited for. */
export function UpdateLine() {
  const [state, setState] = createSignal<UpdateState>("current")
  let updates: Updates | undefined
  onMount(() => {
    updates = followUpdates(setState)
    onCleanup(() => updates?.stop())
  })
  return (
    <div role="status">
      <Show when={state() !== "current"}>
        <div class="toast">
          <span>{state() === "waiting" ? t("update.waiting") : t("update.takenOver")}</span>
          <Show when={state() === "waiting"}>
            <button type="button" onClick={() => updates?.takeOver()}>
              {t("update.takeOver")}
            </button>
          </Show>
        </div>
      </Show>
    </div>
  )
}
