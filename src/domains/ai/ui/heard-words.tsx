import { For, Show } from "solid-js"
import { phraseFor, t } from "~/i18n/room-words.ts"
import type { Heard } from "../heard.ts"
import type { ArgSpan, Proposal } from "../proposal.ts"
import { Letter } from "./origin.tsx"

const ORIGINS = ["said", "computed", "known", "guessed", "default"] as const

/** What was said, its understood words underlined and lettered, and what the marks beside the fields mean. */
export function HeardWords(props: { proposal: Proposal; heard: Heard; expiry: string }) {
  const spans = () => props.proposal.actions.flatMap(({ spans }) => spans)
  const first = (origin: ArgSpan["origin"]) => spans().find((span) => span.origin === origin)
  return (
    <section class="plan-heard" aria-label={t("plan.heard")}>
      <p class="lead plan-quote">
        {t("plan.quoteStart")}
        <For each={props.heard.stretches}>
          {({ text, letter, ends }) => (
            <Show when={letter} fallback={text}>
              <u>{text}</u>
              <Show when={ends}>
                <sup class="plan-letter">{letter}</sup>
              </Show>
            </Show>
          )}
        </For>
        {t("plan.quoteEnd")}
      </p>
      <p class="meta plan-facts">
        <span class="phone-only">{t("plan.nothingYet")} · </span>
        {props.expiry}
      </p>
      <p class="meta">{engineWords(props.proposal)}</p>
      <Show when={noticeWords(props.proposal)}>{(words) => <p class="small plan-facts hot">{words()}</p>}</Show>
      <dl class="plan-legend wide-only" hidden={spans().length === 0}>
        <For each={ORIGINS.filter(first)}>
          {(origin) => (
            <div>
              <dt>
                <Letter letter={props.heard.letterOf(first(origin) as ArgSpan)} /> {t(`plan.from.${origin}`)}
              </dt>
              <dd>{t(`plan.means.${origin}`)}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

/** Why a better engine wasn't asked, or gave nothing. */
const noticeWords = ({ notice }: Proposal) => (notice === undefined ? null : phraseFor(`plan.notice.${notice}`))

/** Who read it, how long that took, and what it cost. */
export function engineWords({
  actions,
  transcript,
  latencyMs,
  inputTokens,
  outputTokens,
}: Pick<Proposal, "actions" | "transcript" | "latencyMs" | "inputTokens" | "outputTokens">): string {
  const engines = [...new Set(actions.map(({ engine }) => engine))]
  const tokens = (inputTokens ?? 0) + (outputTokens ?? 0)
  return [
    transcript === undefined ? null : t("plan.spoken"),
    engines.length === 0 ? null : t("plan.readBy", { names: engines.map((name) => t(`plan.engine.${name}`)).join(" + ") }),
    latencyMs === undefined ? null : t("plan.seconds", { seconds: Math.round(latencyMs / 100) / 10 }),
    tokens === 0 ? null : t("plan.tokens", { count: tokens }),
  ]
    .filter((part) => part !== null)
    .join(" · ")
}
