import { createMemo, createResource, createSignal, Show } from "solid-js"
import { dayOfInstant, shortDay } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import type { Row } from "~/sync/table.ts"
import { refusal, useChanges } from "~/sync/ui/changes.ts"
import { useManyChanges } from "~/sync/ui/many-changes.ts"
import { tables } from "~/tables.ts"
import { addDays } from "~/time/days.ts"
import { Button } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Keyed } from "~/ui/keyed.tsx"
import { Page } from "~/ui/page.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { Label, Meta } from "~/ui/text.tsx"
import { toast } from "~/ui/toast.tsx"
import { jobs } from "../../jobs/schema.ts"
import { projects } from "../../projects/schema.ts"
import { nameIn } from "../name-in.ts"
import { SettingsTabs } from "./tabs.tsx"
import { type Thrown, type TrashLine, trashLines } from "./trash-lines.ts"
import "./past.css"

const restore = verb(() => import("~/device-code.ts"), "restore")
/** Days until the server forgets what was removed. */
const KEPT_DAYS = 30

/** Réglages, corbeille: what was removed in the last 30 days, each with its way back. */
export function TrashPage() {
  const api = useApi()
  const changes = useChanges()
  const { changeInTurn } = useManyChanges()
  const [brought, setBrought] = createSignal<ReadonlySet<string>>(new Set())
  const [server] = createResource(() => api.ask((server) => server.account.trash.query()).catch(() => []))
  // An offer that another device archived leaves this one as a removed one does: of offers, the server says which.
  const kinds = [...tables.values()].filter(({ name }) => name !== jobs.name)
  const here = () =>
    kinds.flatMap((table) => api.outside(table).flatMap((row): Thrown[] => (row.deletedAt === null ? [] : [{ table: table.name, row, here: true }])))
  /** What this device never had; what came back in the meantime is live here. */
  const others = () =>
    (server.latest ?? []).flatMap(({ table, row }): Thrown[] => {
      const kind = tables.get(table)
      return brought().has(row.id) || kind === undefined || api.row(kind, row.id) !== undefined ? [] : [{ table, row, here: false }]
    })
  const lines = createMemo(() => trashLines(here(), others()))

  /** A project with its steps, its ideas and the todos that it had; false where nobody remembers them. */
  async function bringWhole({ row, own }: TrashLine): Promise<boolean> {
    try {
      const { wayBack } = await import("../../projects/ui/bring-back.ts")
      const calls = await wayBack(api, row, new Set(own.map((one) => one.row.id)))
      if (calls.length === 0) return false
      const problem = await changeInTurn(calls, t("trash.restoredWhole", { title: nameOf(row) }))
      if (problem) toast(problem)
    } catch (error) {
      toast(refusal(error))
    }
    return true
  }

  async function bringBack(item: TrashLine): Promise<void> {
    const { table, row, here } = item
    if (table === projects.name && (await bringWhole(item))) return
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
    <Page title={t("trash.title")} headline={lines().length > 0 ? t("trash.headline") : t("trash.headlineNone")}>
      <SettingsTabs current="trash" />
      <Pane name="trash">
        <Section first title={t("trash.title")} aside={String(lines().length)} />
        <ul class="rows open">
          <Show when={lines().length === 0}>
            <Empty headline={t("trash.empty")} why={t("trash.emptyWhy")} />
          </Show>
          <Keyed each={lines()} by={({ key }) => key}>
            {(line) => (
              <li class="row past-entry">
                <Meta>{t("trash.until", { day: shortDay(addDays(dayOfInstant(line().row.deletedAt ?? ""), KEPT_DAYS)) })}</Meta>
                <span class="past-title">
                  {nameOf(line().row)}
                  <Show when={line().own.length > 0}>
                    <span class="soft small"> · {t("trash.withOwn")}</span>
                  </Show>
                </span>
                <Label>{phraseFor(`trash.kind.${line().table}`) ?? line().table}</Label>
                <Button aria-label={t("trash.restoreOne", { title: nameOf(line().row) })} onClick={() => void bringBack(line())}>
                  {t("trash.restore")}
                </Button>
              </li>
            )}
          </Keyed>
        </ul>
        <Show when={lines().length > 0}>
          <p class="row soft small">{t("trash.why")}</p>
        </Show>
      </Pane>
    </Page>
  )
}

const nameOf = (row: Row) => nameIn(row) ?? row.id
