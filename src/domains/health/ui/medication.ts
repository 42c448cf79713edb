import { clockTime, dayOfInstant, moment, nearDay, timeZone, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/t.ts"
import { verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { hourOfMinutes } from "~/time/days.ts"
import { chosenSetting } from "../../account/ui/chosen-setting.ts"
import { type Schedule, stateOf } from "../days.ts"
import { dailyCheckins } from "../schema.ts"

const setMeds = verb(() => import("~/device-code.ts"), "setMeds")

/** The medication as its pages know it: its name, its hour, and what became of each day. All of it reactive. */
export function useMedication() {
  const api = useApi()
  const changes = useChanges()
  const ownName = () => chosenSetting(api, "medicationName") ?? null
  const schedule = (): Schedule => ({
    minute: chosenSetting(api, "medicationMinute"),
    lateAfter: chosenSetting(api, "lateAfterMinutes"),
    timeZone: timeZone(),
  })
  const row = (day: string) => api.row(dailyCheckins, day)
  const state = (day: string) => stateOf(day, row(day), today(), schedule())

  return {
    /** Null where the owner has given it none. */
    ownName,
    name: () => ownName() ?? t("today.meds"),
    schedule,
    /** `08:00`. */
    hour: () => hourOfMinutes(schedule().minute),
    row,
    state,

    /** What became of a day, in words: `pris à 08:06`. */
    says(day: string): string {
      const [found, said] = [state(day), row(day)]
      if (found === "skipped") return t("health.skippedFor", { reason: said?.skippedReason ?? "" })
      const at = said?.takenAt
      if ((found !== "taken" && found !== "late") || !at) return t(`health.${found === "late" ? "taken" : found}`)
      return t(`health.${found}At`, { hour: dayOfInstant(at) === day ? clockTime(at) : moment(at) })
    },

    /** Taken or not; without `takenAt` at this moment, with null at an hour that nobody knows. Answers why not, or nothing. */
    take(day: string, taken: boolean, takenAt?: string | null): Promise<string | undefined> {
      const said = t("health.said", { day: nearDay(day), state: t(taken ? "health.taken" : "health.unknown") })
      return changes.act(setMeds, { day, medsTaken: taken, ...(takenAt === undefined ? {} : { takenAt }) }, said)
    },
  }
}
export type Medication = ReturnType<typeof useMedication>
