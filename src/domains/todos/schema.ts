import * as z from "zod/mini"
import { day, id, instant, instantInput, int, line, text, webAddress } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"
import { isRule } from "~/time/rule.ts"
import { projects } from "../projects/schema.ts"

export const todoStatus = z.enum(["inbox", "todo", "doing", "done", "archived"])
export const energy = z.enum(["low", "med", "high"])
const checklistItem = z.strictObject({ text: line(500), done: z.boolean() })

const title = line(500)
/** Markdown. */
const description = z.nullable(text(50_000))
/** 3 is the highest, null is none. */
const priority = z.nullable(int(0, 3))
const tags = z.array(line(100)).check(z.maxLength(50))
const checklist = z.array(checklistItem).check(z.maxLength(200))
/** With its sign: `@home`. */
const context = z.nullable(line(100))
/** An RFC 5545 rule without `RRULE:`. */
const recurrence = z.nullable(line(500))
const repeatFrom = z.nullable(z.enum(["due", "completion"]))
const estimateMinutes = z.nullable(int(1, 100_000))
const verificationSteps = z.array(line(500)).check(z.maxLength(50))
/** Which steps were ticked and when, and an override with its reason. */
const verified = z.nullable(
  z.strictObject({
    steps: z.array(z.strictObject({ text: line(500), at: instant })),
    override: z.nullable(z.strictObject({ at: instant, reason: text(1_000) })),
  }),
)

export const todos = table({
  name: "todos",
  columns: {
    title,
    description,
    status: todoStatus,
    priority,
    dueOn: z.nullable(day),
    dueAt: z.nullable(instant),
    plannedOn: z.nullable(day),
    tags,
    projectId: z.nullable(id),
    checklist,
    energy: z.nullable(energy),
    context,
    recurrence,
    repeatFrom,
    missedCount: int(0),
    estimateMinutes,
    ticketUrl: z.nullable(webAddress),
    verificationSteps,
    verified,
    aiEnriched: z.boolean(),
    /** A fractional key; null sorts last. */
    position: z.nullable(text(200)),
    completedAt: z.nullable(instant),
  },
  defaults: { status: "inbox", checklist: [], missedCount: 0 },
  indexes: ["status", "projectId", "dueOn", "dueAt"],
  references: { projectId: () => projects },
  rules: [["a todo is due on a day or at an hour, not both", (row) => row.dueOn === null || row.dueAt === null]],
})
export type Todo = z.output<typeof todos.row>

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
