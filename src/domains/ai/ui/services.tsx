import { createSignal, onMount, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import type { Questions } from "~/sync/questions.ts"
import { LiveDot } from "~/ui/live-dot.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"

type Status = Awaited<ReturnType<Questions["ai"]["status"]["query"]>>

/** Which services have their keys, what that means, and how much of the day's budget is used. */
export function Services() {
  const api = useApi()
  // Undefined until it is answered, null where it isn't: a silent server doesn't hold up the page.
  const [status, setStatus] = createSignal<Status | null>()
  onMount(() => void api.ask((server) => server.ai.status.query()).then(setStatus, () => setStatus(null)))
  return (
    <>
      <Section first title={t("ai.services")} aside={status() === null ? t("account.silent") : undefined} />
      <KeyValues class="assistant-services">
        <KeyValue name={t("ai.grammar")}>
          <Service ready name={t("ai.always")} why={t("ai.grammarWhy")} />
        </KeyValue>
        <KeyValue name={t("ai.model")}>
          <Service
            ready={status()?.model != null}
            name={status() == null ? "…" : (status()?.model ?? t("ai.noKey"))}
            why={t(status()?.model == null ? "ai.modelMissing" : "ai.modelWhy")}
          />
        </KeyValue>
        <KeyValue name={t("ai.speech")}>
          <Service
            ready={status()?.speech === true}
            name={status() == null ? "…" : t(status()?.speech ? "ai.speechReady" : "ai.noKey")}
            why={t(status()?.speech === true ? "ai.speechWhy" : "ai.speechMissing")}
          />
        </KeyValue>
        <Show when={status()}>
          {(known) => (
            <KeyValue name={t("ai.budget")}>
              <span class="meta ink">
                {t("ai.spentCalls", { count: known().spent.calls, of: known().daily.calls })}
                <br />
                {t("ai.spentTokens", { count: known().spent.tokens, of: known().daily.tokens })}
              </span>
            </KeyValue>
          )}
        </Show>
      </KeyValues>
    </>
  )
}

function Service(props: { ready: boolean; name: string; why: string }) {
  return (
    <>
      <span class="inline-flex items-center gap-2">
        <LiveDot state={props.ready ? "steady" : "ring"} />
        {props.name}
      </span>
      <p class="small soft">{props.why}</p>
    </>
  )
}
