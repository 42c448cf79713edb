import { createSignal, lazy, Show, Suspense } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { download } from "~/sync/ui/download.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { Accented, Meta } from "~/ui/text.tsx"

const ConfirmWord = lazy(() => import("~/ui/confirm-word.tsx"))

/** The server's database is another one (a restore): what was for the former one waits for the owner's word. */
export function OtherInstance(props: { unsent: number; acknowledged: number }) {
  const api = useApi()
  const [asking, setAsking] = createSignal(false)
  const save = () => void api.exportEntries().then((found) => download("ordinarthur-os-changes.json", found))
  return (
    <section class="bg-surface border-b border-rule">
      <div class="p-4 grid gap-3">
        <h2 class="subhead">
          <Accented text={t("sync.other")} />
        </h2>
        <p>{t("sync.otherWhy")}</p>
        <Meta>{t("sync.otherCounts", { unsent: props.unsent, acknowledged: props.acknowledged })}</Meta>
      </div>
      <Actions>
        <Button look="primary" onClick={() => void api.otherInstance.sendHere()}>
          {t("sync.sendHere")}
        </Button>
        <Button onClick={save}>{t("sync.export")}</Button>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t("sync.discardAll")}
        </Button>
      </Actions>
      <Suspense>
        <Show when={asking()}>
          <ConfirmWord
            headline={t("sync.discardTitle")}
            why={t("account.signOutUnsent", { count: props.unsent + props.acknowledged, word: t("account.signOutWord") })}
            word={t("account.signOutWord")}
            action={t("sync.discardAll")}
            onConfirm={() => void api.otherInstance.discard().then(() => setAsking(false))}
            onClose={() => setAsking(false)}
          />
        </Show>
      </Suspense>
    </section>
  )
}
