import { createSignal, For, type JSX, Show } from "solid-js"
import { clockTime, dayOfInstant, timeZone } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { instantAt } from "~/time/days.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { readMinutes } from "~/time/read-minutes.ts"
import { SelectField } from "~/ui/choices.tsx"
import { Field } from "~/ui/field.tsx"
import { LinesField } from "~/ui/lines-field.tsx"
import { repetitionInWords } from "~/ui/repeat-words.ts"
import { projects } from "../../projects/schema.ts"
import { contextOf, tagsOf } from "../../todos/signs.ts"
import type { ArgField, ArgKind } from "../arg-fields.ts"
import { isDay } from "../args.ts"
import { argName, argWords, choiceWords } from "./arg-words.ts"

export interface ArgInputProps {
  fn: string
  field: ArgField
  value: unknown
  /** Undefined empties it. */
  onChange: (value: unknown) => void
  error: string | undefined
}

const LEVELS = ["0", "1", "2", "3"]
const RULES = ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"]

/** An argument in the field that suits it; nothing for what is named by words: that is dropped, not exchanged. */
export function ArgInput(props: ArgInputProps): JSX.Element {
  return BY_KIND[props.field.kind]?.(props) ?? null
}

/** `read` makes the argument of what is written; `null` is what can't be one, and is left to be mended. */
function Written(props: ArgInputProps & { shown: string; read: (text: string) => unknown; hint?: string; wrong?: string }) {
  const first = props.shown
  const [unread, setUnread] = createSignal(false)
  const write = (text: string) => {
    const value = text.trim() === "" ? undefined : props.read(text)
    setUnread(value === null)
    props.onChange(value === null ? text : value)
  }
  return (
    <Field
      label={argName(props.field.arg)}
      value={first}
      maxLength={props.field.arg === "content" ? 5_000 : 500}
      placeholder={props.hint}
      autocomplete="off"
      error={unread() ? props.wrong : props.error}
      onInput={(event) => write(event.currentTarget.value)}
    />
  )
}

function Line(props: ArgInputProps) {
  return <Written {...props} shown={String(props.value ?? "")} read={(text) => text} />
}

function Lines(props: ArgInputProps) {
  return (
    <LinesField
      label={argName(props.field.arg)}
      value={String(props.value ?? "")}
      onInput={(event) => props.onChange(event.currentTarget.value.trim() === "" ? undefined : event.currentTarget.value)}
    />
  )
}

/** A day, and perhaps an hour of it: without one it stays a day. */
function Moment(props: ArgInputProps) {
  const value = () => (Number.isNaN(Date.parse(String(props.value))) ? "" : String(props.value))
  const day = () => (value() === "" || isDay(value()) ? value() : dayOfInstant(value()))
  const hour = () => (value() === "" || isDay(value()) ? "" : clockTime(value()))
  const put = (nextDay: string, nextHour: string) => {
    if (nextDay === "") props.onChange(undefined)
    else props.onChange(nextHour === "" ? nextDay : instantAt(nextDay, nextHour, timeZone()))
  }
  return (
    <div class="plan-moment">
      <Field
        type="date"
        label={argName(props.field.arg)}
        value={day()}
        min="1900-01-01"
        max="2299-12-31"
        error={props.error}
        onChange={(event) => put(event.currentTarget.value, hour())}
      />
      <Show when={props.field.kind === "moment"}>
        <Field
          type="time"
          label={t("plan.hourOf", { name: argName(props.field.arg) })}
          value={hour()}
          disabled={day() === ""}
          onChange={(event) => put(day(), event.currentTarget.value)}
        />
      </Show>
    </div>
  )
}

/** One of a few; where it may be left out, first none. */
function Picked(props: ArgInputProps & { options: readonly { value: string; label: string }[]; none?: string; read?: (value: string) => unknown }) {
  const options = () => (props.field.optional ? [{ value: "", label: props.none ?? t("plan.unsaid") }, ...props.options] : props.options)
  return (
    <SelectField
      label={argName(props.field.arg)}
      value={props.value === undefined ? "" : String(props.value)}
      options={options()}
      onPick={(value) => props.onChange(value === "" ? undefined : (props.read?.(value) ?? value))}
    />
  )
}

function Project(props: ArgInputProps) {
  const api = useApi()
  const known = () => api.rows(projects).map(({ id, name }) => ({ value: id, label: name }))
  // One that is gone stays named, until another is chosen.
  const options = () => (props.value === undefined || known().some(({ value }) => value === props.value) ? known() : [gone(), ...known()])
  const gone = () => ({ value: String(props.value), label: t("plan.gone") })
  return <Picked {...props} options={options()} none={t("app.none")} />
}

function Rule(props: ArgInputProps) {
  const rules = [...new Set([props.value, ...RULES].flatMap((rule) => (typeof rule === "string" ? rule : [])))]
  const options = () => rules.map((rule) => ({ value: rule, label: repetitionInWords({ recurrence: rule, repeatFrom: null }) }))
  return <Picked {...props} options={options()} none={t("repeat.never")} />
}

/** Several things by name, each kept or left out. */
function Several(props: ArgInputProps) {
  const api = useApi()
  const all = (props.value as string[] | undefined) ?? []
  const kept = () => (props.value as string[] | undefined) ?? []
  const keep = (one: string, wanted: boolean) => {
    const next = all.filter((other) => (other === one ? wanted : kept().includes(other)))
    props.onChange(next.length === 0 ? undefined : next)
  }
  return (
    <Show when={all.length > 0}>
      <fieldset class="choices">
        <legend class="label field-label">{argName(props.field.arg)}</legend>
        <For each={all}>
          {(one) => (
            <label class="choice">
              <input type="checkbox" class="box" checked={kept().includes(one)} onChange={(event) => keep(one, event.currentTarget.checked)} />
              <span>{argWords(api, props.fn, props.field, [one])}</span>
            </label>
          )}
        </For>
        <Show when={props.error}>{(error) => <p class="field-error">{error()}</p>}</Show>
      </fieldset>
    </Show>
  )
}

const BY_KIND: Partial<Record<ArgKind, (props: ArgInputProps) => JSX.Element>> = {
  line: (props) => <Line {...props} />,
  lines: (props) => <Lines {...props} />,
  moment: (props) => <Moment {...props} />,
  day: (props) => <Moment {...props} />,
  tags: (props) => (
    <Written {...props} shown={((props.value as string[]) ?? []).map((tag) => `#${tag}`).join(" ")} hint={t("todos.tagsHint")} read={tagsOf} />
  ),
  context: (props) => <Written {...props} shown={String(props.value ?? "")} hint={t("todos.contextHint")} read={contextOf} />,
  minutes: (props) => (
    <Written
      {...props}
      shown={props.value === undefined ? "" : minutesInWords(Number(props.value))}
      hint={t("todos.estimateHint")}
      wrong={t("todos.estimateWrong")}
      read={readMinutes}
    />
  ),
  priority: (props) => (
    <Picked {...props} options={LEVELS.map((value) => ({ value, label: phraseFor(`priority.${value}`) ?? value }))} read={Number} />
  ),
  yes: (props) => (
    <Picked
      {...props}
      options={["true", "false"].map((value) => ({ value, label: t(value === "true" ? "plan.yes" : "plan.no") }))}
      read={(value) => value === "true"}
    />
  ),
  choice: (props) => (
    <Picked {...props} options={props.field.options.map((value) => ({ value, label: choiceWords(props.fn, props.field.arg, value) }))} />
  ),
  rule: (props) => <Rule {...props} />,
  project: (props) => <Project {...props} />,
  jobs: (props) => <Several {...props} />,
  list: (props) => <Several {...props} />,
}
