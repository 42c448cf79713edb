import { createEffect } from "solid-js"
import { timeZone, today } from "~/i18n/dates.ts"
import { useApi } from "~/sync/provider.tsx"
import { addDays, instantAt } from "~/time/days.ts"
import { calendarEvents } from "../schema.ts"
import { expand } from "../series.ts"
import { keepMoments } from "./known-moments.ts"

/** Days that a device knows ahead, for mornings on which it is opened without this file at hand. */
const AHEAD = 8

/** Works out what repeats today and in the next days whenever an event changes; shows nothing itself. */
export default function SeriesOfWeek() {
  const api = useApi()
  createEffect(() => {
    if (!api.ready()) return
    const events = api.all(calendarEvents)
    const zone = timeZone()
    const from = instantAt(today(), "00:00", zone)
    const found = expand(events, from, instantAt(addDays(today(), AHEAD), "00:00", zone), zone)
    keepMoments(
      found
        .filter(({ event }) => event.recurrence !== null)
        .map(({ event: { id }, startsAt, endsAt, allDay, series }) => ({ id, startsAt, endsAt, allDay, instance: series?.instance ?? "" })),
    )
  })
  return null
}
