import { createResource, createSignal, For, Show } from "solid-js"
import { dayOfInstant, shortDay } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import type { Row } from "~/sync/table.ts"
import { refusal, useChanges } from "~/sync/ui/changes.ts"
import { tables } from "~/tables.ts"
import { addDays } from "~/time/days.ts"
import { Button } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Page } from "~/ui/page.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { Label, Meta } from "~/ui/text.tsx"
import { toast } from "~/ui/toast.tsx"
import { nameIn } from "./deed-title.ts"
import { SettingsTabs } from "./tabs.tsx"
import "./past.css"

const restore = verb(() => import("~/device-code.ts"), "restore")
/** Days until the server forgets what was removed. */
const KEPT_DAYS = 30

interface Thrown {
  table: string
  row: Row
  /** Whether this device has the row, so that it comes back without the server. */
  here: boolean
}

/** Réglages, corbeille: what was removed in the last 30 days, each with its way back. */
export function TrashPage() {
  const api = useApi()
  const changes = useChanges()
  const [brought, setBrought] = createSignal<ReadonlySet<string>>(new Set())
  const [server] = createResource(() => api.ask((server) => server.account.trash.query()).catch(() => []))
  const here = () => [...tables.values()].flatMap((table) => api.removed(table).map((row): Thrown => ({ table: table.name, row, here: true })))
  const items = () => {
    const own = here()
    const known = new Set(own.map(({ table, row }) => `${table}:${row.id}`))
    // What this device never had comes from the server; what came back in the meantime is live here.
    const others = (server.latest ?? []).filter(({ table, row }) => {
      const kind = tables.get(table)
      return !known.has(`${table}:${row.id}`) && !brought().has(row.id) && kind !== undefined && api.row(kind, row.id) === undefined
    })
    return [...own, ...others.map((item) => ({ ...item, here: false }))].sort((left, right) =>
      (left.row.deletedAt ?? "") < (right.row.deletedAt ?? "") ? 1 : -1,
    )
  }

  async function bringBack({ table, row, here }: Thrown): Promise<void> {
    const said = t("trash.restored", { title: nameOf(row) })
    if (here) {
      const problem = await changes.change(restore, { table, id: row.id }, said)
      if (problem) toast(problem)
      return
    }
    try {
      await api.ask((server) => server.account.restore.mutate({ table, id: row.id }))
      setBrought(new Set([...brought(), row.id]))
      toast(said)
    } catch (error) {
      toast(refusal(error))
    }
  }

  return (
    <Page title={t("trash.title")} headline={items().length > 0 ? t("trash.headline") : t("trash.headlineNone")}>
      <SettingsTabs current="trash" />
      <Pane name="trash">
        <Section first title={t("trash.title")} aside={String(items().length)} />
        <ul class="rows open">
          <For each={items()} fallback={<Empty headline={t("trash.empty")} why={t("trash.emptyWhy")} />}>
            {(item) => (
              <li class="row past-entry">
                <Meta>{t("trash.until", { day: shortDay(addDays(dayOfInstant(item.row.deletedAt ?? ""), KEPT_DAYS)) })}</Meta>
                <span class="past-title">{nameOf(item.row)}</span>
                <Label>{phraseFor(`trash.kind.${item.table}`) ?? item.table}</Label>
                <Button aria-label={t("trash.restoreOne", { title: nameOf(item.row) })} onClick={() => void bringBack(item)}>
                  {t("trash.restore")}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <Show when={items().length > 0}>
          <p class="row soft small">{t("trash.why")}</p>
        </Show>
      </Pane>
    </Page>
  )
}

const nameOf = (row: Row) => nameIn(row) ?? row.id
