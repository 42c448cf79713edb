import { fold } from "~/text/fold.ts"
import type { Parsed } from "./parse.ts"
import type { Reading } from "./reading.ts"
import { later } from "./settle.ts"

/** What happens with others or elsewhere at an hour. */
const OCCASION =
  /^(?:(?:un |une |le |la |the |a |an |mon |ma |my )?(?:dej|dejeuner|petit-dejeuner|diner|brunch|apero|cafe|reunion|rdv|rendez-vous|rendez vous|point|visio|entretien|dentiste|medecin|kine|osteo|coiffeur|veto|veterinaire|ophtalmo|concert|spectacle|theatre|cinema|cine|anniversaire|fete|soiree|mariage|cours|seance|atelier|formation|conference|match|vol|train|visite|call|appel avec|meeting|lunch|dinner|breakfast|coffee|drinks|party|appointment|dentist|doctor|interview|standup|stand-up|sync|demo|1:1|workshop|webinar|class|session|flight|wedding|birthday|show|gig|yoga|gym|tennis|foot|piscine))\b/
const USUAL_MINUTES = 60

/** A todo at an hour as an event: where it lasts from one hour to another, is such an occasion, or is `wanted` in the calendar. */
export function asEvent(todo: Parsed, wanted: boolean): Reading | null {
  const { title, dueAt, durationMinutes, recurrence, spans } = todo
  if (dueAt === undefined) return null
  const occasion = OCCASION.test(fold(title.slice(0, 40)))
  const lasting = durationMinutes !== undefined
  if (!wanted && !occasion && !lasting) return null
  // « Point budget » at an hour, yes; "call Bob at 5pm" is to be done.
  if (!wanted && !lasting && /^call (?!with)/i.test(title)) return null
  return {
    kind: "event",
    title,
    startsAt: dueAt,
    endsAt: later(dueAt, durationMinutes ?? USUAL_MINUTES),
    ...(recurrence === undefined ? {} : { recurrence }),
    spans,
  }
}
