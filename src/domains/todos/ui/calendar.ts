import { createMemo, createRoot } from "solid-js"
import { dayOfInstant, timeZone, today } from "~/i18n/dates.ts"
import { endOfWeek } from "~/time/days.ts"
import type { Calendar } from "../sections.ts"

/** The owner's calendar of now: another one at midnight, and in another zone. */
export const calendar = createRoot(() =>
  createMemo((): Calendar => {
    void timeZone()
    return { today: today(), endOfWeek: endOfWeek(today()), dayOf: dayOfInstant }
  }),
)
