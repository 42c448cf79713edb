import * as z from "zod/mini"
import { day, id, instantInput, int, line, text, webAddress } from "~/sync/fields.ts"
import { isRule } from "~/time/rule.ts"
import {
  checklist,
  context,
  description,
  energy,
  estimateMinutes,
  priority,
  repeatFrom,
  tags,
  title,
  todoStatus,
  verificationSteps,
} from "./schema.ts"

/** What the verbs over todos take. Apart from the rows: a page shows these before it needs to know what can be done. */

/** The fields that an owner sets by hand, as inputs give them; each may be left out. */
const todoFields = {
  description: z.optional(description),
  status: z.optional(todoStatus),
  priority: z.optional(priority),
  dueOn: z.optional(z.nullable(day)),
  dueAt: z.optional(z.nullable(instantInput)),
  plannedOn: z.optional(z.nullable(day)),
  tags: z.optional(tags),
  projectId: z.optional(z.nullable(id)),
  checklist: z.optional(checklist),
  energy: z.optional(z.nullable(energy)),
  context: z.optional(context),
  recurrence: z.optional(z.nullable(line(500).check(z.refine(isRule, "expected a rule such as FREQ=WEEKLY;BYDAY=MO")))),
  repeatFrom: z.optional(repeatFrom),
  estimateMinutes: z.optional(estimateMinutes),
  ticketUrl: z.optional(z.nullable(webAddress)),
  verificationSteps: z.optional(verificationSteps),
}

export const createTodoInput = z.strictObject({ title, ...todoFields })
export const updateTodoInput = z.strictObject({ id, title: z.optional(title), ...todoFields })
export const todoIdInput = z.strictObject({ id })
export const completeTodoInput = z.strictObject({
  id,
  /** Why it is done though not every verification step is ticked. */
  override: z.optional(line(1_000)),
  /** The owner's day of the tap, from which a repeating todo goes on. */
  on: z.optional(day),
})
export const verifyTodoInput = z.strictObject({ id, step: line(500), ticked: z.boolean() })

/** Todos that one entry changes together; more of them are several entries, so that each can be undone. */
export const MOST_TOGETHER = 40
const ids = z.array(id).check(z.minLength(1), z.maxLength(MOST_TOGETHER))
export const changeTodosInput = z.strictObject({
  ids,
  status: z.optional(todoStatus),
  priority: z.optional(priority),
  projectId: z.optional(z.nullable(id)),
  energy: z.optional(z.nullable(energy)),
  context: z.optional(context),
  addTags: z.optional(tags),
  removeTags: z.optional(tags),
  /** The owner's day of the tap. */
  on: z.optional(day),
})
export const removeTodosInput = z.strictObject({ ids })
export const rescheduleTodosInput = z.strictObject({ ids, to: z.nullable(day), on: day })
export const moveTodoInput = z.strictObject({ id, after: z.nullable(id) })

/** What can be taken over of a draft, each field by itself. */
export const draftFields = {
  description: z.optional(text(50_000)),
  checklist: z.optional(z.array(line(500)).check(z.maxLength(50))),
  verificationSteps: z.optional(z.array(line(500)).check(z.maxLength(20))),
  estimateMinutes: z.optional(int(1, 100_000)),
  tags: z.optional(z.array(line(100)).check(z.maxLength(10))),
}
const draft = z.strictObject(draftFields)
export type Draft = z.output<typeof draft>
export const enrichInput = z.strictObject({ id, draft })
