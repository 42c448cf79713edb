import { Show } from "solid-js"
import { clockTime, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { Page } from "~/ui/page.tsx"
import { keepScroll, Pane } from "~/ui/pane.tsx"
import { readPeriod } from "../period.ts"
import { DayDetail } from "./day-detail.tsx"
import { DayEditor } from "./day-editor.tsx"
import { Days } from "./days.tsx"
import { FirstDay } from "./first-day.tsx"
import { HealthSettings } from "./health-settings.tsx"
import "./health.css"
import { type Medication, useMedication } from "./medication.ts"
import { recentReasons } from "./reasons.ts"
import { useShown } from "./shown.ts"
import { Sums } from "./sums.tsx"
import { useCheckins, useDays } from "./use-checkins.ts"

/** The medication: today's in one tap, the days of a period, what they come to, and one day in detail (`?day=`). */
export function HealthPage() {
  const api = useApi()
  const shown = useShown()
  const medication = useMedication()
  const log = useCheckins(medication)
  const days = useDays(log, () => readPeriod(shown.period))
  const reasons = () => recentReasons(log())
  return (
    <Page title={t("room.health")} headline={headline(medication)}>
      <div class="health split" ref={keepScroll("health")}>
        <Pane name="health-today" class="health-today">
          <DayEditor medication={medication} day={today()} reasons={reasons()} />
        </Pane>
        <Pane name="health-days" class="health-days">
          <Show when={log().rows.size > 0} fallback={<Show when={api.ready()}>{<FirstDay />}</Show>}>
            <Days shown={shown} days={days()} log={log()} medication={medication} />
          </Show>
        </Pane>
        <Pane name="health-sums" class="health-sums">
          <Show when={log().rows.size > 0}>
            <Sums days={days()} log={log()} medication={medication} />
          </Show>
          <HealthSettings medication={medication} />
        </Pane>
        <Show when={shown.day} keyed>
          {(day) => <DayDetail day={day} shown={shown} reasons={reasons()} medication={medication} />}
        </Show>
      </div>
    </Page>
  )
}

/** The state of today, which is what the page is opened for. */
function headline(medication: Medication): string {
  const state = medication.state(today())
  const at = medication.row(today())?.takenAt
  if ((state === "taken" || state === "late") && at) return t(`health.head.${state}At`, { hour: clockTime(at) })
  return t(`health.head.${state === "unknown" ? "open" : state === "late" ? "taken" : state}`)
}
