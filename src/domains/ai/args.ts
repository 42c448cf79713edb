import * as z from "zod/mini"
import { day, id, int, line, text } from "~/sync/fields.ts"
import { isDayRule, isRule } from "~/time/rule.ts"
import { jobStatus } from "../jobs/schema.ts"
import { stepStatus } from "../projects/schema.ts"
import { MOST_JOBS } from "./proposal.ts"

/** What the assistant's actions take. Apart from the table of actions: the forms that show them need no commands. */

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/
export const isDay = (moment: string) => moment.length === 10

/** A day (`2026-11-26`), or an instant with its offset (`2026-11-26T09:00:00+01:00`). */
const moment = text(40).check(
  z.refine(
    (value: string) => MOMENT.test(value) && (isDay(value) ? day.safeParse(value).success : isStorable(value)),
    "expected a day such as 2026-11-26, or an instant such as 2026-11-26T09:00:00+01:00",
  ),
)
function isStorable(value: string): boolean {
  const at = Date.parse(value)
  return !Number.isNaN(at) && day.safeParse(new Date(at).toISOString().slice(0, 10)).success
}

const EXPECTED = "expected a rule such as FREQ=WEEKLY;BYDAY=MO"
const rule = line(500).check(z.refine(isRule, EXPECTED))
/** An event has its own hour. */
const dayRule = line(500).check(z.refine(isDayRule, EXPECTED))
const tags = z.array(line(100)).check(z.maxLength(50))
const todoParts = {
  description: z.optional(text(50_000)),
  due_at: z.optional(moment),
  /** 3 is the highest, 0 none. */
  priority: z.optional(int(0, 3)),
  project_id: z.optional(id),
  tags: z.optional(tags),
  planned_on: z.optional(day),
  recurrence: z.optional(rule),
  repeat_from: z.optional(z.enum(["due", "completion"])),
  context: z.optional(line(100)),
  estimate_minutes: z.optional(int(1, 100_000)),
}
/** What `update_todo` empties. Null doesn't: models write it for whatever they leave alone. */
const clearable = z.enum(["description", "due", "planned", "priority", "project", "recurrence", "context", "estimate"])

export const createTodoArgs = z.strictObject({ title: line(500), ...todoParts })
export const updateTodoArgs = z.strictObject({
  todo_id: id,
  title: z.optional(line(500)),
  status: z.optional(z.enum(["inbox", "todo", "doing"])),
  ...todoParts,
  clear: z.optional(z.array(clearable).check(z.maxLength(8))),
})
export const todoArgs = z.strictObject({ todo_id: id })
export const rescheduleTodoArgs = z
  .strictObject({ todo_id: id, due_at: z.optional(moment), planned_on: z.optional(day) })
  .check(z.refine(({ due_at, planned_on }) => due_at !== undefined || planned_on !== undefined, "expected due_at or planned_on"))

export const addIdeaArgs = z.strictObject({ project_id: id, content: line(5_000) })
export const addStepArgs = z.strictObject({ project_id: id, title: line(500), status: z.optional(stepStatus) })

/** Instants, or days for an event that lasts whole days: then `ends_at` is its last day. */
export const createEventArgs = z
  .strictObject({
    title: line(500),
    starts_at: moment,
    ends_at: moment,
    location: z.optional(text(1_000)),
    description: z.optional(text(50_000)),
    recurrence: z.optional(dayRule),
  })
  .check(z.refine(sameKind, "expected two days or two instants"))
export const moveEventArgs = z
  .strictObject({ event_id: id, starts_at: moment, ends_at: z.optional(moment) })
  .check(z.refine(sameKind, "expected two days or two instants"))
export const eventArgs = z.strictObject({ event_id: id })

function sameKind({ starts_at, ends_at }: { starts_at: string; ends_at?: string | undefined }): boolean {
  return ends_at === undefined || isDay(starts_at) === isDay(ends_at)
}

/** Sets what is wanted for a day, so that a second time changes nothing; `taken` is true and the day today where they aren't said. */
export const toggleCheckinArgs = z.strictObject({ note: z.optional(text(10_000)), day: z.optional(day), taken: z.optional(z.boolean()) })

export const jobStatusArgs = z.strictObject({ job_id: id, status: jobStatus })
export const archiveJobsArgs = z.strictObject({ job_ids: z.array(id).check(z.minLength(1), z.maxLength(MOST_JOBS)) })
