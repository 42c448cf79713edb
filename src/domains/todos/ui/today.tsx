import { createMemo, createSignal, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js"
import { dayHeadline, dayOfInstant, timeZone, today, tomorrow } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { useApi } from "~/sync/provider.tsx"
import { minutesInWords } from "~/time/minutes.ts"
import { ButtonLink } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { GrowingList } from "~/ui/growing-list.tsx"
import { Page } from "~/ui/page.tsx"
import { keepScroll, Pane } from "~/ui/pane.tsx"
import { Section } from "~/ui/section.tsx"
import { eventsOfDay } from "../../agenda/day-events.ts"
import { calendarEvents } from "../../agenda/schema.ts"
import { knownMoments } from "../../agenda/ui/known-moments.ts"
import { MedicationOfDay } from "../../health/ui/medication-of-day.tsx"
import { projects } from "../../projects/schema.ts"
import { type Todo, todos } from "../schema.ts"
import { dueDay, inOrder, isOpen, sectionOf } from "../sections.ts"
import { useTodoActions } from "./actions.ts"
import { calendar } from "./calendar.ts"
import { Capture } from "./capture.tsx"
import { dayItems } from "./day-items.ts"
import { DayHours, DayLine } from "./day-line.tsx"
import { MoveAll } from "./move-all.tsx"
import { TodoRow } from "./row.tsx"
import { asked } from "./selected.ts"
import "./today.css"

const Acting = lazy(() => import("./acting.tsx"))
// Without these the page is as good as before: a network that brings nothing must not take it along.
const nothing = () => ({ default: () => null })
const TodayLater = lazy(() => import("./today-later.tsx").catch(nothing))
const SeriesOfWeek = lazy(() => import("../../agenda/ui/series-of-week.tsx").catch(nothing))
/** Milliseconds after the page: the quick ways to act aren't needed to see it, nor what stands last on it. */
const ACTING_AFTER = 1_000

/** The day at a glance: its hours, what is late, due or planned, and what the other rooms have for today. */
export function TodayPage() {
  const api = useApi()
  const open = createMemo(() => inOrder(api.all(todos).filter(isOpen), calendar()))
  const due = (todo: Todo) => dueDay(todo, { dayOf: dayOfInstant })
  const isLate = (todo: Todo) => sectionOf(todo, calendar()) === "late"
  const late = createMemo(() => open().filter(isLate))
  const dueToday = createMemo(() => open().filter((todo) => due(todo) === today()))
  const planned = createMemo(() =>
    open().filter((todo) => todo.plannedOn !== null && todo.plannedOn <= today() && !isLate(todo) && due(todo) !== today()),
  )
  const next = createMemo(() => open().filter((todo) => due(todo) === tomorrow() || (due(todo) === null && todo.plannedOn === tomorrow())))
  const repeats = createMemo(() => api.all(calendarEvents).some(({ recurrence }) => recurrence !== null))
  const eventsOf = (day: string) => eventsOfDay(api.all(calendarEvents), knownMoments(), day, timeZone())
  const events = createMemo(() => eventsOf(today()))
  const items = createMemo(() => dayItems(today(), events(), dueToday()))
  const [settled, setSettled] = createSignal(false)
  onMount(() => {
    const timer = setTimeout(() => setSettled(true), ACTING_AFTER)
    onCleanup(() => clearTimeout(timer))
  })
  const free = () => late().length + dueToday().length + planned().length === 0
  return (
    <Page title={t("room.today")} headline={dayHeadline(today())}>
      <Capture place={{ plannedOn: today() }} />
      <div class="today" ref={keepScroll("today")}>
        <Pane name="meds" class="today-meds">
          <MedicationOfDay />
        </Pane>
        <Pane name="day" class="day-pane" label={t("today.day")}>
          <DayHours events={events()} items={items().filter(({ kind }) => kind !== "todo")} />
          <DayLine events={events()} items={items()} />
        </Pane>
        <Pane name="todos" class="todo-list today-todos">
          <TodoSection title={t("today.late")} rows={late()} later={false} hot aside={<MoveAll rows={late()} />} />
          <TodoSection title={t("today.due")} rows={dueToday()} later={late().length > 0} />
          <TodoSection
            title={t("today.planned")}
            rows={planned()}
            later={late().length + dueToday().length > 0}
            aside={<Effort rows={planned()} />}
          />
          <Show when={api.ready() && free()}>
            <Empty headline={t("today.clear")} why={t("today.clearWhy")}>
              <ButtonLink look="primary" href="/todos">
                {t("today.openTodos")}
              </ButtonLink>
            </Empty>
          </Show>
        </Pane>
        <Pane name="rooms" class="today-rooms">
          <Suspense>
            <Show when={settled()}>
              <TodayLater events={eventsOf(tomorrow())} rows={next()} />
            </Show>
          </Suspense>
        </Pane>
      </div>
      <Suspense>
        <Show when={repeats()}>
          <SeriesOfWeek />
        </Show>
      </Suspense>
      <Suspense>
        <Show when={settled() || asked()}>
          <Acting />
        </Show>
      </Suspense>
    </Page>
  )
}

function TodoSection(props: { title: string; rows: readonly Todo[]; later: boolean; hot?: boolean; aside?: JSX.Element }) {
  const api = useApi()
  const actions = useTodoActions()
  return (
    <Show when={props.rows.length > 0}>
      <section>
        <Section title={props.title} aside={props.aside ?? props.rows.length} hot={props.hot === true} first={!props.later} />
        <ul class="rows">
          <GrowingList name={props.title} each={props.rows} as={(todo) => api.live(todos, todo)}>
            {(todo) => (
              <TodoRow
                todo={todo}
                actions={actions}
                href={`/todos?id=${todo.id}`}
                project={todo.projectId === null ? undefined : api.row(projects, todo.projectId)?.name}
              />
            )}
          </GrowingList>
        </ul>
      </section>
    </Show>
  )
}

/** How many, and how long they are said to take. */
function Effort(props: { rows: readonly Todo[] }) {
  const minutes = () => props.rows.reduce((sum, todo) => sum + (todo.estimateMinutes ?? 0), 0)
  return <>{[props.rows.length, minutes() > 0 ? minutesInWords(minutes()) : null].filter((part) => part !== null).join(" · ")}</>
}
