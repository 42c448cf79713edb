import { createMemo, createResource, createSignal, For, Show } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import type { Api } from "~/sync/api.ts"
import type { Image } from "~/sync/images.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { whenAnswered } from "~/sync/ui/when-answered.ts"
import { Button } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Older } from "~/ui/older.tsx"
import { Page } from "~/ui/page.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { Label, Meta } from "~/ui/text.tsx"
import { deedTitle, nameOf } from "./deed-title.ts"
import { createNames, nameHere, type RowRef } from "./row-names.ts"
import { SettingsTabs } from "./tabs.tsx"
import "./past.css"

interface Line {
  mutationId: string
  command: string
  at: string
  /** Null for this device. */
  from: string | null
  images: readonly Image[]
}

/** Réglages, historique: every change, when and from where, each with its way back. Without a network, this device's own. */
export function HistoryPage() {
  const api = useApi()
  const changes = useChanges()
  const [older, setOlder] = createSignal<Line[]>([])
  const [cursor, setCursor] = createSignal<string | null>(null)
  const [silent, setSilent] = createSignal(false)
  const [first, { refetch }] = createResource(async () => {
    const here = await ownLines(api)
    const page = await page1(api, new Set(here.map(({ mutationId }) => mutationId)))
    setSilent(page === null)
    setOlder([])
    setCursor(page?.cursor ?? null)
    return merged(here, page?.lines ?? [])
  })
  const lines = () => merged(first.latest ?? [], older())
  /** As other lines name the rows: what is gone from this device is still called something. */
  const names = createMemo(() => {
    const images = lines().flatMap((line) => line.images)
    return new Map(images.flatMap((image) => (nameOf(image) === undefined ? [] : [[`${image.table}:${image.id}`, nameOf(image)] as const])))
  })
  const nameKnown = (row: RowRef) => nameHere(api, row) ?? names().get(`${row.table}:${row.id}`)
  const unnamed = createMemo(() =>
    lines().flatMap(({ images: [first] }) => (first === undefined || (nameOf(first) ?? nameKnown(first)) !== undefined ? [] : [first])),
  )
  const nameThere = createNames(api, unnamed)
  const title = ({ command, images }: Line) => deedTitle(command, images, (table, id) => nameKnown({ table, id }) ?? nameThere({ table, id }))

  whenAnswered(api, silent, refetch)

  async function showOlder(): Promise<void> {
    const known = new Set(
      lines()
        .filter(({ from }) => from === null)
        .map(({ mutationId }) => mutationId),
    )
    const page = await fetchPage(api, known, cursor())
    if (page === null) return void setSilent(true)
    setOlder([...older(), ...page.lines])
    setCursor(page.cursor)
  }

  async function undo(line: Line): Promise<void> {
    await changes.takeBack([line.mutationId], title(line))
    await refetch()
  }

  return (
    <Page title={t("history.title")} headline={t("history.headline")}>
      <SettingsTabs current="history" />
      <Pane name="history">
        <Section first title={t("history.title")} aside={silent() ? t("history.onlyHere") : undefined} />
        <Show when={lines().length > 0 || first.loading} fallback={<Empty headline={t("history.empty")} why={t("history.emptyWhy")} />}>
          <ul class="rows open">
            <For each={lines()}>
              {(line) => (
                <li class="row past-entry">
                  <Meta>{moment(line.at)}</Meta>
                  <span class="past-title">{title(line)}</span>
                  <Label>{line.from === null ? t("history.here") : deviceName(line.from)}</Label>
                  <Show when={line.images.length > 0} fallback={<span />}>
                    <Button aria-label={t("history.undoOne", { title: title(line) })} onClick={() => void undo(line)}>
                      {t("history.undo")}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Older more={cursor() !== null} onMore={() => void showOlder()} />
      </Pane>
    </Page>
  )
}

async function ownLines(api: Api): Promise<Line[]> {
  return (await api.deeds()).map((deed) => ({ ...deed, from: null }))
}

const page1 = (api: Api, own: ReadonlySet<string>) => fetchPage(api, own, null)

/** A page of the server's history; null where it doesn't answer. */
async function fetchPage(api: Api, own: ReadonlySet<string>, cursor: string | null): Promise<{ lines: Line[]; cursor: string | null } | null> {
  try {
    const page = await api.ask((server) => server.account.history.query(cursor === null ? {} : { cursor }))
    const lines = page.items.map(({ deviceId, images, ...item }) => ({
      ...item,
      images: images ?? [],
      from: own.has(item.mutationId) ? null : deviceId,
    }))
    return { lines, cursor: page.cursor }
  } catch {
    return null
  }
}

/** The newest first; what both lists have is said once, by the device's own moment. */
function merged(...lists: readonly Line[][]): Line[] {
  const all = new Map<string, Line>()
  for (const line of lists.flat()) if (!all.has(line.mutationId)) all.set(line.mutationId, line)
  return [...all.values()].sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0))
}

/** `api` and the like have a name; a device goes by the end of its id. */
const deviceName = (id: string) => phraseFor(`history.from.${id}`) ?? t("history.device", { id: id.slice(-4) })
