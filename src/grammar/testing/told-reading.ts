import type { Reading } from "../reading.ts"
import { told } from "./table.ts"

const hour = (instant: string) => instant.slice(11, 16)

/** A reading in the words of the utterances. */
export function toldReading(reading: Reading): string {
  switch (reading.kind) {
    case "todo":
      return `todo${reading.sure ? "" : "?"} ${told(reading.todo, { withOffered: false })}`
    case "event": {
      const { title, startsAt, endsAt, recurrence } = reading
      const rule = recurrence ? ` · rule ${recurrence.replace("FREQ=", "").replace("MO,TU,WE,TH,FR", "MO..FR")}` : ""
      return `event ${title} · ${startsAt.slice(0, 10)} ${hour(startsAt)}-${hour(endsAt)}${rule}`
    }
    case "checkin":
      return `checkin ${reading.taken ? "taken" : "missed"} ${reading.day}${reading.note ? ` · note ${reading.note}` : ""}`
    case "idea":
    case "step":
      return `${reading.kind} ${reading.project ?? `nobody (${reading.named.text})`} · ${reading.content}`
    case "change": {
      const { verb, target, filter, when, days, minutes, priority } = reading
      const parts = [
        filter &&
          `${filter.subject}${filter.salaryBelow ? ` below ${filter.salaryBelow}` : ""}${filter.salaryAbove ? ` above ${filter.salaryAbove}` : ""}`,
        when?.dueOn,
        when?.dueAt && `${when.dueAt.slice(0, 10)} ${hour(when.dueAt)}`,
        days && `days ${days}`,
        minutes && `minutes ${minutes}`,
        priority && `prio ${priority}`,
      ]
      return [`change ${verb} ${target.text}`, ...parts.filter(Boolean)].join(" · ")
    }
    case "nothing":
      return `nothing ${reading.why}`
  }
}
