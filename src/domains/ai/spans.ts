import { fold } from "~/text/fold.ts"
import type { Said } from "./judge-calls.ts"
import type { ArgSpan } from "./proposal.ts"

/** Where each argument comes from: words of the text, something worked out from it, a row that is there, or a guess. */
export function spansOf(args: Record<string, unknown>, said: Said, guessed: readonly string[] = []): ArgSpan[] {
  return Object.entries(args).map(([arg, value]) => spanOf(arg, value, said, guessed.includes(arg)))
}

function spanOf(arg: string, value: unknown, { text, known }: Said, guessed: boolean): ArgSpan {
  const rows = ROWS[arg]
  if (rows !== undefined) {
    const ids = [value].flat()
    const names = rows(known).filter(({ id }) => ids.includes(id))
    const places = names.map(({ name }) => placeOf(text, name))
    const [place] = places
    // What the text doesn't name, the model chose.
    if (guessed || places.some((one) => one === null)) return { arg, origin: "guessed" }
    return { arg, origin: "known", ...(names.length === 1 ? place : {}) }
  }
  if (guessed) return { arg, origin: "guessed" }
  const place = typeof value === "string" ? placeOf(text, value) : null
  return place === null ? { arg, origin: "computed" } : { arg, origin: "said", ...place }
}

type Named = { id: string; name: string }
const titled = (rows: readonly { id: string; title: string }[]): Named[] => rows.map(({ id, title }) => ({ id, name: title }))

const ROWS: Record<string, (known: Said["known"]) => readonly Named[]> = {
  project_id: ({ projects }) => projects,
  todo_id: ({ todos }) => titled(todos),
  event_id: ({ events }) => titled(events),
  job_id: ({ jobs }) => titled(jobs),
  job_ids: ({ jobs }) => titled(jobs),
}

/** Where words stand in a text, case and accents ignored; null where they don't, or where folding moves places. */
function placeOf(text: string, words: string): { start: number; end: number } | null {
  const [where, what] = [fold(text), fold(words)]
  if (what === "" || where.length !== text.length || what.length !== words.length) return null
  const start = where.indexOf(what)
  return start < 0 ? null : { start, end: start + what.length }
}
