import { Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { download } from "~/sync/ui/download.ts"
import { Button } from "~/ui/button.tsx"
import ConfirmWord from "~/ui/confirm-word.tsx"
import { discardAllKept } from "../../ai/ui/kept-recordings.ts"

/** The way out. What the server doesn't have yet is never dropped in silence: it is exported, or given up by a typed word. */
export default function SignOut(props: { onClose: () => void }) {
  const api = useApi()
  const unsent = () => api.status.waiting + api.status.refused + api.status.unsaved + (api.status.otherInstance?.unsent ?? 0)
  const word = () => t("account.signOutWord")

  async function leave(): Promise<void> {
    const lose = unsent() > 0
    const { unsent: left } = await api.signOut({ loseUnsent: lose })
    // Another tab may have written meanwhile: then nothing was dropped, and the dialog now says what is left. A full load
    // forgets what this page had in memory.
    if (lose || left === 0) await discardAllKept().catch(() => undefined)
    if (lose || left === 0) location.assign("/")
  }

  return (
    <ConfirmWord
      headline={t("account.signOutTitle")}
      why={unsent() > 0 ? t("account.signOutUnsent", { count: unsent(), word: word() }) : t("account.signOutClean")}
      word={unsent() > 0 ? word() : null}
      action={unsent() > 0 ? t("account.signOutLose") : t("account.signOut")}
      onConfirm={() => void leave()}
      onClose={props.onClose}
    >
      <Show when={unsent() > 0}>
        <Button onClick={() => void api.exportEntries().then((found) => download("ordinarthur-os-changes.json", found))}>
          {t("account.export")}
        </Button>
      </Show>
    </ConfirmWord>
  )
}
