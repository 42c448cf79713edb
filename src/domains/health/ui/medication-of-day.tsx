import { Show } from "solid-js"
import { today } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { Section } from "~/ui/section.tsx"
import { Meta } from "~/ui/text.tsx"
import { streak } from "../days.ts"
import { useMedication } from "./medication.ts"
import { MedicationSwitch } from "./medication-switch.tsx"

/** Today's medication on the day's page: what became of it, and the switch. */
export function MedicationOfDay() {
  const medication = useMedication()
  const days = () => streak(medication.state, today())
  const says = () => {
    const said = medication.says(today())
    return medication.state(today()) === "open" ? `${t("health.due", { hour: medication.hour() })} · ${said}` : said
  }
  return (
    <section>
      <div class="wide-only">
        <Section first title={t("today.meds")} aside={<Show when={days() > 0}>{t("health.streak", { count: days() })}</Show>} />
      </div>
      <div class="row meds">
        <a href="/health">
          <span class="block cut">{medication.name()}</span>
          <Meta class="block cut">{says()}</Meta>
        </a>
        <MedicationSwitch medication={medication} day={today()} />
      </div>
    </section>
  )
}
