import { For, Show } from "solid-js"
import { moment, nearDay } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { EditField } from "~/ui/edit-field.tsx"
import { Label } from "~/ui/text.tsx"
import { projects } from "../../projects/schema.ts"
import type { Todo } from "../schema.ts"
import { useTodoActions } from "./actions.ts"
import { Due, Priority } from "./meta.tsx"

/** The todo of now, big: its title, which is edited in place, what is known of it already, and its text. */
export function ClarifyCard(props: { todo: Todo }) {
  const api = useApi()
  const actions = useTodoActions()
  const known = () =>
    [
      props.todo.projectId === null ? undefined : api.row(projects, props.todo.projectId)?.name,
      ...props.todo.tags.map((tag) => `#${tag}`),
      props.todo.context,
      props.todo.energy === null ? undefined : t("many.energy", { level: t(`energy.${props.todo.energy}`) }),
      props.todo.plannedOn === null ? undefined : `${t("todos.plannedOn")} ${nearDay(props.todo.plannedOn)}`,
    ].filter((part) => part !== undefined && part !== null)
  return (
    <article class="clarify-card">
      <Label>{t("todos.created", { when: moment(props.todo.createdAt) })}</Label>
      <h2 class="headline">
        <EditField
          lines
          enterSaves
          label={t("todos.title")}
          value={props.todo.title}
          onSave={(text) => actions.save(props.todo, { title: text.replace(/\s+/g, " ") })}
        />
      </h2>
      <p class="clarify-known meta">
        <Priority level={props.todo.priority} />
        <Due todo={props.todo} />
        <For each={known()}>{(part) => <span>{part}</span>}</For>
      </p>
      <Show when={props.todo.description}>{(text) => <p class="clarify-text">{text()}</p>}</Show>
    </article>
  )
}
