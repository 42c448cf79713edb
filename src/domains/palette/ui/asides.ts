import { clockTime, dayOfInstant, shortDay, today } from "~/i18n/dates.ts"
import { t } from "~/i18n/room-words.ts"
import type { Api } from "~/sync/api.ts"
import { stateOf } from "../../jobs/ui/words.ts"
import { projects } from "../../projects/schema.ts"
import { projectAddress, stepAddress } from "../../projects/ui/shown.ts"
import { savedAddress } from "../../todos/chosen.ts"
import { dueDay, isOpen } from "../../todos/sections.ts"
import type { Entry } from "../entries.ts"

/** Where a thing is. */
export function addressOf(entry: Entry): string {
  switch (entry.kind) {
    case "page":
      return entry.href
    case "todo":
      return `/todos?id=${entry.row.id}`
    case "project":
      return projectAddress(entry.row.id)
    case "step":
      return stepAddress(entry.row.projectId, entry.row.id)
    case "idea":
      return projectAddress(entry.row.projectId)
    case "event":
      return `/agenda?day=${entry.row.startsOn ?? dayOfInstant(entry.row.startsAt)}&event=${entry.row.id}`
    case "job":
      return `/jobs/${entry.row.id}`
    case "criteria":
      return "/settings/jobs"
    case "day":
      return `/health?day=${entry.row.id}`
    case "filter":
      return entry.row.page === "jobs"
        ? `/jobs?${new URLSearchParams(entry.row.filter as Record<string, string>)}`
        : savedAddress(entry.row.id, entry.row.filter)
  }
}

/** What decides whether it is the one that is looked for: its date, its score, its state. Reactive. */
export function asideOf(entry: Entry, api: Api): { text: string; hot?: boolean } {
  switch (entry.kind) {
    case "todo": {
      const { row } = entry
      if (!isOpen(row)) return { text: t("palette.done") }
      const day = dueDay(row, { dayOf: dayOfInstant })
      if (day !== null) return { text: row.dueAt === null ? shortDay(day) : `${shortDay(day)} ${clockTime(row.dueAt)}`, hot: day < today() }
      return { text: row.plannedOn === null ? t("palette.noDate") : shortDay(row.plannedOn) }
    }
    case "project":
      return { text: t(`projects.status.${entry.row.status}`).toLocaleLowerCase() }
    case "step":
      return { text: t(`step.column.${entry.row.status}`).toLocaleLowerCase() }
    case "idea":
      return { text: api.row(projects, entry.row.projectId)?.name ?? "" }
    case "event": {
      const { startsAt, startsOn, recurrence } = entry.row
      const when = startsOn === null ? `${shortDay(dayOfInstant(startsAt))} ${clockTime(startsAt)}` : shortDay(startsOn)
      return { text: recurrence === null ? when : `↻ ${when}` }
    }
    case "job":
      return { text: stateOf(entry.row) || String(entry.row.score ?? "") }
    case "day":
      return { text: shortDay(entry.row.id) }
    case "filter":
      return { text: t(entry.row.page === "jobs" ? "room.jobs" : "room.todos").toLocaleLowerCase() }
    case "criteria":
    case "page":
      return { text: "" }
  }
}
