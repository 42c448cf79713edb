import { createMemo, For, onCleanup, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { todos } from "../../todos/schema.ts"
import { inOrder, isOpen } from "../../todos/sections.ts"
import { useTodoActions } from "../../todos/ui/actions.ts"
import { calendar } from "../../todos/ui/calendar.ts"
import { Capture } from "../../todos/ui/capture.tsx"
import { TodoRow } from "../../todos/ui/row.tsx"
import { showsTodos } from "../../todos/ui/selected.ts"

/** The todos of a project: the open ones in the order in which to do them, and how many are done. */
export function useProjectTodos(projectId: string) {
  const api = useApi()
  const all = createMemo(() => api.all(todos).filter((todo) => todo.projectId === projectId))
  const open = createMemo(() => inOrder(all().filter(isOpen), calendar()).map((todo) => api.live(todos, todo)))
  return { all, open, done: () => all().filter(({ status }) => status === "done").length }
}

interface ProjectTodosProps {
  projectId: string
  todos: ReturnType<typeof useProjectTodos>
}

/** What is to be done of the project besides its board: ticked here, opened among the todos. */
export function ProjectTodos(props: ProjectTodosProps) {
  const actions = useTodoActions()
  const address = (more: string) => `/todos?${more}project=${props.projectId}`
  onCleanup(showsTodos(() => props.todos.open().map(({ id }) => id)))
  return (
    <section class="project-todos">
      <Section first title={t("room.todos")} aside={props.todos.open().length} />
      <Capture always place={{ projectId: props.projectId, status: "todo" }} />
      <Pane name="project todos">
        <ul class="rows open" aria-label={t("room.todos")}>
          <For each={props.todos.open()} fallback={<li class="small soft teach">{t("projects.todosEmpty")}</li>}>
            {(todo) => <TodoRow todo={todo} actions={actions} href={`${address("")}&id=${todo.id}`} />}
          </For>
        </ul>
        <p class="todo-links meta">
          <a class="link" href={address("")}>
            {t("projects.todosAll")}
          </a>
          <Show when={props.todos.done() > 0}>
            <a class="link" href={address("view=log&")}>
              {t("projects.todosDone", { count: props.todos.done() })}
            </a>
          </Show>
        </p>
      </Pane>
    </section>
  )
}
