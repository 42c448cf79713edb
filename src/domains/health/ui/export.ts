import { clockTime, dayOfInstant } from "~/i18n/dates.ts"
import { language } from "~/i18n/language.ts"
import { t } from "~/i18n/room-words.ts"
import { csv } from "~/text/csv.ts"
import { daysBetween } from "~/time/days.ts"
import { saveFile } from "~/ui/save-file.ts"
import { type CheckinLog, daysUpTo, firstDay, shownDays } from "../period.ts"
import type { Medication } from "./medication.ts"

/** Every day from the first one on as a table for spreadsheets, in the language of now. Made here, so it needs no network. */
export function exportDays(log: CheckinLog, medication: Medication): void {
  const first = firstDay(log) ?? log.today
  const days = shownDays(daysUpTo(log.today, daysBetween(first, log.today) + 1), log)
  const heading = [
    t("health.csv.day"),
    t("health.csv.state"),
    t("health.csv.takenOn"),
    t("health.csv.hour"),
    t("health.csv.reason"),
    t("health.csv.note"),
  ]
  const lines = days.map(({ day, state, row }) => [
    day,
    state === "before" || state === "future" || state === "open" ? t("health.open") : t(`health.state.${state}`),
    row?.takenAt ? dayOfInstant(row.takenAt) : "",
    row?.takenAt ? clockTime(row.takenAt) : "",
    row?.skippedReason ?? "",
    row?.note ?? "",
  ])
  // What lists are parted by in each language, so that a spreadsheet opens it in columns.
  const text = csv([heading, ...lines], language() === "fr" ? ";" : ",")
  saveFile(t("health.csv.file", { name: medication.name(), day: log.today }), new Blob([text], { type: "text/csv;charset=utf-8" }))
}
