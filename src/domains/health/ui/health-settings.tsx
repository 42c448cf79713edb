import { t } from "~/i18n/room-words.ts"
import { hourOfMinutes, minutesOfHour } from "~/time/days.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { EditChoice, EditField } from "~/ui/edit-field.tsx"
import { EditMoment } from "~/ui/edit-moment.tsx"
import { KeyValue, KeyValues, Section } from "~/ui/section.tsx"
import { useDayActions } from "./day-actions.ts"
import type { Medication } from "./medication.ts"

/** The id around the field of the name. */
export const MEDICATION_NAME = "medication-name"
/** Minutes after its hour from which it is late; what another value was set to by a script is there too. */
const LATE_AFTER = [0, 30, 60, 120, 180, 240, 360]

/** What it is called, when it is due, and how much later still is in time. */
export function HealthSettings(props: { medication: Medication }) {
  const actions = useDayActions()
  const schedule = () => props.medication.schedule()
  const choices = () => [...new Set([...LATE_AFTER, schedule().lateAfter])].sort((left, right) => left - right)
  return (
    <>
      <Section title={t("health.settings")} />
      <KeyValues class="editable">
        <KeyValue name={t("health.name")}>
          <span id={MEDICATION_NAME}>
            <EditField
              label={t("health.name")}
              placeholder={t("today.meds")}
              value={props.medication.ownName() ?? ""}
              onSave={(text) => actions.settings({ medicationName: text.trim() || null })}
            />
          </span>
        </KeyValue>
        <KeyValue name={t("health.dueAt")}>
          <EditMoment
            type="time"
            label={t("health.dueAt")}
            value={props.medication.hour()}
            words={props.medication.hour()}
            onSave={async (text) => (text === "" ? undefined : actions.settings({ medicationMinute: minutesOfHour(text) }))}
          />
        </KeyValue>
        <KeyValue name={t("health.lateAfter")}>
          <EditChoice
            label={t("health.lateAfter")}
            value={String(schedule().lateAfter)}
            options={choices().map((minutes) => ({
              value: String(minutes),
              label:
                minutes === 0
                  ? t("health.lateAtOnce", { hour: hourOfMinutes(schedule().minute) })
                  : t("health.lateAfterOf", { time: minutesInWords(minutes) }),
            }))}
            onSave={(value) => void actions.settings({ lateAfterMinutes: Number(value) })}
          />
        </KeyValue>
      </KeyValues>
    </>
  )
}
