import { today } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { Checkbox } from "~/ui/checkbox.tsx"
import type { Medication } from "./medication.ts"

/** Taken or not, in one tap: at this moment today's and one of which it is `now` the night, another day's at an hour that nobody knows. */
export function MedicationSwitch(props: { medication: Medication; day: string; now?: boolean }) {
  return (
    <Checkbox
      kind="switch"
      label={t("health.switch", { name: props.medication.name() })}
      checked={props.medication.row(props.day)?.medsTaken === true}
      onChange={(taken) => void props.medication.take(props.day, taken, props.now || props.day === today() ? undefined : null)}
    />
  )
}
