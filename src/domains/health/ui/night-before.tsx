import { Show } from "solid-js"
import { nowMs, shortDay, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { addDays } from "~/time/days.ts"
import { FROM_LIST } from "~/ui/from-list.ts"
import { isStillNight } from "../dose.ts"
import type { Medication } from "./medication.ts"
import { addressOf } from "./shown.ts"

/** Whether a day that ended at midnight still has its night: its dose may be taken now. Reactive. */
export const isNightOpen = (medication: Medication, day: string) =>
  isStillNight(day, medication.hour(), today(), new Date(nowMs()).toISOString(), timeZone())

/** Just after midnight, the way to the evening of which nothing is said yet. */
export function NightBefore(props: { medication: Medication }) {
  const before = () => addDays(today(), -1)
  return (
    <Show when={props.medication.state(before()) === "unknown" && isNightOpen(props.medication, before())}>
      <p class="night-before">
        <a class="link inline-block min-h-6" href={addressOf({ period: "" }, before())} state={FROM_LIST} attr:noscroll="">
          {t("health.lastNight", { day: shortDay(before()) })}
        </a>
      </p>
    </Show>
  )
}
