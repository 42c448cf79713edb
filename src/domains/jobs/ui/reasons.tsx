import { For, Show } from "solid-js"
import { phraseFor, t } from "~/i18n/room-words.ts"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import type { Job } from "../schema.ts"
import { stackName } from "../stack-name.ts"

type Reason = Job["scoreReasons"][number]

/** `stack: TypeScript, Solid` as kind and detail. */
function parts({ reason }: Reason): { kind: string; detail: string } {
  const [kind = "", ...detail] = reason.split(": ")
  return { kind, detail: detail.join(": ") }
}

/** A reason in a word, for a row: `stack`, `lieu`, or the word that spoke against the offer. */
function inShort(reason: Reason): string {
  const { kind, detail } = parts(reason)
  if (kind === "word" || kind === "company") return detail
  return phraseFor(`jobs.reason.${kind}`) ?? reason.reason
}

/** `+ stack, lieu − astreinte`. */
export function reasonsOf(job: Job): string {
  const named = (sign: "+" | "−") => {
    const reasons = job.scoreReasons.filter(({ points }) => points !== 0 && points > 0 === (sign === "+")).map(inShort)
    return reasons.length > 0 ? `${sign} ${[...new Set(reasons)].join(", ")}` : ""
  }
  return [named("+"), named("−")].filter(Boolean).join(" ")
}

/** The names of an offer's stack that are looked for. */
export function hitsOf(job: Job): ReadonlySet<string> {
  const found = job.scoreReasons.map(parts).find(({ kind }) => kind === "stack")?.detail ?? ""
  const wanted = new Set(found.split(", ").map(stackName))
  return new Set(job.stack.filter((name) => wanted.has(stackName(name))))
}

function said(reason: Reason): string {
  const { kind, detail } = parts(reason)
  const name = phraseFor(`jobs.why.${kind}`) ?? kind
  return detail === "" ? name : `${name}\u00a0: ${detail}`
}

const signed = (points: number) => (points === 0 ? "" : points > 0 ? `+ ${points}` : `− ${-points}`)

/** Why the offer has its score, each reason with what it gave or took. */
export function Why(props: { job: Job }) {
  return (
    <Show when={props.job.score !== null}>
      <Section title={t("jobs.why", { score: props.job.score ?? 0 })} level={3} />
      <ul class="rows small">
        <For each={props.job.scoreReasons}>
          {(reason) => (
            <li class="row">
              <span class="flex-1 min-w-0">{said(reason)}</span>
              <Meta>{signed(reason.points)}</Meta>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
