import { createResource, For, Show } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import type { Questions } from "~/sync/questions.ts"
import { LiveDot } from "~/ui/live-dot.tsx"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { sourceName } from "./words.ts"

/** What the server counted, as last heard: kept on the device, since it is worth reading without the network too. */
function useReport<T>(name: string, question: (server: Questions) => Promise<T>) {
  const api = useApi()
  const key = `report:${name}`
  const [report] = createResource(
    // Again when the network is back.
    () => String(api.status.offlineSince),
    async (): Promise<T | null> => {
      try {
        const fresh = await api.ask(question)
        void api.remember(key, fresh)
        return fresh
      } catch {
        return api.recall<T>(key)
      }
    },
    { initialValue: null },
  )
  return () => report.latest
}

/** How each source's scraper does: when it came last, what it brought, what was refused, and whether it has fallen silent. */
export function Harvest() {
  const sources = useReport("sources", (server) => server.jobs.sources.query())
  return (
    <>
      <Section first title={t("harvest.title")} aside={sources()?.length ?? ""} />
      <Show when={(sources() ?? []).length > 0} fallback={<p class="row soft small">{t("harvest.none")}</p>}>
        <ul class="rows">
          <For each={sources()}>{(source) => <Source {...source} />}</For>
        </ul>
      </Show>
    </>
  )
}

type SourceReport = Awaited<ReturnType<Questions["jobs"]["sources"]["query"]>>[number]

function Source(props: SourceReport) {
  const counts = () =>
    [
      t("harvest.received", { count: props.received }),
      t("harvest.inserted", { count: props.inserted }),
      props.rejected > 0 ? t("harvest.rejected", { count: props.rejected }) : "",
    ].filter(Boolean)
  return (
    <li>
      <div class="row">
        <span class="flex-1 min-w-0">
          <span class="block cut">{props.source}</span>
          <Meta class="block cut">{counts().join(" · ")}</Meta>
        </span>
        <span class="inline-flex items-center gap-2 small">
          <LiveDot state={props.silent ? "ring" : "steady"} />
          {props.silent ? t("harvest.silent", { when: moment(props.lastRunAt) }) : moment(props.lastRunAt)}
        </span>
      </div>
      <Show when={props.rejections.length > 0}>
        <details class="rejections small">
          <summary>{t("harvest.why", { count: props.rejected })}</summary>
          <ul>
            <For each={props.rejections}>
              {({ index, reason }) => (
                <li>
                  <Meta>{index + 1}</Meta> {reason}
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </li>
  )
}

type Stats = Awaited<ReturnType<Questions["jobs"]["stats"]["query"]>>

/** What came of applications: in all, and by the source of the offer. */
export function Answers() {
  const stats = useReport("stats", (server) => server.jobs.stats.query())
  return (
    <>
      <Section title={t("answers.title")} aside={stats() === null ? "" : t("answers.applied", { count: stats()?.total.applied ?? 0 })} />
      <Show when={stats()?.total.applied ? stats() : undefined} fallback={<p class="row soft small">{t("answers.none")}</p>}>
        {(found) => <AnswerTable stats={found()} />}
      </Show>
    </>
  )
}

const COLUMNS = ["applied", "answered", "interviews", "proposals"] as const

function AnswerTable(props: { stats: Stats }) {
  const days = (value: number | null) => (value === null ? "—" : t("answers.days", { count: Math.round(value) }))
  return (
    <div class="wide-report">
      <table class="report">
        <thead>
          <tr>
            <th scope="col">{t("answers.source")}</th>
            <For each={COLUMNS}>{(column) => <th scope="col">{t(`answers.${column}Short`)}</th>}</For>
            <th scope="col">{t("answers.delay")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.stats.bySource}>
            {(row) => (
              <tr>
                <th scope="row">{sourceName(row.source)}</th>
                <For each={COLUMNS}>{(column) => <td>{row[column]}</td>}</For>
                <td>{days(row.days)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("answers.all")}</th>
            <For each={COLUMNS}>{(column) => <td>{props.stats.total[column]}</td>}</For>
            <td>{days(props.stats.total.days)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
