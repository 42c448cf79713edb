import { Show } from "solid-js"
import { moment, timeZone, today, tomorrow } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { lookedEverywhere } from "~/sync/ui/looked.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { Detail } from "~/ui/detail.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Pane } from "~/ui/pane.tsx"
import { PanelTitle } from "~/ui/panel-title.tsx"
import { toast } from "~/ui/toast.tsx"
import { rescheduled } from "../rescheduled.ts"
import { type Todo, todos } from "../schema.ts"
import { isOpen } from "../sections.ts"
import { type TodoActions, useTodoActions } from "./actions.ts"
import { Checklist } from "./checklist.tsx"
import { Description } from "./description.tsx"
import { TodoFieldList } from "./fields.tsx"
import { Verification } from "./verification.tsx"

/** One todo, opened and edited where it is read. */
export function TodoDetail(props: { id: string; back: string }) {
  const api = useApi()
  const actions = useTodoActions()
  const todo = () => api.row(todos, props.id)
  return (
    <Detail
      label={t("room.todos")}
      back={props.back}
      backLabel={t("app.back")}
      of={props.id}
      actions={<Show when={todo()}>{(row) => <TodoDetailActions todo={row()} actions={actions} />}</Show>}
    >
      <Pane name="todo">
        <Show when={todo()} fallback={<Show when={lookedEverywhere(api)}>{<Empty headline={t("todos.gone")} why={t("todos.goneWhy")} />}</Show>}>
          {(row) => <TodoDetailBody todo={row()} actions={actions} />}
        </Show>
      </Pane>
    </Detail>
  )
}

function TodoDetailBody(props: { todo: Todo; actions: TodoActions }) {
  const save = (fields: Parameters<TodoActions["save"]>[1]) => props.actions.save(props.todo, fields)
  return (
    <>
      <PanelTitle
        kind={[t("room.todo"), t(`status.${props.todo.status}`), props.todo.aiEnriched ? t("todos.enriched") : ""].filter(Boolean).join(" · ")}
        since={t("todos.created", { when: moment(props.todo.createdAt) })}
        label={t("todos.title")}
        value={props.todo.title}
        onSave={(title) => save({ title })}
      />
      <TodoFieldList todo={props.todo} save={save} actions={props.actions} />
      <Checklist todo={props.todo} save={save} />
      <Verification todo={props.todo} save={save} actions={props.actions} />
      <Description todo={props.todo} save={save} />
    </>
  )
}

function TodoDetailActions(props: { todo: Todo; actions: TodoActions }) {
  return (
    <Actions>
      <Show
        when={isOpen(props.todo)}
        fallback={
          <Button look="primary" data-key="x" onClick={() => void props.actions.reopen(props.todo)}>
            {t("todos.reopen")}
          </Button>
        }
      >
        <Button look="primary" data-key="x" onClick={() => void props.actions.complete(props.todo)}>
          {t("todos.finish")}
        </Button>
        <Button onClick={() => void postpone(props.todo, props.actions)}>{t("todos.postpone")}</Button>
      </Show>
      <Button look="danger" onClick={() => void props.actions.remove(props.todo)}>
        {t("todos.remove")}
      </Button>
    </Actions>
  )
}

/** To tomorrow: its due date where that has come, else the day it is planned for. */
async function postpone(todo: Todo, actions: TodoActions): Promise<void> {
  const problem = await actions.save(todo, rescheduled(todo, tomorrow(), today(), timeZone()), t("todos.movedTo", { title: todo.title }))
  if (problem) toast(problem)
}
