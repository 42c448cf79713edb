import { actionNamed } from "./actions.ts"

/** How an argument is shown and edited. */
export type ArgKind =
  | "line"
  | "lines"
  | "moment"
  | "day"
  | "priority"
  | "minutes"
  | "tags"
  | "context"
  | "rule"
  | "project"
  | "todo"
  | "event"
  | "job"
  | "jobs"
  | "list"
  | "choice"
  | "yes"

export interface ArgField {
  arg: string
  kind: ArgKind
  optional: boolean
  /** Of a choice. */
  options: readonly string[]
}

/** Arguments that mean more than their type says. */
const MEANT: Record<string, ArgKind> = {
  description: "lines",
  note: "lines",
  due_at: "moment",
  starts_at: "moment",
  ends_at: "moment",
  planned_on: "day",
  day: "day",
  priority: "priority",
  estimate_minutes: "minutes",
  tags: "tags",
  context: "context",
  recurrence: "rule",
  project_id: "project",
  todo_id: "todo",
  event_id: "event",
  job_id: "job",
  job_ids: "jobs",
}

/** The parts of a zod type that say what it is. */
interface Definition {
  type: string
  shape?: Record<string, Typed>
  innerType?: Typed
  entries?: Record<string, string>
}
interface Typed {
  _zod: { def: Definition }
}

const BY_TYPE: Record<string, ArgKind> = { enum: "choice", boolean: "yes", array: "list" }

/** The fields of an action in the order of its shape, its project last; none for an action that this app doesn't know. */
export function argFields(fn: string): ArgField[] {
  const args = actionNamed(fn)?.args as Typed | undefined
  const fields = Object.entries(args?._zod.def.shape ?? {}).map(([arg, type]) => fieldOf(arg, type))
  return [...fields.filter(({ kind }) => kind !== "project"), ...fields.filter(({ kind }) => kind === "project")]
}

function fieldOf(arg: string, type: Typed): ArgField {
  const optional = type._zod.def.type === "optional"
  const inner = optional ? (type._zod.def.innerType ?? type) : type
  return { arg, kind: MEANT[arg] ?? BY_TYPE[inner._zod.def.type] ?? "line", optional, options: Object.values(inner._zod.def.entries ?? {}) }
}

/** The arguments that don't fit the action's shape; empty where all is well. */
export function wrongArgs(fn: string, args: Record<string, unknown>): string[] {
  const checked = actionNamed(fn)?.args.safeParse(args)
  if (checked === undefined) return [fn]
  // What is wrong with several of them together is shown at the last.
  return checked.success ? [] : checked.error.issues.map(({ path }) => String(path[0] ?? argFields(fn).at(-1)?.arg ?? fn))
}
