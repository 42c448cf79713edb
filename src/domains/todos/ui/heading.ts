import { nearDay, shortDay } from "~/i18n/dates.ts"
import { monthName } from "~/i18n/long-dates.ts"
import { t } from "~/i18n/room-words.ts"
import type { Heading } from "../groups.ts"

/** A group's heading in words. */
export function headingText(heading: Heading): string {
  if (heading.kind === "section") return t(`todos.${heading.name}`)
  if (heading.kind === "days") return heading.from === heading.to ? nearDay(heading.from) : `${nearDay(heading.from)} – ${shortDay(heading.to)}`
  if (heading.kind === "month") return monthName(heading.day)
  if (heading.kind === "named") return heading.name
  if (heading.kind === "unnamed") return t(`todos.without.${heading.of}`)
  if (heading.kind === "due") return t("today.due")
  if (heading.kind === "planned") return t("today.planned")
  return t(`todos.group.${heading.kind}`)
}
