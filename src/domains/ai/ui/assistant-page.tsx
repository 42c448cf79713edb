import { createSignal, For, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { whenAnswered } from "~/sync/ui/when-answered.ts"
import { Empty, StillBars } from "~/ui/empty.tsx"
import { Older } from "~/ui/older.tsx"
import { Page } from "~/ui/page.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { SettingsTabs } from "../../account/ui/tabs.tsx"
import { KeptList } from "./kept-list.tsx"
import { Services } from "./services.tsx"
import type { Told, ToldPage } from "./told.ts"
import { ToldRow } from "./told-row.tsx"
import "./assistant.css"

/** The first page of the history, as it was last read: shown without a network. */
const REMEMBERED = "ai.history"

/** Réglages, assistant: what was said, proposed, corrected, confirmed and by whom it was read; and what the assistant has to work with. */
export default function AssistantPage() {
  const api = useApi()
  const [first, setFirst] = createSignal<Told[]>()
  const [older, setOlder] = createSignal<Told[]>([])
  const [cursor, setCursor] = createSignal<string | null>(null)
  const [silent, setSilent] = createSignal(false)
  const told = () => [...(first() ?? []), ...older()]
  onMount(() => void showFirst())
  whenAnswered(api, silent, showFirst)

  async function showFirst(): Promise<void> {
    const page = await fetchPage(null)
    setSilent(page === null)
    if (page !== null) void api.remember(REMEMBERED, page.items)
    setOlder([])
    setCursor(page?.cursor ?? null)
    setFirst(page?.items ?? (await api.recall<Told[]>(REMEMBERED)) ?? [])
  }
  async function fetchPage(after: string | null): Promise<ToldPage | null> {
    return api.ask((server) => server.ai.history.query(after === null ? {} : { cursor: after })).catch(() => null)
  }
  async function showOlder(): Promise<void> {
    const page = await fetchPage(cursor())
    if (page === null) return void setSilent(true)
    setOlder([...older(), ...page.items])
    setCursor(page.cursor)
  }

  return (
    <Page title={t("ai.title")} headline={t("ai.headline")}>
      <SettingsTabs current="assistant" />
      <div class="assistant">
        <Pane name="assistant-means">
          <Services />
          <KeptList />
        </Pane>
        <Pane name="assistant-history">
          <Section first title={t("ai.history")} aside={silent() ? t("ai.offline") : undefined} />
          <Show when={told().length > 0} fallback={<NothingYet loading={first() === undefined} silent={silent()} />}>
            <ul class="rows open">
              <For each={told()}>{(one) => <ToldRow told={one} onChanged={() => void showFirst()} />}</For>
            </ul>
          </Show>
          <Older more={cursor() !== null} onMore={() => void showOlder()} />
        </Pane>
      </div>
    </Page>
  )
}

function NothingYet(props: { loading: boolean; silent: boolean }) {
  return (
    <Show when={!props.loading} fallback={<StillBars label={t("ai.reading")} />}>
      <Show when={!props.silent} fallback={<p class="row soft">{t("ai.offlineWhy")}</p>}>
        <Empty headline={t("ai.empty")} why={t("ai.emptyWhy")} />
      </Show>
    </Show>
  )
}
