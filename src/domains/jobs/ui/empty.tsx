import { createResource, Show } from "solid-js"
import { moment } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { ButtonLink } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"

/** No offer at all: what the last harvest brought, and where what is looked for is set. */
export function NoJobs() {
  const api = useApi()
  const [runs] = createResource(() => api.ask((server) => server.jobs.runs.query()).catch(() => []), { initialValue: [] })
  const last = () => [...runs.latest].sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1))[0]
  return (
    <Empty
      headline={t("jobs.empty")}
      why={
        <Show when={last()} fallback={t("jobs.emptyWhy")}>
          {(run) => t("jobs.emptyAfter", { when: moment(run().startedAt), count: run().received, source: run().source })}
        </Show>
      }
    >
      <ButtonLink look="primary" href="/settings/jobs">
        {t("jobs.criteria")}
      </ButtonLink>
    </Empty>
  )
}
