import * as z from "zod/mini"
import { day, id, instant, int, line, text, webAddress } from "~/sync/fields.ts"
import { table } from "~/sync/table.ts"
import { projects } from "../projects/schema.ts"

export const todoStatus = z.enum(["inbox", "todo", "doing", "done", "archived"])
export const energy = z.enum(["low", "med", "high"])
const checklistItem = z.strictObject({ text: line(500), done: z.boolean() })

export const title = line(500)
/** Markdown. */
export const description = z.nullable(text(50_000))
/** 3 is the highest, null is none. */
export const priority = z.nullable(int(0, 3))
export const tags = z.array(line(100)).check(z.maxLength(50))
export const checklist = z.array(checklistItem).check(z.maxLength(200))
/** With its sign: `@home`. */
export const context = z.nullable(line(100))
/** An RFC 5545 rule without `RRULE:`. */
const recurrence = z.nullable(line(500))
export const repeatFrom = z.nullable(z.enum(["due", "completion"]))
export const estimateMinutes = z.nullable(int(1, 100_000))
export const verificationSteps = z.array(line(500)).check(z.maxLength(50))
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
