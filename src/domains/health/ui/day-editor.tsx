import { createSignal, Show } from "solid-js"
import { nowMs, shortDay, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import { instantAt } from "~/time/days.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { EditField } from "~/ui/edit-field.tsx"
import { KeyValue, KeyValues } from "~/ui/section.tsx"
import { Label, Meta } from "~/ui/text.tsx"
import { useDayActions } from "./day-actions.ts"
import { DoseMoment } from "./dose-moment.tsx"
import type { Medication } from "./medication.ts"
import { MedicationSwitch } from "./medication-switch.tsx"
import { isNightOpen, NightBefore } from "./night-before.tsx"
import { SkipForm } from "./skip-form.tsx"

interface DayEditorProps {
  medication: Medication
  day: string
  /** Reasons that were given before, the latest first. */
  reasons: readonly string[]
}

/** One day, today or another: taken in one tap, at which hour, skipped and why, missed, and its note. */
export function DayEditor(props: DayEditorProps) {
  const actions = useDayActions()
  const [asking, setAsking] = createSignal(false)
  const row = () => props.medication.row(props.day)
  const past = () => props.day < today()
  const planned = () => instantAt(props.day, props.medication.hour(), timeZone())
  const now = () => new Date(nowMs()).toISOString()
  const hour = () => (planned() > now() ? null : props.medication.hour())
  const missed = () => row()?.missed === true
  const skip = (reason: string) => {
    setAsking(false)
    void actions.skip(props.day, reason)
  }
  return (
    <section class="day-editor">
      <div class="dose-head">
        <div class="min-w-0">
          <h2 class="subhead">{props.medication.name()}</h2>
          <Meta>
            {shortDay(props.day)} ·{" "}
            {props.medication.state(props.day) === "open" ? t("health.due", { hour: props.medication.hour() }) : props.medication.says(props.day)}
          </Meta>
        </div>
        <MedicationSwitch medication={props.medication} day={props.day} now={isNightOpen(props.medication, props.day)} />
      </div>
      <Actions>
        <Button
          aria-pressed={row()?.medsTaken === true && row()?.takenAt === planned()}
          onClick={() => void props.medication.take(props.day, true, hour() === null ? undefined : planned())}
        >
          {hour() === null ? t("health.takeNow") : t("health.takeAt", { hour: props.medication.hour() })}
        </Button>
        <Button aria-expanded={asking()} onClick={() => setAsking(!asking())}>
          {t("health.skip")}
        </Button>
        <Show when={past()}>
          <Button aria-pressed={missed()} onClick={() => void actions.miss(props.day, !missed())}>
            {t("health.miss")}
          </Button>
        </Show>
      </Actions>
      <Show when={props.day === today()}>
        <NightBefore medication={props.medication} />
      </Show>
      <Show when={asking()}>
        <SkipForm reasons={props.reasons} onSkip={skip} />
      </Show>
      <Show when={row()?.medsTaken || row()?.skippedReason != null}>
        <KeyValues class="editable">
          <Show
            when={row()?.medsTaken}
            fallback={
              <KeyValue name={t("health.reason")}>
                <EditField
                  label={t("health.reason")}
                  value={row()?.skippedReason ?? ""}
                  onSave={(text) => actions.skip(props.day, text.trim() || null)}
                />
              </KeyValue>
            }
          >
            <DoseMoment medication={props.medication} day={props.day} />
          </Show>
        </KeyValues>
      </Show>
      <div class="note-of-day">
        <Label class="field-label">{past() ? t("health.noteOf", { day: shortDay(props.day) }) : t("health.note")}</Label>
        <EditField
          lines
          label={t("health.note")}
          class="field"
          placeholder={t("health.noteHint")}
          value={row()?.note ?? ""}
          onSave={(text) => actions.note(props.day, text)}
        />
      </div>
    </section>
  )
}
