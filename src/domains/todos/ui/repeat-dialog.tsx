import { createSignal, createUniqueId, For, Show } from "solid-js"
import { timeZone, today } from "~/i18n/dates.ts"
import { language } from "~/i18n/language.ts"
import { t } from "~/i18n/room-words.ts"
import { ruleInWords } from "~/i18n/rule-words.ts"
import { occurrences } from "~/time/occurrences.ts"
import { type Rule, writeRule } from "~/time/rule.ts"
import { Button } from "~/ui/button.tsx"
import { Choice, Choices } from "~/ui/choices.tsx"
import Dialog from "~/ui/dialog.tsx"
import { baseDay } from "../repeat.ts"
import type { Todo } from "../schema.ts"
import type { Save } from "./fields.tsx"
import { movedTo } from "./moved-to.ts"
import { choiceOf, choiceRule, patternRule, presetPattern, presets, type Choice as RepeatChoice } from "./repeat-choice.ts"
import { RepeatDates } from "./repeat-dates.tsx"
import { RepeatEnd } from "./repeat-end.tsx"
import { RepeatPattern } from "./repeat-pattern.tsx"
import "./repeat.css"

/** How a todo comes again: what people mean most often, then every rhythm by hand, with the dates that it makes. */
export default function RepeatDialog(props: { todo: Todo; save: Save; onClose: () => void }) {
  const own = () => baseDay(props.todo, timeZone())
  const base = () => own() ?? today()
  const [choice, setChoice] = createSignal(choiceOf(props.todo, base()))
  const [error, setError] = createSignal<string>()
  const put = (part: Partial<RepeatChoice>) => setChoice({ ...choice(), ...part })
  const rule = () => choiceRule(choice(), base())
  /** The first day of the rule that isn't past, where the todo's own day is none of its days. */
  const firstDay = () => {
    const found = rule()
    if (found === null || choice().from === "completion") return null
    const start = [base(), today()].sort().at(-1) ?? today()
    const day = occurrences({ ...found, count: null }, start).next().value ?? null
    return day !== null && day === own() ? null : day
  }
  // A day is given without asking where there is none; one that the owner chose moves only when asked to.
  const [wantsMove, setWantsMove] = createSignal(own() === null)
  const move = () => (wantsMove() ? firstDay() : null)
  const repeated = (): Todo => {
    const day = move()
    const found = rule()
    return { ...props.todo, ...(day ? movedTo(props.todo, day) : {}), recurrence: found && writeRule(found), repeatFrom: found && choice().from }
  }

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const { recurrence, repeatFrom } = repeated()
    const day = move()
    const problem = await props.save({ recurrence, repeatFrom, ...(day ? movedTo(props.todo, day) : {}) })
    if (problem === undefined) props.onClose()
    else setError(problem)
  }

  return (
    <Dialog headline={t("repeat.title")} onClose={props.onClose} firstFocus={checkedRadio}>
      <form class="repeat" onSubmit={(event) => void save(event)}>
        <div class="repeat-parts">
          <div>
            <Rhythm choice={choice()} base={base()} put={put} />
            <Show when={choice().kind === "custom"}>
              <RepeatPattern pattern={choice().pattern} put={(part) => put({ pattern: { ...choice().pattern, ...part } })} />
            </Show>
          </div>
          <Show when={rule()}>
            <div>
              <RepeatEnd choice={choice()} put={put} />
              <RepeatDates todo={repeated()} offered={firstDay()} own={own()} moves={wantsMove()} onMove={setWantsMove} />
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
            {error()}
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

/** Never, what is usual for the todo's day, by hand; and the rule it has, where only its author could say it. */
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
