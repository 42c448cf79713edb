import type { Parsed } from "~/grammar/parse.ts"
import type { Kind } from "~/grammar/piece.ts"
import type { Reading } from "~/grammar/reading.ts"
import { fold } from "~/text/fold.ts"
import { withTitle } from "~/text/long-title.ts"
import { type ActionName, actions } from "./actions.ts"
import { changeOf } from "./changes-of.ts"
import { type Said, shown } from "./judge-calls.ts"
import { type ArgSpan, type Heard, type Plan, type Proposal, proposalOf } from "./proposal.ts"
import { spansOf } from "./spans.ts"

type Args = Record<string, unknown>

const LONGEST_TITLE = 500

/** A proposal from what the grammar read, in the browser too: `known` is what the page has in its replica. */
export const proposalFrom = (read: Reading, said: Said & Heard): Proposal => {
  const { known: _, timeZone: __, ...heard } = said
  return proposalOf(planFrom(read, said), heard)
}

/** What the grammar's reading of a text comes to. What names a project or a row that isn't there, or several, isn't placed. */
export function planFrom(read: Reading, said: Said & { now: string }): Plan {
  const unplaced: Plan = { actions: [], unplaced: [shown(said.text)] }
  const placed = (fn: ActionName, args: Args, spans?: ArgSpan[]): Plan => {
    const given = JSON.parse(JSON.stringify(args)) as Args
    if (!actions[fn].args.safeParse(given).success) return unplaced
    return { actions: [{ fn, args: given, engine: "grammar", spans: spans ?? spansOf(given, said) }], unplaced: [] }
  }
  switch (read.kind) {
    case "nothing":
      return read.why === "empty" ? { actions: [], unplaced: [] } : unplaced
    case "todo":
      return placed("create_todo", todoArgs(read.todo, said), todoSpans(read.todo, said))
    case "event": {
      const { title, startsAt, endsAt, recurrence, spans } = read
      const args = { title, starts_at: startsAt, ends_at: endsAt, recurrence }
      return placed("create_calendar_event", args, chips(args, spans, said, { starts_at: WHEN, ends_at: ["duration"], recurrence: ["recurrence"] }))
    }
    case "checkin":
      return placed("toggle_daily_checkin", { note: read.note, day: read.day, taken: read.taken })
    case "idea":
    case "step": {
      const project = projectNamed(read.project, said)
      if (project === undefined) return unplaced
      const { start, end, text } = read.named
      const args = read.kind === "idea" ? { project_id: project.id, content: read.content } : { project_id: project.id, title: read.content }
      const origin = fold(text) === fold(project.name) ? ("known" as const) : ("guessed" as const)
      const spans = [{ arg: "project_id", start, end, origin }, ...spansOf(args, said).filter(({ arg }) => arg !== "project_id")]
      return placed(read.kind === "idea" ? "add_project_idea" : "add_project_step", args, spans)
    }
    case "change": {
      const change = changeOf(read, said)
      if (change === "several") return unplaced
      if (change !== null) return placed(change.fn, change.args, change.spans)
      // No row is meant by it: then it is a todo, unless it says that something is done already.
      if (read.verb === "complete" || read.verb === "reopen") return unplaced
      return placed("create_todo", todoArgs(read.todo, said), todoSpans(read.todo, said))
    }
  }
}

/** The one open project of that name. */
function projectNamed(name: string | null | undefined, { known }: Said) {
  const found = known.projects.filter((project) => project.name === name)
  return found.length === 1 ? found[0] : undefined
}

function todoArgs(todo: Parsed, said: Said): Args {
  const project = projectNamed(todo.project, said)
  const { title, description } = withTitle(todo.title, LONGEST_TITLE)
  return {
    title,
    description: description ?? undefined,
    due_at: todo.dueAt ?? todo.dueOn,
    planned_on: todo.plannedOn,
    priority: todo.priority,
    project_id: project?.id,
    tags: todo.tags,
    recurrence: todo.recurrence,
    repeat_from: todo.repeatFrom,
    context: todo.context,
    estimate_minutes: todo.estimateMinutes,
  }
}

const WHEN: readonly Kind[] = ["date", "hour"]
const todoSpans = (todo: Parsed, said: Said) =>
  chips(todoArgs(todo, said), todo.spans, said, {
    due_at: WHEN,
    planned_on: WHEN,
    priority: ["priority"],
    project_id: ["project"],
    tags: ["tag"],
    recurrence: ["recurrence"],
    context: ["context"],
    estimate_minutes: ["estimate"],
  })

/** Where each argument was read: from the first to the last chip of its kinds. */
function chips(given: Args, spans: Parsed["spans"], said: Said, kinds: Partial<Record<string, readonly Kind[]>>): ArgSpan[] {
  const args = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return spansOf(args, said).map((span) => {
    const own = spans.filter(({ kind, offered }) => offered !== true && kinds[span.arg]?.includes(kind))
    if (own.length === 0) return span
    const place = { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }
    return { ...span, ...place, origin: span.arg === "project_id" ? "known" : "computed" }
  })
}
