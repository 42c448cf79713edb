import { Show } from "solid-js"
import { clockTime, dayOfInstant, nowMs, shortDay, timeZone } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { addDays, instantAt } from "~/time/days.ts"
import { EditChoice } from "~/ui/edit-field.tsx"
import { EditMoment } from "~/ui/edit-moment.tsx"
import { KeyValue } from "~/ui/section.tsx"
import { daysOfDose, instantOfDose } from "../dose.ts"
import type { Medication } from "./medication.ts"

/** At which hour a day's dose was taken, and whether on its own day or in the night after it: two lines of a list of facts. */
export function DoseMoment(props: { medication: Medication; day: string }) {
  const takenAt = () => props.medication.row(props.day)?.takenAt ?? null
  const now = () => new Date(nowMs()).toISOString()
  /** Where it is neither its own day nor the next one, `""`: it can't be said by an hour alone. */
  const takenOn = () => {
    const at = takenAt()
    const on = at === null ? "" : dayOfInstant(at)
    return on === props.day || on === addDays(props.day, 1) ? on : ""
  }
  const hour = () => (takenOn() === "" ? "" : clockTime(takenAt() as string))
  const days = () => (takenOn() === "" ? [] : daysOfDose(props.day, hour(), timeZone(), now()))
  const take = (at: string | null) => props.medication.take(props.day, true, at)
  return (
    <>
      <KeyValue name={t("health.hour")}>
        <EditMoment
          type="time"
          label={t("health.hour")}
          value={hour()}
          words={hour() || (takenAt() === null ? t("health.noHour") : props.medication.says(props.day))}
          onSave={(said) => take(said === "" ? null : instantOfDose(props.day, said, takenAt(), props.medication.schedule(), now()))}
        />
      </KeyValue>
      <Show when={days().length > 1}>
        <KeyValue name={t("health.takenOn")}>
          <EditChoice
            label={t("health.takenOn")}
            value={takenOn()}
            options={days().map((day) => ({
              value: day,
              label: day === props.day ? shortDay(day) : t("health.nightAfter", { day: shortDay(day) }),
            }))}
            onSave={(day) => void take(instantAt(day, hour(), timeZone()))}
          />
        </KeyValue>
      </Show>
    </>
  )
}
