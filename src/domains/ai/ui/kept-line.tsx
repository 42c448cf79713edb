import { useNavigate } from "@solidjs/router"
import { createEffect, createMemo, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { discardKept, type KeptRecording, keptRecordings, readKept } from "./kept-recordings.ts"
import { openProposal } from "./proposed.ts"
import { sendAllKept } from "./speech.ts"

/** What was said without a network: that it waits, and once it was sent, that it is to be confirmed. One quiet line. */
export function KeptLine() {
  const api = useApi()
  const navigate = useNavigate()
  const proposed = () => keptRecordings().filter(({ proposal }) => proposal !== undefined)
  const refused = () => keptRecordings().filter((one) => one.refused !== undefined)
  const keeps = createMemo(() => keptRecordings().length > 0)
  onMount(() => void readKept().catch(() => undefined))
  // Whenever the server answered.
  createEffect(() => {
    if (api.status.lastSync !== null && api.status.offlineSince === null && keeps()) void sendAllKept(api).catch(() => undefined)
  })
  const words = () => {
    if (proposed().length > 0) return t("voice.toConfirm", { count: proposed().length })
    return refused().length > 0 ? t("voice.refusedMany", { count: refused().length }) : t("voice.waiting", { count: keptRecordings().length })
  }
  return (
    <div role="status">
      <Show when={keptRecordings().length > 0}>
        <div class="toast">
          <span>{words()}</span>
          <button type="button" onClick={() => (proposed()[0] ? void openKept(proposed()[0] as KeptRecording) : navigate("/settings/assistant"))}>
            {t("voice.see")}
          </button>
        </div>
      </Show>
    </div>
  )
}

/** From here on it is a proposal as any other: the server has it too. */
export async function openKept({ id, proposal }: KeptRecording): Promise<void> {
  if (proposal === undefined) return
  openProposal(proposal)
  await discardKept(id)
}
