import { Show } from "solid-js"
import { clockTime, dayOfInstant, moment, timeZone } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { instantAt } from "~/time/days.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { readMinutes } from "~/time/read-minutes.ts"
import { DayField } from "~/ui/day-field.tsx"
import { EditChoice, EditField } from "~/ui/edit-field.tsx"
import { EditMoment } from "~/ui/edit-moment.tsx"
import { KeyValue, KeyValues } from "~/ui/section.tsx"
import { SlotField } from "../../agenda/ui/slot-field.tsx"
import { projects } from "../../projects/schema.ts"
import { energy, type Todo, todoStatus } from "../schema.ts"
import { dueDay, isOpen } from "../sections.ts"
import { contextOf, tagsOf } from "../signs.ts"
import type { TodoActions } from "./actions.ts"
import { Priority } from "./meta.tsx"
import { RepeatField } from "./repeat-field.tsx"
import { TicketField } from "./ticket-field.tsx"

export type Save = (fields: Parameters<TodoActions["save"]>[1]) => Promise<string | undefined>

/** The fields of a todo as pairs, each edited in place; only what changed is sent. */
export function TodoFieldList(props: { todo: Todo; save: Save; actions: TodoActions }) {
  const api = useApi()
  return (
    <KeyValues class="editable todo-fields">
      <DueFields {...props} />
      <RepeatField {...props} />
      <KeyValue name={t("todos.plannedOn")}>
        <DayField label={t("todos.plannedOn")} value={props.todo.plannedOn} onSave={(day) => props.save({ plannedOn: day })} />
      </KeyValue>
      <Show when={isOpen(props.todo)}>
        <SlotField todo={props.todo} />
      </Show>
      <KeyValue name={t("todos.priority")}>
        <span class="inline-flex items-center gap-2">
          <EditChoice
            label={t("todos.priority")}
            value={String(props.todo.priority ?? 0)}
            options={([0, 1, 2, 3] as const).map((level) => ({ value: String(level), label: t(`priority.${level}`) }))}
            onSave={(level) => void props.save({ priority: level === "0" ? null : Number(level) })}
          />
          <Priority level={props.todo.priority} />
        </span>
      </KeyValue>
      <KeyValue name={t("todos.status")}>
        <EditChoice
          label={t("todos.status")}
          value={props.todo.status}
          options={todoStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
          onSave={(status) => void (status === "done" ? props.actions.complete(props.todo) : props.save({ status: todoStatus.parse(status) }))}
        />
      </KeyValue>
      <KeyValue name={t("todos.tags")}>
        <EditField
          label={t("todos.tags")}
          placeholder={t("todos.tagsHint")}
          value={props.todo.tags.map((tag) => `#${tag}`).join(" ")}
          onSave={(text) => props.save({ tags: tagsOf(text) })}
        />
      </KeyValue>
      <KeyValue name={t("todos.context")}>
        <EditField
          label={t("todos.context")}
          placeholder={t("todos.contextHint")}
          value={props.todo.context ?? ""}
          onSave={(text) => props.save({ context: contextOf(text) })}
        />
      </KeyValue>
      <KeyValue name={t("todos.energy")}>
        <EditChoice
          label={t("todos.energy")}
          value={props.todo.energy ?? ""}
          options={[{ value: "", label: t("energy.none") }, ...energy.options.map((value) => ({ value, label: t(`energy.${value}`) }))]}
          onSave={(value) => void props.save({ energy: value === "" ? null : energy.parse(value) })}
        />
      </KeyValue>
      <KeyValue name={t("todos.estimate")}>
        <EditField
          label={t("todos.estimate")}
          placeholder={t("todos.estimateHint")}
          value={props.todo.estimateMinutes === null ? "" : minutesInWords(props.todo.estimateMinutes)}
          onSave={async (text) => {
            const minutes = readMinutes(text)
            return minutes === null && text.trim() !== "" ? t("todos.estimateWrong") : props.save({ estimateMinutes: minutes })
          }}
        />
      </KeyValue>
      <TicketField {...props} />
      <Show when={api.rows(projects).length > 0}>
        <KeyValue name={t("todos.project")}>
          <span class="project-field">
            <EditChoice
              label={t("todos.project")}
              value={props.todo.projectId ?? ""}
              options={[{ value: "", label: t("app.none") }, ...api.rows(projects).map(({ id, name }) => ({ value: id, label: name }))]}
              onSave={(id) => void props.save({ projectId: id === "" ? null : id })}
            />
            <Show when={props.todo.projectId === null ? undefined : api.row(projects, props.todo.projectId)}>
              {(project) => (
                <a class="link" href={`/projects/${project().id}`} aria-label={t("projects.open", { name: project().name })}>
                  {t("projects.openIt")}
                </a>
              )}
            </Show>
          </span>
        </KeyValue>
      </Show>
      <Show when={props.todo.completedAt}>{(at) => <KeyValue name={t("todos.completedAt")}>{moment(at())}</KeyValue>}</Show>
    </KeyValues>
  )
}

/** The day it is due, and once there is one, perhaps an hour: a date without an hour stays a date. */
function DueFields(props: { todo: Todo; save: Save }) {
  const day = () => dueDay(props.todo, { dayOf: dayOfInstant })
  const hour = () => (props.todo.dueAt === null ? "" : clockTime(props.todo.dueAt))
  const put = (nextDay: string | null, nextHour: string) => {
    if (nextDay === null) return props.save({ dueOn: null, dueAt: null })
    return nextHour === ""
      ? props.save({ dueOn: nextDay, dueAt: null })
      : props.save({ dueAt: instantAt(nextDay, nextHour, timeZone()), dueOn: null })
  }
  return (
    <KeyValue name={t("todos.dueOn")}>
      <DayField label={t("todos.dueOn")} value={day()} onSave={(next) => put(next, hour())}>
        <Show when={day()}>
          {(known) => (
            <EditMoment
              type="time"
              label={t("todos.dueHour")}
              value={hour()}
              words={hour() || t("todos.anyHour")}
              onSave={(text) => put(known(), text)}
            />
          )}
        </Show>
      </DayField>
    </KeyValue>
  )
}
