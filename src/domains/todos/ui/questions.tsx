import { Show } from "solid-js"
import { shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Button } from "~/ui/button.tsx"
import { type Choice, Pick } from "~/ui/pick.tsx"
import { projects } from "../../projects/schema.ts"
import { choices } from "../filter.ts"
import { namedDays } from "../rescheduled.ts"
import { energy, type Todo, todoStatus, todos } from "../schema.ts"
import { contextOf, tagsOf } from "../signs.ts"
import { type Asked, ask, type Question } from "./selected.ts"
import type { Together } from "./together.ts"

interface QuestionProps {
  asked: Asked
  together: Together
  /** What a day does, where it isn't only moving there. */
  onDay?: (day: string | null) => void
  onClose: () => void
}

/** What is asked about some todos, in a dialog; the answer is written at once, with its way back. */
export function AskedQuestion(props: QuestionProps) {
  const rows = () => props.together.rowsOf(props.asked.ids)
  const about = () => (rows().length === 1 ? (rows()[0]?.title ?? "") : t("many.count", { count: rows().length }))
  const answers = useAnswers()
  const several = () => props.asked.about === "tags"
  const toDay = (day: string | null) => (props.onDay ? props.onDay(day) : void props.together.move(props.asked.ids, day))
  const choices = () => (props.asked.about === "day" ? days(toDay) : answers[props.asked.about](rows(), props.together))
  return (
    <Pick
      headline={t(`pick.${props.asked.about}`)}
      about={about()}
      choices={choices()}
      narrow={narrowed(props, rows)}
      several={several()}
      onClose={props.onClose}
    >
      <Show when={props.asked.about === "day"}>
        <ADate
          onDay={(day) => {
            props.onClose()
            toDay(day)
          }}
        />
      </Show>
    </Pick>
  )
}

/** Whether each of the rows, some or none has it. */
function standing(rows: readonly Todo[], has: (todo: Todo) => boolean): boolean | "some" {
  const count = rows.filter(has).length
  return count === 0 ? false : count === rows.length || "some"
}

const idsOf = (rows: readonly Todo[]) => rows.map(({ id }) => id)

function narrowed(props: QuestionProps, rows: () => Todo[]) {
  if (props.asked.about === "project") return { label: t("pick.findProject") }
  if (props.asked.about === "tags") {
    const fresh = (words: string): Choice | undefined => {
      const tags = tagsOf(words)
      const label = tags.map((tag) => `#${tag}`).join(" ")
      return tags.length === 0
        ? undefined
        : { label, note: t("pick.fresh"), take: () => void props.together.change(idsOf(rows()), { addTags: tags }, label) }
    }
    return { label: t("pick.findTag"), fresh }
  }
  if (props.asked.about !== "context") return undefined
  const fresh = (words: string): Choice | undefined => {
    const context = contextOf(words)
    return context === null
      ? undefined
      : { label: context, note: t("pick.fresh"), take: () => void props.together.change(idsOf(rows()), { context }, context) }
  }
  return { label: t("pick.findContext"), fresh }
}

type Answers = Record<Exclude<Question, "day">, (rows: Todo[], together: Together) => Choice[]>

function useAnswers(): Answers {
  const api = useApi()
  const known = () => choices(api.rows(todos))
  return {
    priority: (rows, together) =>
      ([3, 2, 1, 0] as const).map((level) => ({
        label: t(`priority.${level}`),
        note: "!".repeat(level),
        key: String(level),
        now: standing(rows, (todo) => (todo.priority ?? 0) === level),
        take: () =>
          void together.change(idsOf(rows), { priority: level === 0 ? null : level }, t("priority.spoken", { level: t(`priority.${level}`) })),
      })),
    energy: (rows, together) =>
      [...energy.options, null].map((value, index) => {
        const label = t(`energy.${value ?? "none"}`)
        const now = standing(rows, (todo) => todo.energy === value)
        return {
          label,
          key: String((index + 1) % 4),
          now,
          take: () => void together.change(idsOf(rows), { energy: value }, t("many.energy", { level: label })),
        }
      }),
    status: (rows, together) =>
      todoStatus.options.map((status, index) => {
        const take = () => void (status === "done" ? together.done(idsOf(rows)) : together.change(idsOf(rows), { status }, t(`status.${status}`)))
        return { label: t(`status.${status}`), key: String(index + 1), now: standing(rows, (todo) => todo.status === status), take }
      }),
    project: (rows, together) => [
      ...api
        .rows(projects)
        .filter(({ status }) => status === "active" || status === "paused")
        .sort((left, right) => left.name.localeCompare(right.name))
        .map(({ id, name }) => ({
          label: name,
          now: standing(rows, (todo) => todo.projectId === id),
          take: () => void together.change(idsOf(rows), { projectId: id }, name),
        })),
      { label: t("pick.noProject"), take: () => void together.change(idsOf(rows), { projectId: null }, t("pick.noProject").toLocaleLowerCase()) },
    ],
    tags: (rows, together) =>
      known().tags.map((tag) => {
        const now = standing(rows, (todo) => todo.tags.includes(tag))
        const label = `#${tag}`
        const take = () =>
          void (now === true
            ? together.change(idsOf(rows), { removeTags: [tag] }, t("many.without", { label }))
            : together.change(idsOf(rows), { addTags: [tag] }, label))
        return { label, now, take }
      }),
    context: (rows, together) => [
      ...known().contexts.map((context) => ({
        label: context,
        now: standing(rows, (todo) => todo.context === context),
        take: () => void together.change(idsOf(rows), { context }, context),
      })),
      { label: t("pick.noContext"), take: () => void together.change(idsOf(rows), { context: null }, t("pick.noContext").toLocaleLowerCase()) },
    ],
    more: (rows, together) => [
      ...(["priority", "project", "tags", "context", "energy", "status"] as const).map((about) => ({
        label: t(`act.${about}`),
        take: () => void ask({ about, ids: idsOf(rows) }),
      })),
      { label: t("act.archive"), take: () => void together.change(idsOf(rows), { status: "archived" }, t("status.archived")) },
    ],
  }
}

/** The days that have a name, and none. */
function days(toDay: (day: string | null) => void): Choice[] {
  const { tomorrow, saturday, monday } = namedDays(today())
  const named = (label: string, key: string, day: string): Choice => ({ label, key, note: shortDay(day), take: () => toDay(day) })
  return [
    named(t("date.today"), "t", today()),
    named(t("date.tomorrow"), "m", tomorrow),
    named(t("pick.weekend"), "w", saturday),
    named(t("pick.monday"), "l", monday),
    { label: t("pick.noDay"), key: "0", take: () => toDay(null) },
  ]
}

/** Any other day, by the browser's own calendar. */
function ADate(props: { onDay: (day: string) => void }) {
  let field: HTMLInputElement | undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (field?.value) props.onDay(field.value)
  }
  return (
    <form class="pick-date" onSubmit={submit}>
      <label class="label" for="pick-date">
        {t("pick.aDate")}
        <kbd class="wide-only">D</kbd>
      </label>
      <input
        id="pick-date"
        type="date"
        class="field"
        required
        max="9999-12-31"
        data-letter="d"
        ref={(element) => {
          field = element
        }}
      />
      <Button type="submit">{t("pick.ok")}</Button>
    </form>
  )
}
