import { For, Show } from "solid-js"
import { sayDay } from "../i18n/dates.ts"
import { weekdayName } from "../i18n/long-dates.ts"
import { t } from "../i18n/room-words.ts"
import { addDays } from "../time/days.ts"
import { FREQUENCIES, WEEKDAYS, type Weekday } from "../time/rule.ts"
import { SelectField } from "./choices.tsx"
import { Field } from "./field.tsx"
import { monthDays, type Pattern } from "./repeat-choice.ts"

interface PatternProps {
  pattern: Pattern
  put: (part: Partial<Pattern>) => void
}

/** A rhythm by hand: every so many days, weeks, months or years, and on which of their days. */
export function RepeatPattern(props: PatternProps) {
  const frequency = () => props.pattern.frequency
  return (
    <fieldset class="repeat-pattern" aria-label={t("repeat.custom")}>
      <div class="repeat-pair">
        <Field
          label={t("repeat.interval")}
          type="number"
          inputmode="numeric"
          min="1"
          max="1000"
          required
          value={props.pattern.interval}
          onInput={(event) => props.put({ interval: whole(event.currentTarget.value, 1_000) })}
        />
        <SelectField
          label={t("repeat.unit")}
          value={frequency()}
          options={FREQUENCIES.map((value) => ({ value, label: t(`repeat.unit.${value}`, { count: props.pattern.interval }) }))}
          onPick={(value) => props.put({ frequency: value })}
        />
      </div>
      <Show when={frequency() === "WEEKLY"}>
        <Weekdays {...props} />
      </Show>
      <Show when={frequency() === "MONTHLY" || frequency() === "YEARLY"}>
        <MonthDay {...props} />
      </Show>
    </fieldset>
  )
}

/** A whole number that a rule can hold, whatever is in the field while it is being typed. */
export const whole = (text: string, max: number) => Math.min(max, Math.max(1, Math.floor(Number(text)) || 1))

function Weekdays(props: PatternProps) {
  const flip = (weekday: Weekday, wanted: boolean) => {
    const others = props.pattern.weekdays.filter((one) => one !== weekday)
    const next = wanted ? [...others, weekday] : others
    // A week without a day would be any day: the last one stays.
    if (next.length > 0) props.put({ weekdays: next })
  }
  return (
    <fieldset>
      <legend class="label field-label">{t("repeat.weekdays")}</legend>
      <div class="weekdays">
        <For each={WEEKDAYS}>
          {(weekday) => (
            <label>
              <input
                type="checkbox"
                class="for-readers"
                aria-label={nameOf(weekday, "long")}
                checked={props.pattern.weekdays.includes(weekday)}
                onChange={(event) => {
                  flip(weekday, event.currentTarget.checked)
                  event.currentTarget.checked = props.pattern.weekdays.includes(weekday)
                }}
              />
              <span aria-hidden="true">{nameOf(weekday, "short")}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}

function MonthDay(props: PatternProps) {
  const by = () => props.pattern.by
  return (
    <div class="repeat-pair">
      <SelectField
        label={t("repeat.day")}
        value={by()}
        options={monthDays.map((value) => ({ value, label: t(`repeat.by.${value}`) }))}
        onPick={(value) => props.put({ by: value })}
      />
      <Show when={by() === "date"}>
        <SelectField
          label={t("repeat.date")}
          value={props.pattern.date}
          options={Array.from({ length: 31 }, (_, index) => ({ value: index + 1, label: String(index + 1) }))}
          onPick={(date) => props.put({ date })}
        />
      </Show>
      <Show when={by() === "nth"}>
        <SelectField
          label={t("repeat.nth")}
          value={props.pattern.nth}
          options={([1, 2, 3, 4, 5, -1] as const).map((value) => ({ value, label: t(`repeat.nth.${value}`) }))}
          onPick={(nth) => props.put({ nth })}
        />
        <SelectField
          label={t("repeat.weekday")}
          value={props.pattern.weekday}
          options={WEEKDAYS.map((value) => ({ value, label: nameOf(value, "long") }))}
          onPick={(weekday) => props.put({ weekday })}
        />
      </Show>
      <Show when={props.pattern.frequency === "YEARLY"}>
        <SelectField
          label={t("repeat.month")}
          value={props.pattern.month}
          options={Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: monthName(index) }))}
          onPick={(month) => props.put({ month })}
        />
      </Show>
    </div>
  )
}

/** 5 January 2026 was a Monday. */
const nameOf = (weekday: Weekday, length: "long" | "short") => weekdayName(addDays("2026-01-05", WEEKDAYS.indexOf(weekday)), length).replace(".", "")
const monthName = (index: number) => sayDay(`2026-${String(index + 1).padStart(2, "0")}-15`, { month: "long" })
