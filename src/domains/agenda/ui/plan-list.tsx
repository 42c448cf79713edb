import { createSignal, Show } from "solid-js"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { minutesInWords } from "~/time/minutes.ts"
import { Detail } from "~/ui/detail.tsx"
import { Empty } from "~/ui/empty.tsx"
import { GrowingList } from "~/ui/growing-list.tsx"
import { Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { type Todo, todos } from "../../todos/schema.ts"
import { Due } from "../../todos/ui/meta.tsx"
import type { Agenda } from "./agenda.ts"
import { TodoBox } from "./block.tsx"
import type { Drags } from "./drags.ts"
import PlanDialog from "./plan-dialog.tsx"

/** Todos without a slot, to be taken into the hours: by the pointer, or by the next free slots of « Planifier… ». */
export function PlanList(props: { agenda: Agenda; drags: Drags; rows: readonly Todo[] }) {
  const api = useApi()
  const [asked, setAsked] = createSignal<Todo>()
  return (
    <Detail label={t("agenda.toPlan")} back={props.agenda.shown.address({ plan: false })} backLabel={t("app.back")} of="plan">
      <Pane name="plan" class="plan-list">
        <Section title={t("agenda.toPlan")} aside={props.rows.length} first />
        <p class="small soft plan-hint wide-only">{t("agenda.planHint")}</p>
        <ul class="rows">
          <GrowingList name="plan" each={props.rows} as={(todo) => api.live(todos, todo)}>
            {(todo) => <PlanRow todo={todo} drags={props.drags} onPlan={() => setAsked(todo)} />}
          </GrowingList>
        </ul>
        <Show when={props.rows.length === 0}>
          <Empty headline={t("agenda.planEmpty")} why={t("agenda.planEmptyWhy")} />
        </Show>
      </Pane>
      <Show when={asked()}>{(todo) => <PlanDialog todo={todo()} onClose={() => setAsked(undefined)} />}</Show>
    </Detail>
  )
}

function PlanRow(props: { todo: Todo; drags: Drags; onPlan: () => void }) {
  return (
    <li class="plan-row" data-row="" onPointerDown={(event) => event.target.closest("button, input") === null && props.drags.plan(event, props.todo)}>
      <TodoBox entry={{ todo: props.todo }} shortcut />
      <span class="words">
        <span class="block cut">{props.todo.title}</span>
        <span class="meta">
          <Due todo={props.todo} />
          <Show when={props.todo.estimateMinutes}>{(minutes) => <span> {minutesInWords(minutes())}</span>}</Show>
        </span>
      </span>
      <button
        type="button"
        class="link small"
        data-open=""
        aria-label={t("agenda.planOne", { title: props.todo.title })}
        onClick={() => props.onPlan()}
      >
        {t("agenda.plan")}
      </button>
    </li>
  )
}
