import { createSignal, For, lazy, Show, Suspense } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { Section } from "~/ui/section.tsx"
import { Label, Meta } from "~/ui/text.tsx"
import { toast } from "~/ui/toast.tsx"
import { useApi } from "../provider.tsx"
import type { EntryState } from "../status.ts"
import { download } from "./download.ts"
import "./inspector.css"

const EditEntry = lazy(() => import("./edit-entry.tsx"))
const settled = (state: EntryState["state"]) => state === "acknowledged"

/** Every change of this device that isn't in the server's answer yet, with what can be done about it. */
export function Inspector(props: { titleOf: (entry: EntryState) => string }) {
  const api = useApi()
  const [edited, setEdited] = createSignal<EntryState>()
  const entries = () => api.entries().filter(({ state }) => !settled(state))
  const counts = () =>
    [
      api.status.waiting > 0 ? t("sync.waiting", { count: api.status.waiting }) : "",
      api.status.refused > 0 ? t("sync.refused", { count: api.status.refused }) : "",
    ].filter(Boolean)
  return (
    <section aria-labelledby="sync">
      <Section first title={<span id="sync">{t("sync.title")}</span>} aside={counts().join(" · ") || t("sync.saved")} />
      <ul class="rows open">
        <For each={entries()} fallback={<li class="row soft">{t("sync.allSentWhy")}</li>}>
          {(entry) => <EntryRow entry={entry} title={props.titleOf(entry)} onEdit={() => setEdited(entry)} />}
        </For>
      </ul>
      <Show when={entries().length > 0}>
        <div class="row">
          <Button onClick={() => void api.exportEntries().then((found) => download("ordinarthur-os-changes.json", found))}>{t("sync.export")}</Button>
        </div>
      </Show>
      <Suspense>
        <Show when={edited()}>{(entry) => <EditEntry entry={entry()} title={props.titleOf(entry())} onClose={() => setEdited(undefined)} />}</Show>
      </Suspense>
    </section>
  )
}

/** Why it stands where it stands, in words: the server's code as our sentence, else the server's own. */
function reasonOf(entry: EntryState): string {
  const own = t(`stateWhy.${entry.state}`)
  if (!entry.reason) return own
  return phraseFor(`refusal.${entry.reason.code}`) ?? entry.reason.message
}

function EntryRow(props: { entry: EntryState; title: string; onEdit: () => void }) {
  const api = useApi()
  const stuck = () => ["refused", "failed", "unsaved"].includes(props.entry.state)
  const discard = async () => {
    await api.discard(props.entry.id)
    toast(t("sync.discarded"))
  }
  return (
    <li class="entry">
      <div class="entry-text">
        <Meta>{moment(props.entry.at)}</Meta>
        <div>
          <div>{props.title}</div>
          <div class={stuck() ? "small hot" : "meta"}>{reasonOf(props.entry)}</div>
          <Show when={stuck() && props.entry.reason?.message}>{(words) => <div class="meta">{words()}</div>}</Show>
        </div>
        <Label hot={stuck()}>{t(`state.${props.entry.state}`)}</Label>
      </div>
      <Show when={props.entry.state !== "queued" && props.entry.state !== "other-instance"}>
        <Actions>
          <Show when={props.entry.state !== "unsaved"}>
            <Button onClick={props.onEdit}>{t("sync.edit")}</Button>
          </Show>
          <Button onClick={() => void api.retry(props.entry.id)}>{t("sync.retry")}</Button>
          <Button look="danger" onClick={() => void discard()}>
            {t("sync.discard")}
          </Button>
        </Actions>
      </Show>
    </li>
  )
}
