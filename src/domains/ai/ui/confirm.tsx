import { createMemo, createSignal, For, onCleanup, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import Dialog from "~/ui/dialog.tsx"
import { Section } from "~/ui/section.tsx"
import { argFields } from "../arg-fields.ts"
import { heardWords } from "../heard.ts"
import type { Proposal } from "../proposal.ts"
import { argWords } from "./arg-words.ts"
import { useConfirming } from "./confirming.ts"
import { type Draft, makeDrafts, proposedAgain } from "./drafts.ts"
import { HeardWords } from "./heard-words.tsx"
import { PlannedAction } from "./planned-action.tsx"
import { openProposal } from "./proposed.ts"
import "./confirm.css"

/** What the assistant proposes, before anything is written: read, edited, dropped in parts, confirmed or put away. */
export default function Confirm(props: { proposal: Proposal }) {
  const api = useApi()
  const confirming = useConfirming()
  const { proposal } = props
  const plan = makeDrafts(proposal.actions)
  const heard = heardWords(proposal)
  const left = makeCountdown(Date.parse(proposal.expiresAt))
  const [problem, setProblem] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  let first: HTMLElement | undefined
  let form: HTMLFormElement | undefined
  const expired = createMemo(() => left() <= 0)
  const empty = proposal.actions.length === 0
  const again = () => proposedAgain(proposal, plan.drafts, Date.now())

  async function confirm(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (busy() || plan.kept().length === 0) return
    if (expired()) return void setProblem(t("plan.expiredWhy"))
    if (!plan.check()) {
      setProblem(t("plan.wrong"))
      return void queueMicrotask(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    }
    setBusy(true)
    const why = await confirming.confirm(proposal, plan.chosen(), said(plan.kept()))
    setBusy(false)
    setProblem(why)
  }
  const said = (kept: readonly Draft[]) => {
    const [one] = kept
    if (one === undefined || kept.length > 1) return t("plan.doneMany", { count: kept.length })
    const [field] = argFields(one.action.fn)
    return t("plan.doneOneSaid", { what: (field && argWords(api, one.action.fn, field, one.args[field.arg] ?? "")) ?? "" })
  }
  const cancel = () => confirming.cancel(proposal, empty ? undefined : again)

  return (
    <Dialog
      class="plan"
      headline={t(empty ? "plan.nothing" : "plan.headline")}
      aside={t("plan.nothingYet")}
      firstFocus={() => first}
      onClose={cancel}
    >
      <form
        class="plan-form"
        ref={(element) => {
          form = element
        }}
        noValidate
        onSubmit={(event) => void confirm(event)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form?.requestSubmit()
        }}
      >
        <div class="plan-body">
          <HeardWords proposal={proposal} heard={heard} expiry={expiryWords(left())} />
          <div class="plan-actions">
            <For each={plan.drafts}>{(draft, index) => <PlannedAction draft={draft} index={index()} drafts={plan} heard={heard} />}</For>
            <Unplaced words={proposal.unplaced} alone={empty} />
          </div>
        </div>
        <Show when={problem() ?? (expired() && !empty ? t("plan.expiredWhy") : undefined)}>
          {(words) => (
            <p class="plan-problem" role="alert">
              {words()}
            </p>
          )}
        </Show>
        <div class="actions">
          <Button
            onClick={cancel}
            ref={(button: HTMLElement) => {
              if (empty) first = button
            }}
          >
            {t(empty ? "app.close" : "plan.cancel")}
          </Button>
          <Show when={!empty}>
            <Button onClick={() => plan.editAll(!plan.kept().every(({ editing }) => editing))}>
              {t(plan.kept().length > 0 && plan.kept().every(({ editing }) => editing) ? "plan.done" : "plan.edit")}
            </Button>
            <Show
              when={!expired()}
              fallback={
                <Button look="primary" ref={takeLostFocus} onClick={() => openProposal(again())}>
                  {t("plan.again")}
                </Button>
              }
            >
              <Button
                type="submit"
                look="primary"
                disabled={plan.kept().length === 0}
                ref={(button: HTMLElement) => {
                  first = button
                }}
              >
                {plan.kept().length === 0 ? t("plan.allDropped") : t("plan.confirm", { count: plan.kept().length })}
              </Button>
            </Show>
          </Show>
        </div>
      </form>
    </Dialog>
  )
}

/** The button that stood here before may have had the focus. */
const takeLostFocus = (button: HTMLElement) => queueMicrotask(() => document.activeElement === document.body && button.focus())

/** What no action could be made of, in its own words: nothing of it is written, and nothing is guessed. */
function Unplaced(props: { words: readonly string[]; alone: boolean }) {
  return (
    <Show when={props.words.length > 0 || props.alone}>
      <section class="planned">
        <Section first level={2} title={t("plan.unplaced")} />
        <ul class="planned-note">
          <For each={props.words}>
            {(words) => (
              <li>
                {t("plan.quoteStart")}
                {words}
                {t("plan.quoteEnd")}
              </li>
            )}
          </For>
        </ul>
        <p class="small soft planned-note">{t("plan.unplacedWhy")}</p>
      </section>
    </Show>
  )
}

/** Milliseconds until a moment; reactive, to the second. */
function makeCountdown(until: number): () => number {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), 1_000)
  onCleanup(() => clearInterval(timer))
  return () => until - now()
}

function expiryWords(left: number): string {
  if (left <= 0) return t("plan.expired")
  return left > 60_000 ? t("plan.expiresMinutes", { count: Math.ceil(left / 60_000) }) : t("plan.expiresSeconds", { count: Math.ceil(left / 1_000) })
}
