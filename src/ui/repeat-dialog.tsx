import { createUniqueId, For, type JSX, Show } from "solid-js"
import { language } from "../i18n/language.ts"
import { t } from "../i18n/room-words.ts"
import { ruleInWords } from "../i18n/rule-words.ts"
import type { Rule } from "../time/rule.ts"
import { Button } from "./button.tsx"
import { Choice, Choices } from "./choices.tsx"
import Dialog from "./dialog.tsx"
import { choiceRule, patternRule, presetPattern, presets, type Choice as RepeatChoice } from "./repeat-choice.ts"
import { RepeatEnd } from "./repeat-end.tsx"
import { RepeatPattern } from "./repeat-pattern.tsx"
import "./repeat.css"

interface RepeatDialogProps {
  choice: RepeatChoice
  put: (part: Partial<RepeatChoice>) => void
  /** The day to start from, `2026-11-24`. */
  base: string
  /** What else belongs to a repetition: the dates that it makes. */
  children: JSX.Element
  error?: string | undefined
  onSave: () => void
  onClose: () => void
}

/** How something comes again: what people mean most often, then every rhythm by hand, and when it ends. */
export function RepeatDialog(props: RepeatDialogProps) {
  const rule = () => choiceRule(props.choice, props.base)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    props.onSave()
  }
  return (
    <Dialog headline={t("repeat.title")} onClose={props.onClose} firstFocus={checkedRadio}>
      <form class="repeat" onSubmit={save}>
        <div class="repeat-parts">
          <div>
            <Rhythm choice={props.choice} base={props.base} put={props.put} />
            <Show when={props.choice.kind === "custom"}>
              <RepeatPattern pattern={props.choice.pattern} put={(part) => props.put({ pattern: { ...props.choice.pattern, ...part } })} />
            </Show>
          </div>
          <Show when={rule()}>
            <div>
              <RepeatEnd choice={props.choice} put={props.put} />
              {props.children}
            </div>
          </Show>
        </div>
        <div class="repeat-foot">
          <p aria-live="polite">
            <Show when={rule()} fallback={t("repeat.never")}>
              {(found) => `↻ ${ruleInWords(found(), language())}`}
            </Show>
          </p>
          <p class="field-error" role="alert">
            {props.error}
          </p>
          <Button type="submit" look="primary">
            {t("app.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const checkedRadio = () => document.querySelector<HTMLElement>(".repeat .radio:checked") ?? undefined

/** Never, what is usual for the day, by hand; and the rule it has, where only its author could say it. */
function Rhythm(props: { choice: RepeatChoice; base: string; put: (part: Partial<RepeatChoice>) => void }) {
  const group = createUniqueId()
  const words = (rule: Rule) => ruleInWords({ ...rule, until: null, count: null }, language())
  const byHand = () => {
    const { kind, pattern } = props.choice
    // By hand begins with what was chosen.
    const from = presets.find((preset) => preset === kind)
    props.put({ kind: "custom", pattern: from ? presetPattern(from, props.base) : pattern })
  }
  return (
    <Choices name={t("repeat.rhythm")}>
      <Choice group={group} checked={props.choice.kind === "never"} onPick={() => props.put({ kind: "never" })}>
        {t("repeat.never")}
      </Choice>
      <For each={presets}>
        {(preset) => (
          <Choice group={group} checked={props.choice.kind === preset} onPick={() => props.put({ kind: preset })}>
            {words(patternRule(presetPattern(preset, props.base)))}
          </Choice>
        )}
      </For>
      <Show when={props.choice.kept}>
        {(kept) => (
          <Choice group={group} checked={props.choice.kind === "kept"} onPick={() => props.put({ kind: "kept" })}>
            {words(kept())}
          </Choice>
        )}
      </Show>
      <Choice group={group} checked={props.choice.kind === "custom"} onPick={byHand}>
        {t("repeat.custom")}
      </Choice>
    </Choices>
  )
}
