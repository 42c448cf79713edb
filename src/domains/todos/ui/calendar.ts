import { dayOfInstant, today } from "~/i18n/dates.ts"
import { endOfWeek } from "~/time/days.ts"
import type { Calendar } from "../sections.ts"

/** The owner's calendar of now; changes at midnight. */
export const calendar = (): Calendar => ({ today: today(), endOfWeek: endOfWeek(today()), dayOf: dayOfInstant })
