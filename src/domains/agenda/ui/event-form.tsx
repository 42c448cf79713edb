import { createSignal, Show } from "solid-js"
import { timeZone } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { Field } from "~/ui/field.tsx"
import { MarkdownField } from "~/ui/markdown-field.tsx"
import { todos } from "../../todos/schema.ts"
import { changeOf, type Draft, draftProblem, fieldsOf, momentOfDraft, withStart } from "../draft.ts"
import type { Moment } from "../moments.ts"
import { EventRepeat } from "./event-repeat.tsx"
import { otherZone } from "./when.ts"
import "./event-form.css"

type Change = ReturnType<typeof changeOf>

/** A new event says both of its ends. */
const wholeMoment = ({ startsOn, endsOn, startsAt, endsAt }: Moment): Change =>
  startsOn !== null && endsOn !== null ? { startsOn, endsOn } : { startsAt, endsAt }

interface EventFormProps {
  /** What it opens with. */
  was: { draft: Draft; moment: Moment }
  todoId?: string | null
  /** Told whenever the fields name another moment. */
  onWhen?: (moment: Moment) => void
  /** `change` is what differs from what it opened with; `whole` every field. */
  onSave: (change: Change, whole: ReturnType<typeof fieldsOf>) => Promise<unknown>
  onRemove?: () => Promise<unknown>
}

export function EventForm(props: EventFormProps) {
  const { was } = props
  const isNew = props.onRemove === undefined
  const [draft, setDraft] = createSignal(was.draft)
  const [tried, setTried] = createSignal(false)
  const [saving, setSaving] = createSignal(false)
  const moment = () => momentOfDraft(draft(), was, timeZone())
  const problem = () => draftProblem(draft(), moment())
  const error = (kind: "title" | "backwards") => (tried() && problem() === kind ? t(`agenda.problem.${kind}`) : null)
  function put(next: Draft): void {
    setDraft(next)
    const now = moment()
    if (now !== null && problem() !== "backwards") props.onWhen?.(now)
  }
  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    const now = moment()
    if (now === null || problem() !== null || saving()) return
    setSaving(true)
    const change = isNew ? wholeMoment(now) : changeOf(draft(), now, was)
    await props.onSave(change, fieldsOf(draft()))
    setSaving(false)
  }
  return (
    <form class="event-form" noValidate onSubmit={(event) => void save(event)}>
      <div class="event-parts">
        <Field
          label={t("agenda.title")}
          value={draft().title}
          maxLength={500}
          autocomplete="off"
          error={error("title")}
          onInput={(event) => put({ ...draft(), title: event.currentTarget.value })}
        />
        <When draft={draft()} put={put} error={error("backwards")} />
        <EventRepeat draft={draft()} onRule={(recurrence) => put({ ...draft(), recurrence })} />
        <Field
          label={t("agenda.place")}
          value={draft().location}
          maxLength={1_000}
          autocomplete="off"
          onInput={(event) => put({ ...draft(), location: event.currentTarget.value })}
        />
        <LinkedTodo id={props.todoId ?? null} />
      </div>
      <MarkdownField
        label={t("agenda.description")}
        edit={t("agenda.descriptionEdit")}
        hint={t("agenda.descriptionHint")}
        text={draft().description}
        onSave={(text) => {
          put({ ...draft(), description: text ?? "" })
          return undefined
        }}
      />
      <div class="actions event-actions">
        <Button type="submit" look="primary">
          {t("app.save")}
        </Button>
        <Show when={props.onRemove}>
          {(remove) => (
            <Button look="danger" onClick={() => void remove()()}>
              {t("todos.remove")}
            </Button>
          )}
        </Show>
      </div>
    </form>
  )
}

interface WhenProps {
  draft: Draft
  put: (draft: Draft) => void
  error: string | null
}

/** Days, and unless it lasts whole ones hours. A field that is emptied keeps its value until it has another. */
function When(props: WhenProps) {
  const hours = () => !props.draft.allDay
  const put = (part: Partial<Draft>) => props.put({ ...props.draft, ...part })
  const start = (part: Partial<Pick<Draft, "startDay" | "startHour">>) => props.put(withStart(props.draft, part))
  const field = (type: "date" | "time", label: string, value: string, set: (value: string) => void, error: string | null = null) => (
    <Field
      type={type}
      label={label}
      value={value}
      required
      error={error}
      {...(type === "date" ? { min: "1900-01-01", max: "2299-12-31" } : {})}
      onInput={(event) => event.currentTarget.value !== "" && set(event.currentTarget.value)}
    />
  )
  return (
    <fieldset class="event-when" classList={{ "with-hours": hours() }} aria-label={t("agenda.when")}>
      <label class="choice">
        <input type="checkbox" class="box" checked={props.draft.allDay} onChange={(event) => put({ allDay: event.currentTarget.checked })} />
        <span>{t("agenda.allDayLong")}</span>
      </label>
      {field("date", t("agenda.startDay"), props.draft.startDay, (startDay) => start({ startDay }))}
      <Show when={hours()}>{field("time", t("agenda.startHour"), props.draft.startHour, (startHour) => start({ startHour }))}</Show>
      {field("date", t(hours() ? "agenda.endDay" : "agenda.lastDay"), props.draft.endDay, (endDay) => put({ endDay }), hours() ? null : props.error)}
      <Show when={hours()}>{field("time", t("agenda.endHour"), props.draft.endHour, (endHour) => put({ endHour }), props.error)}</Show>
      <Show when={hours() && otherZone()}>{(zone) => <p class="small soft zone">{zone()}</p>}</Show>
    </fieldset>
  )
}

function LinkedTodo(props: { id: string | null }) {
  const api = useApi()
  const todo = () => (props.id === null ? undefined : api.row(todos, props.id))
  return (
    <Show when={todo()}>
      {(known) => (
        <p>
          <span class="label field-label">{t("room.todo")}</span>
          <a class="link" href={`/todos?id=${known().id}`}>
            {known().title}
          </a>
        </p>
      )}
    </Show>
  )
}
