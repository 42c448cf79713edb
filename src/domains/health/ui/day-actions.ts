import { nearDay } from "~/i18n/dates.ts"
import { language } from "~/i18n/language.ts"
import { t } from "~/i18n/room-words.ts"
import { type InputOf, verb } from "~/sync/command.ts"
import { useApi } from "~/sync/provider.tsx"
import { useChanges } from "~/sync/ui/changes.ts"
import { SETTINGS_ID, settings } from "../../account/schema.ts"

const commands = () => import("~/device-code.ts")
const skipMeds = verb(commands, "skipMeds")
const missMeds = verb(commands, "missMeds")
const setHealthNote = verb(commands, "setHealthNote")
const updateSettings = verb(commands, "updateSettings")

/** What a day's page says of a day, beside taken or not; each with its way back. Each answers why not, or nothing. */
export function useDayActions() {
  const api = useApi()
  const changes = useChanges()
  const { act } = changes
  const of = (day: string, state: string) => t("health.said", { day: nearDay(day), state })

  return {
    /** `reason` null: not skipped after all. */
    skip: (day: string, reason: string | null) => act(skipMeds, { day, reason }, of(day, t(reason === null ? "health.unknown" : "health.skipped"))),
    miss: (day: string, missed: boolean) => act(missMeds, { day, missed }, of(day, t(missed ? "health.missed" : "health.unknown"))),
    note: (day: string, note: string) => changes.change(setHealthNote, { day, note: note.trim() || null }, of(day, t("health.noteKept"))),
    /** The first change of any setting makes the row of all: it takes the language that is spoken along, which only this browser knows. */
    settings: (input: InputOf<typeof updateSettings>) =>
      changes.change(updateSettings, api.row(settings, SETTINGS_ID) ? input : { language: language(), ...input }, t("health.settingsKept")),
  }
}
