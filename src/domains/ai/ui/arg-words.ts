import { clockTime, dayOfInstant, nearDay, shortDay } from "~/i18n/dates.ts"
import { phraseFor, t } from "~/i18n/room-words.ts"
import type { Api } from "~/sync/api.ts"
import type { Row, Table } from "~/sync/table.ts"
import { minutesInWords } from "~/time/minutes.ts"
import { inSentence, repetitionInWords } from "~/ui/repeat-words.ts"
import { calendarEvents } from "../../agenda/schema.ts"
import { jobs } from "../../jobs/schema.ts"
import { projects } from "../../projects/schema.ts"
import { todos } from "../../todos/schema.ts"
import type { ArgField, ArgKind } from "../arg-fields.ts"
import { isDay } from "../args.ts"

/** What an argument is called. */
export const argName = (arg: string): string => phraseFor(`plan.arg.${arg}`) ?? arg
/** What an action does, in a word or two. */
export const actionName = (fn: string): string => phraseFor(`plan.fn.${fn}`) ?? t("plan.unknown", { name: fn })

/** An argument in the owner's words; null where it names a row that isn't there. Reactive. */
export function argWords(api: Api, fn: string, { arg, kind }: ArgField, value: unknown): string | null {
  const say = BY_KIND[kind]
  if (say !== undefined) return say(value, api)
  if (kind === "choice") return choiceWords(fn, arg, String(value))
  if (kind === "list") return many(value, (name) => argName(CLEARED[name] ?? name))
  return String(value)
}

/** A choice's own word: a status is another thing for a todo, a step and an offer. */
export function choiceWords(fn: string, arg: string, value: string): string {
  const family = arg === "repeat_from" ? "repeat.from" : { add_project_step: "step.column", set_job_status: "jobStatus" }[fn]
  return phraseFor(`${family ?? "status"}.${value}`) ?? value
}

/** The argument that a word of `clear` empties. */
const CLEARED: Record<string, string> = {
  due: "due_at",
  planned: "planned_on",
  project: "project_id",
  estimate: "estimate_minutes",
}

const many = (value: unknown, say: (one: string) => string | null) =>
  Array.isArray(value) ? value.map((one) => say(String(one)) ?? t("plan.gone")).join(", ") : String(value)

/** `jeu. 26 nov. · demain`: a date to be checked is said whole. */
function dayWords(day: string, hour = ""): string {
  const whole = hour === "" ? shortDay(day) : `${shortDay(day)} ${hour}`
  return nearDay(day) === shortDay(day) ? whole : `${whole} · ${inSentence(day)}`
}

function momentWords(value: unknown): string {
  const moment = String(value)
  if (Number.isNaN(Date.parse(moment))) return moment
  return isDay(moment) ? dayWords(moment) : dayWords(dayOfInstant(moment), clockTime(moment))
}

const named =
  <R extends Row>(table: Table<R>, name: (row: R) => string) =>
  (value: unknown, api: Api): string | null => {
    const row = api.row(table, String(value)) ?? api.outside(table).find(({ id }) => id === value)
    return row === undefined || row.deletedAt !== null ? null : name(row)
  }
const jobName = named(jobs, (job) => [job.title, job.company].filter(Boolean).join(" · "))

const BY_KIND: Partial<Record<ArgKind, (value: unknown, api: Api) => string | null>> = {
  moment: momentWords,
  day: momentWords,
  priority: (value) => phraseFor(`priority.${value}`) ?? String(value),
  minutes: (value) => minutesInWords(Number(value)),
  tags: (value) => many(value, (tag) => `#${tag}`).replaceAll(", ", " "),
  rule: (value) => repetitionInWords({ recurrence: String(value), repeatFrom: null }),
  yes: (value) => t(value === true ? "plan.yes" : "plan.no"),
  project: named(projects, ({ name }) => name),
  todo: named(todos, ({ title }) => title),
  event: named(calendarEvents, ({ title }) => title),
  job: jobName,
  jobs: (value, api) => many(value, (id) => jobName(id, api)),
}
