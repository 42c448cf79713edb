import { createEffect, createMemo, For, lazy, on, onCleanup, onMount, Show, Suspense } from "solid-js"
import { dayHeadline, nowMs, timeZone, today } from "~/i18n/dates.ts"
import { longDay } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { minuteOf } from "~/time/days.ts"
import { weekNumber } from "~/time/weeks.ts"
import { Button } from "~/ui/button.tsx"
import { Empty } from "~/ui/empty.tsx"
import { Page } from "~/ui/page.tsx"
import { Pane } from "~/ui/pane.tsx"
import { addKeys } from "~/ui/shortcuts.ts"
import { wide } from "~/ui/wide.ts"
import { calendarEvents } from "../schema.ts"
import { atMinute } from "../shift.ts"
import { type Agenda, useAgenda } from "./agenda.ts"
import { agendaKeys } from "./agenda-keys.ts"
import { AboveHours, DayHeads } from "./days-row.tsx"
import { createDrags, type Drags, hourFrom } from "./drags.ts"
import { Hours } from "./hours.tsx"
import { createKeyMoves, type KeyMoves } from "./key-moves.ts"
import { DaySection, WeekStrip } from "./list.tsx"
import { PlanList } from "./plan-list.tsx"
import { useToPlan } from "./to-plan.ts"
import { Toolbar } from "./toolbar.tsx"
import "./agenda.css"

const EventDialog = lazy(() => import("./event-dialog.tsx"))

/** The week and the day: a grid of hours where there is room for one, a list by day on a phone. */
export function AgendaPage() {
  const agenda = useAgenda()
  const moves = createKeyMoves(agenda)
  const drags = createDrags(agenda)
  const toPlan = useToPlan()
  const { shown } = agenda
  const create = () => agenda.draft(hourFrom(nextHour(shown.days(), shown.day())))
  onMount(() => onCleanup(addKeys(agendaKeys(agenda, create))))
  const number = () => weekNumber(shown.day())
  const headline = () => (shown.view() === "day" ? dayHeadline(shown.day()) : t("agenda.headline", { number: String(number()) }))
  const title = () => `${t("room.agenda")} · ${shown.view() === "day" ? longDay(shown.day()) : t("agenda.headline", { number: String(number()) })}`
  return (
    <Page title={title()} headline={headline()}>
      <div class="split agenda" classList={{ "one-day": shown.view() === "day" }}>
        <section aria-label={t("room.agenda")}>
          <Toolbar agenda={agenda} toPlan={toPlan().length} onNew={create} />
          <Teaching onNew={create} />
          <Show when={wide() || shown.view() === "day"} fallback={<WeekList agenda={agenda} />}>
            <TimeGrid agenda={agenda} drags={drags} moves={moves} />
          </Show>
        </section>
        <Show when={shown.planning()}>
          <PlanList agenda={agenda} drags={drags} rows={toPlan()} />
        </Show>
      </div>
      <p id="agenda-help" hidden>
        {t("agenda.help")}
      </p>
      <p class="for-readers" role="status">
        {agenda.said()}
      </p>
      <Suspense>
        <Show when={agenda.drafted() !== undefined || shown.event() !== ""}>
          <EventDialog agenda={agenda} />
        </Show>
      </Suspense>
    </Page>
  )
}

/** The next hour of today where today is shown, else nine in the morning. */
function nextHour(days: readonly string[], day: string): string {
  const on = days.includes(today()) ? today() : day
  const minutes = on === today() ? Math.min(23 * 60, Math.ceil((minuteOf(nowMs(), timeZone()) + 1) / 60) * 60) : 9 * 60
  return atMinute(on, minutes, timeZone())
}

function TimeGrid(props: { agenda: Agenda; drags: Drags; moves: KeyMoves }) {
  return (
    <div class="time-grid">
      <DayHeads agenda={props.agenda} />
      <AboveHours {...props} />
      <Hours {...props} />
    </div>
  )
}

/** Brings what stands in a pane to its top. `scrollIntoView` would move the page around the pane too, where the pane ends before. */
function toTop(element: Element | null | undefined): void {
  const pane = element?.closest(".pane")
  if (element && pane) pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top
}

function WeekList(props: { agenda: Agenda }) {
  const days = () => props.agenda.shown.days()
  const api = useApi()
  let list: HTMLDivElement | undefined
  // The chosen day is at the top; of this week it is today, until another one is chosen.
  createEffect(
    on([() => props.agenda.shown.day(), createMemo(() => api.all(calendarEvents).length > 0)], ([day]) =>
      requestAnimationFrame(() => toTop(list?.querySelector(`#day-${day}`))),
    ),
  )
  return (
    <>
      <WeekStrip agenda={props.agenda} />
      <Pane name="agenda list" class="agenda-list">
        <div
          ref={(element) => {
            list = element
          }}
        >
          <For each={days()}>{(day, index) => <DaySection agenda={props.agenda} day={day} first={index() === 0} />}</For>
        </div>
      </Pane>
    </>
  )
}

/** Before the first event: what the page is for, and how it is written in. */
function Teaching(props: { onNew: () => void }) {
  const api = useApi()
  const none = createMemo(() => api.ready() && api.all(calendarEvents).length === 0)
  return (
    <Show when={none()}>
      <div class="agenda-teaching">
        <Empty headline={t("agenda.empty")} why={t(wide() ? "agenda.emptyWhy" : "agenda.emptyWhyTouch")}>
          <Button look="primary" icon="plus" onClick={() => props.onNew()}>
            {t("agenda.newEvent")}
          </Button>
        </Empty>
      </div>
    </Show>
  )
}
