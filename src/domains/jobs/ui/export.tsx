import { dayOfInstant, today } from "~/i18n/dates.ts"
import { language } from "~/i18n/language.ts"
import { t } from "~/i18n/room-words.ts"
import { useApi } from "~/sync/provider.tsx"
import { csv } from "~/text/csv.ts"
import { Actions, Button } from "~/ui/button.tsx"
import { saveFile } from "~/ui/save-file.ts"
import { Section } from "~/ui/section.tsx"
import { inOrder } from "../filter.ts"
import { type Job, jobs } from "../schema.ts"
import { sourceName } from "./words.ts"

const COLUMNS = [
  ...(["title", "company", "location", "remoteType", "salaryMin", "salaryMax", "score", "status", "appliedAt", "starred"] as const),
  ...(["source", "sourceUrl", "firstSeenAt", "stack", "notes"] as const),
]

/** A field as a spreadsheet's reader wants it: days, words of the language, lists with commas. */
function cellOf(job: Job, column: (typeof COLUMNS)[number]): string {
  const value = job[column]
  if (value === null) return ""
  if (column === "appliedAt" || column === "firstSeenAt") return dayOfInstant(String(value))
  if (column === "status") return t(`jobStatus.${job.status}`)
  if (column === "remoteType" && job.remoteType !== null) return t(`remoteType.${job.remoteType}`)
  if (column === "source") return sourceName(job.source)
  if (typeof value === "boolean") return value ? "x" : ""
  return Array.isArray(value) ? value.join(", ") : String(value)
}

/** The offers of this device as a file. Made here, so it needs no network. */
export function Export() {
  const api = useApi()
  const all = () => inOrder(api.all(jobs))
  const name = (ending: string) => `${t("jobs.exportFile", { day: today() })}.${ending}`
  const asTable = () => {
    const lines = [COLUMNS.map((column) => t(`jobs.column.${column}`)), ...all().map((job) => COLUMNS.map((column) => cellOf(job, column)))]
    saveFile(name("csv"), new Blob([csv(lines, language() === "fr" ? ";" : ",")], { type: "text/csv;charset=utf-8" }))
  }
  const asJson = () => saveFile(name("json"), new Blob([JSON.stringify(all(), null, 2)], { type: "application/json" }))
  return (
    <>
      <Section title={t("jobs.export")} aside={all().length} />
      <p class="row soft small">{t("jobs.exportWhy")}</p>
      <Actions>
        <Button onClick={asTable}>{t("jobs.exportCsv")}</Button>
        <Button onClick={asJson}>{t("jobs.exportJson")}</Button>
      </Actions>
    </>
  )
}
