import { createSignal, createUniqueId } from "solid-js"
import { timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { occurrences } from "~/time/occurrences.ts"
import { writeRule } from "~/time/rule.ts"
import { Choice, Choices } from "~/ui/choices.tsx"
import { choiceOf, choiceRule, type Choice as RepeatChoice } from "~/ui/repeat-choice.ts"
import { RepeatDialog } from "~/ui/repeat-dialog.tsx"
import { baseDay } from "../repeat.ts"
import type { Todo } from "../schema.ts"
import type { Save } from "./fields.tsx"
import { movedTo } from "./moved-to.ts"
import { RepeatDates } from "./repeat-dates.tsx"

const STARTS = ["due", "completion"] as const

/** How a todo comes again: what people mean most often, then every rhythm by hand, with the dates that it makes. */
export default function TodoRepeatDialog(props: { todo: Todo; save: Save; onClose: () => void }) {
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

  async function save(): Promise<void> {
    const { recurrence, repeatFrom } = repeated()
    const day = move()
    const problem = await props.save({ recurrence, repeatFrom, ...(day ? movedTo(props.todo, day) : {}) })
    if (problem === undefined) props.onClose()
    else setError(problem)
  }

  return (
    <RepeatDialog choice={choice()} put={put} base={base()} error={error()} onSave={() => void save()} onClose={props.onClose}>
      <CountedFrom choice={choice()} put={put} />
      <RepeatDates todo={repeated()} offered={firstDay()} own={own()} moves={wantsMove()} onMove={setWantsMove} />
    </RepeatDialog>
  )
}

function CountedFrom(props: { choice: RepeatChoice; put: (part: Partial<RepeatChoice>) => void }) {
  const group = createUniqueId()
  return (
    <Choices name={t("repeat.from")}>
      {STARTS.map((from) => (
        <Choice group={group} checked={props.choice.from === from} onPick={() => props.put({ from })}>
          {t(`repeat.from.${from}`)}
        </Choice>
      ))}
    </Choices>
  )
}
