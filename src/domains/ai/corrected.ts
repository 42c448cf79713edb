import { parse } from "~/grammar/parse.ts"
import { addDays, dayOf, daysBetween, hourOf, instantAt } from "~/time/days.ts"
import { isDay } from "./args.ts"
import type { Said } from "./judge-calls.ts"
import type { Plan, Proposal } from "./proposal.ts"

/** « non, plutôt », "no, rather": what a correction begins with. */
const LEAD =
  /^\s*(?:(?:non|nan|no|pardon|sorry|oups|oops)\b[\s,;.:!]*)?(?:(?:en fait|plut[oô]t|finalement|actually|rather|instead|i meant?|je voulais dire)(?=[\s,])[\s,;.:]*)*(?:c['’]est\s+)?/iu

/**
 * A proposal of one thing, at the moment that a text says in its place (« non, plutôt jeudi »): another day at the same hour, another
 * hour of the same day, or both. Null where the text says anything else: then it isn't for the grammar to read.
 */
export function corrected({ actions }: Proposal, { text, timeZone, now }: Said & { now: string }): Plan | null {
  const [one] = actions
  const name = ["due_at", "starts_at"].find((moment) => typeof one?.args[moment] === "string" || (moment === "due_at" && one?.fn === "create_todo"))
  if (one === undefined || actions.length > 1 || name === undefined) return null
  const rest = text.replace(LEAD, "")
  const said = parse(`x ${rest}`, { now, timeZone })
  const to = said.dueAt ?? said.dueOn
  if (rest === text || said.title !== "x" || to === undefined || said.recurrence !== undefined) return null
  const was = one.args[name]
  const moment = typeof was === "string" ? atSame(was, to, onlyHour(said.spans), timeZone) : to
  const { id: _, ...same } = one
  const args = {
    ...one.args,
    [name]: moment,
    ...(typeof one.args.ends_at === "string" ? { ends_at: moved(one.args.ends_at, String(was), moment, timeZone) } : {}),
  }
  const spans = [
    ...one.spans.filter(({ arg }) => arg !== name && arg !== "ends_at").map(({ arg, origin }) => ({ arg, origin })),
    { arg: name, origin: "computed" as const },
  ]
  return { actions: [{ ...same, engine: "grammar", args, spans }], unplaced: [] }
}

const onlyHour = (spans: readonly { kind: string; offered?: boolean }[]) => spans.every(({ kind, offered }) => offered || kind === "hour")

/** A day keeps the hour that there was; an hour alone, the day. */
function atSame(was: string, to: string, hourAlone: boolean, timeZone: string): string {
  if (isDay(to)) return isDay(was) ? to : instantAt(to, hourOf(was, timeZone), timeZone)
  if (!hourAlone) return to
  return instantAt(isDay(was) ? was : dayOf(was, timeZone), hourOf(to, timeZone), timeZone)
}

/** An end that goes along with its start. */
function moved(end: string, was: string, to: string, timeZone: string): string {
  if (isDay(end)) return addDays(end, daysBetween(was, isDay(to) ? to : dayOf(to, timeZone)))
  return isDay(to) ? end : new Date(Date.parse(end) + Date.parse(to) - Date.parse(was)).toISOString()
}
