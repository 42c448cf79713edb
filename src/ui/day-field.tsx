import type { JSX } from "solid-js"
import { nearDay } from "../i18n/dates.ts"
import { t } from "../i18n/room-words.ts"
import { EditMoment } from "./edit-moment.tsx"

interface DayFieldProps {
  label: string
  /** `2026-11-24`; null for none. */
  value: string | null
  onSave: (day: string | null) => Promise<string | undefined>
  /** What stands beside the day: its hour. */
  children?: JSX.Element
}

/** A day in words, edited by the browser's own calendar. */
export function DayField(props: DayFieldProps) {
  return (
    <span class="flex flex-wrap items-center gap-x-4">
      <EditMoment
        type="date"
        label={props.label}
        value={props.value ?? ""}
        words={props.value === null ? t("app.noDay") : nearDay(props.value)}
        onSave={(text) => props.onSave(text === "" ? null : text)}
      />
      {props.children}
    </span>
  )
}
