import { addDays, instantAt, minutesOfHour } from "~/time/days.ts"
import { DAY_MINUTES, minuteFrom, type Schedule } from "./days.ts"

/** When a day's dose was taken, which may be after midnight: `now` is an instant, and nothing is taken later than that. */

/** Milliseconds after its hour in which a dose that isn't taken yet may still be: a night. */
const NIGHT_MS = 12 * 3_600_000

/** Whether the day before today still has its night: its dose was due so late that it may be taken now. */
export function isStillNight(day: string, hour: string, today: string, now: string, timeZone: string): boolean {
  return addDays(day, 1) === today && Date.parse(now) - Date.parse(instantAt(day, hour, timeZone)) < NIGHT_MS
}

/**
 * The instant of an hour that is said of a day's dose: on that day, or in the night after it where that is nearer to the hour at
 * which it was due. An hour earlier than the due one that mends a moment of that night (`before`) goes where it is nearer to that.
 */
export function instantOfDose(day: string, hour: string, before: string | null, { minute, timeZone }: Schedule, now: string): string {
  const [same, after] = [instantAt(day, hour, timeZone), instantAt(addDays(day, 1), hour, timeZone)]
  const said = minutesOfHour(hour)
  const known = before === null ? 0 : minuteFrom(day, before, timeZone)
  const near = known >= DAY_MINUTES && said < minute ? known : minute
  return Math.abs(said + DAY_MINUTES - near) < Math.abs(said - near) && after <= now ? after : same
}

/** The days on which a dose may have been taken at this hour: its own, and the next one where that isn't still to come. */
export function daysOfDose(day: string, hour: string, timeZone: string, now: string): string[] {
  const next = addDays(day, 1)
  return instantAt(next, hour, timeZone) <= now ? [day, next] : [day]
}
