import { nearestName } from "~/grammar/nearest-name.ts"
import { fold } from "~/text/fold.ts"
import { actionNamed } from "./actions.ts"
import type { Known } from "./known.ts"
import { withInstants } from "./local-moments.ts"
import { MOST_ACTIONS, type Plan } from "./proposal.ts"
import { unsaidMoments } from "./says-when.ts"
import { spansOf } from "./spans.ts"

export interface Said {
  text: string
  /** All that a moment may have been read from, where that is more than the text. */
  heard?: string
  timeZone: string
  known: Known
}

export interface Called {
  name: string
  arguments: unknown
}

type Args = Record<string, unknown>

/**
 * What a model's calls come to. They are data of any shape: what isn't an action of ours with right arguments, or names what
 * isn't there, is left as "not placed", never guessed and never an error. Calls beyond all reason are none.
 */
export function judgeCalls(calls: readonly Called[], said: Said): Plan {
  const plan: Plan = { actions: [], unplaced: [] }
  const unplaced = (words: string) => plan.unplaced.includes(words) || plan.unplaced.push(words)
  if (calls.length === 0 || calls.length > MOST_ACTIONS) {
    unplaced(shown(said.text))
    return plan
  }
  const seen = new Set<string>()
  for (const call of calls) {
    const args = judged(call, said)
    if (args === null) unplaced(titleOf(call) ?? shown(said.text))
    else if (!seen.has(JSON.stringify([call.name, args.read]))) {
      seen.add(JSON.stringify([call.name, args.read]))
      plan.actions.push({ fn: call.name, args: args.read, engine: "mistral", spans: spansOf(args.read, said, args.guessed) })
    }
  }
  return plan
}

function judged(call: Called, said: Said): { read: Args; guessed: string[] } | null {
  const action = actionNamed(call.name)
  const given = asObject(call.arguments)
  if (action === undefined || given === null) return null
  const { args, guessed } = withProject(withInstants(given, said.timeZone), said)
  const checked = action.args.safeParse(args)
  if (!checked.success || !namesKnown(checked.data as Args, said.known)) return null
  const read = JSON.parse(JSON.stringify(checked.data)) as Args
  return { read, guessed: [...guessed, ...unsaidMoments(read, said.heard ?? said.text)] }
}

/** Arguments as text or as an object; what is null or empty was left alone. */
function asObject(given: unknown): Args | null {
  let value = given
  if (typeof value === "string") {
    try {
      value = JSON.parse(value)
    } catch {
      return null
    }
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== "" && !(Array.isArray(one) && one.length === 0)))
}

/** A project's name in place of its id: the one that is near it, marked unless it is the same. */
function withProject(args: Args, { known }: Said): { args: Args; guessed: string[] } {
  const { project_id: named } = args
  if (typeof named !== "string" || known.projects.some(({ id }) => id === named)) return { args, guessed: [] }
  const name = nearestName(
    named,
    known.projects.map((one) => one.name),
  )
  const near = known.projects.filter((one) => one.name === name)
  const [project] = near
  if (project === undefined || near.length > 1) return { args, guessed: [] }
  return { args: { ...args, project_id: project.id }, guessed: fold(project.name) === fold(named) ? [] : ["project_id"] }
}

/** Whether every id is of something that there is: models make them up. */
function namesKnown(args: Args, known: Known): boolean {
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id))
  const all: [string, Set<string>][] = [
    ["project_id", ids(known.projects)],
    ["todo_id", ids(known.todos)],
    ["event_id", ids(known.events)],
    ["job_id", ids(known.jobs)],
    ["job_ids", ids(known.jobs)],
  ]
  return all.every(([name, there]) => [args[name] ?? []].flat().every((id) => there.has(id as string)))
}

/** Words short enough to be shown. */
export const shown = (text: string) => (text.length > 300 ? `${text.slice(0, 299).toWellFormed()}…` : text)

/** What a call was about, where it says so. */
function titleOf({ arguments: given }: Called): string | null {
  const { title, content } = asObject(given) ?? {}
  const words = [title, content].find((one) => typeof one === "string")
  return typeof words === "string" ? shown(words.replaceAll("\0", "").toWellFormed()) : null
}
